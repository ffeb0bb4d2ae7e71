import { instantOf } from './instant-of';

/** An object of an export, read without trust: what is not of the kind asked for is not there. */
export class Told {
  readonly #values: Record<string, unknown>;

  constructor(value: unknown) {
    this.#values =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  }

  /** Whether it has all of these names, whatever their values. */
  has(...names: string[]): boolean {
    return names.every((name) => Object.hasOwn(this.#values, name));
  }

  /** The first of these that is a text with something in it, or a number; else ''. */
  text(...names: string[]): string {
    for (const name of names) {
      const value = this.#values[name];
      if (typeof value === 'number') return String(value);
      if (typeof value === 'string' && value.trim()) return value.trim();
    }
    return '';
  }

  /** The first of these that is an instant, as ISO 8601 in UTC; else ''. */
  instant(...names: string[]): string {
    for (const name of names) {
      const instant = instantOf(this.#values[name]);
      if (instant) return instant;
    }
    return '';
  }

  /** Whether one of these is true, 1, "true", "yes" or the like. */
  flag(...names: string[]): boolean {
    return names.some((name) =>
      /^(?:true|1|yes|x)$/i.test(String(this.#values[name] ?? '').trim()),
    );
  }

  /** The texts of a list; those of objects in it are their `name`, `label` or `tag`. */
  texts(name: string): string[] {
    const value = this.#values[name];
    if (!Array.isArray(value)) return [];
    const texts = value.map((one) =>
      typeof one === 'string' ? one.trim() : new Told(one).text('name', 'label', 'tag'),
    );
    return [...new Set(texts.filter(Boolean))];
  }

  /** The objects of a list. */
  list(name: string): Told[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map((one) => new Told(one)) : [];
  }

  /** The object under a name; an empty one when there is none. */
  inner(name: string): Told {
    return new Told(this.#values[name]);
  }
}

/** The objects of a JSON array; none when it is no array. */
export const toldList = (value: unknown): Told[] =>
  Array.isArray(value) ? value.map((one) => new Told(one)) : [];
