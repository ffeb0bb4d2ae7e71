import { queryParts } from '../../store/search/parse-query';
import type { Filter } from '../../store/search/query';

/** A filter in a query: where it stands, and what it is. */
export interface ShownFilter {
  start: number;
  end: number;
  kind: Filter['kind'];
  not: boolean;
  /** Of the values as they were typed; one for `before` and `after`. */
  values: string[];
}

/** The filters of a query in their order; its words are left out. */
export function filtersIn(query: string): ShownFilter[] {
  return queryParts(query).flatMap(({ start, end, clause }): ShownFilter[] =>
    !clause || clause.kind === 'phrase'
      ? []
      : [
          {
            start,
            end,
            kind: clause.kind,
            not: clause.not,
            values: valuesIn(query.slice(start, end)),
          },
        ],
  );
}

/** The values behind the colon of one filter, without their quotes. */
const valuesIn = (typed: string): string[] =>
  [...typed.slice(typed.search(/[:：]/) + 1).matchAll(/["“”„]([^"“”„]*)["“”„]?|[^\s,，"“”„]+/g)]
    .map(([bare, quoted]) => quoted ?? bare)
    .filter(Boolean);

/** One filter as it is typed: a value with spaces or commas stands in quotes. */
export const filterText = (kind: Filter['kind'], value: string): string =>
  `${kind}:${/[\s,，]/.test(value) ? `"${value}"` : value}`;

/** The query with a filter more. It stands first: a last word counts as the beginning of one. */
export const withFilter = (query: string, filter: string): string =>
  `${filter} ${query.trim()}`.trim();

/** The query without what stands from `start` to `end`. */
export const withoutPart = (
  query: string,
  { start, end }: Pick<ShownFilter, 'start' | 'end'>,
): string => `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();

/** The filter of this kind and value, if the query asks for it. */
export const filterOn = (
  query: string,
  kind: Filter['kind'],
  value: string,
): ShownFilter | undefined =>
  filtersIn(query).find(
    (filter) =>
      !filter.not &&
      filter.kind === kind &&
      filter.values.length === 1 &&
      filter.values[0]?.toLowerCase() === value.toLowerCase(),
  );

/** The query with the filter, or without it when it has it. */
export function toggledFilter(query: string, kind: Filter['kind'], value: string): string {
  const on = filterOn(query, kind, value);
  return on ? withoutPart(query, on) : withFilter(query, filterText(kind, value));
}

/** The query with this value as its only filter of the kind; '' for none. */
export function replacedFilter(query: string, kind: Filter['kind'], value: string): string {
  const before = filtersIn(query).findLast((filter) => filter.kind === kind && !filter.not);
  const rest = before ? withoutPart(query, before) : query;
  return value ? withFilter(rest, filterText(kind, value)) : rest;
}
