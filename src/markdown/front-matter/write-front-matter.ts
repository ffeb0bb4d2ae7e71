import {
  type CreateNodeOptions,
  type DocumentOptions,
  isScalar,
  type SchemaOptions,
  stringify,
  type ToStringOptions,
} from 'yaml';
import type { Recipe } from '../../model/recipe';
import { FrontMatterLossError } from './front-matter-loss-error';
import { readFrontMatter } from './read-front-matter';
import { sameValue } from './same-value';
import { tomlLine } from './write-toml';
import { yamlString } from './yaml-string';

const STRING = 'tag:yaml.org,2002:str';

const OPTIONS: DocumentOptions & SchemaOptions & CreateNodeOptions & ToStringOptions = {
  schema: 'core',
  lineWidth: 0,
  aliasDuplicateObjects: false,
  customTags: (tags) =>
    tags.map((tag) =>
      typeof tag === 'object' && tag.tag === STRING
        ? {
            tag: STRING,
            default: true,
            identify: (value: unknown) => typeof value === 'string',
            resolve: (text: string) => text,
            stringify: (node) => yamlString(isScalar(node) ? String(node.value) : ''),
          }
        : tag,
    ),
};

/**
 * Front matter between its two fences. Every string is safe for readers of YAML 1.1 and 1.2. What TOML
 * cannot say is left out of it. It is read again before it is handed out: throws FrontMatterLossError,
 * naming the key, when a value would not come back as it went in.
 */
export function writeFrontMatter(
  data: Record<string, unknown>,
  form: Recipe['front'] = 'yaml',
): string {
  const fence = form === 'toml' ? '+++' : '---';
  const lines = Object.entries(data).flatMap(([key, value]): [string, unknown, string][] => {
    if (value === undefined) return [];
    const line = form === 'toml' ? tomlLine(key, value) : yamlLines(key, value);
    if (line && !isSame(`${fence}\n${line}${fence}\n`, Object.fromEntries([[key, value]])))
      throw new FrontMatterLossError(key);
    return line ? [[key, value, line]] : [];
  });
  const text = `${fence}\n${lines.map(([, , line]) => line).join('')}${fence}\n`;
  const whole = Object.fromEntries(lines.map(([key, value]) => [key, value]));
  if (!isSame(text, whole)) throw new FrontMatterLossError('');
  return text;
}

function isSame(text: string, data: Record<string, unknown>): boolean {
  try {
    const back = readFrontMatter(text);
    return !back.body && sameValue(back.data, data);
  } catch {
    return false;
  }
}

/** A key with its value, alone, so that a mistake has a name. */
function yamlLines(key: string, value: unknown): string {
  try {
    return stringify(Object.fromEntries([[key, value]]), OPTIONS);
  } catch {
    throw new FrontMatterLossError(key);
  }
}
