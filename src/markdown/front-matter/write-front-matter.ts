import {
  type CreateNodeOptions,
  type DocumentOptions,
  isScalar,
  type SchemaOptions,
  stringify,
  type ToStringOptions,
} from 'yaml';
import { FrontMatterLossError } from './front-matter-loss-error';
import { readFrontMatter } from './read-front-matter';
import { sameValue } from './same-value';
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
 * Front matter between its two lines of dashes. Every string is safe for readers of YAML 1.1 and 1.2.
 * It is read again before it is handed out: throws FrontMatterLossError, naming the key, when a value
 * would not come back as it went in.
 */
export function writeFrontMatter(data: Record<string, unknown>): string {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  const text = `---\n${entries.map(([key, value]) => written(key, value)).join('')}---\n`;
  const { data: back, body } = readFrontMatter(text);
  if (body || !sameValue(back, Object.fromEntries(entries))) throw new FrontMatterLossError('');
  return text;
}

/** A key with its value, alone, so that a mistake has a name. */
function written(key: string, value: unknown): string {
  const pair = Object.fromEntries([[key, value]]);
  let text = '';
  try {
    text = stringify(pair, OPTIONS);
    if (sameValue(readFrontMatter(`---\n${text}---\n`).data, pair)) return text;
  } catch {
    // Told below, with the key.
  }
  throw new FrontMatterLossError(key);
}
