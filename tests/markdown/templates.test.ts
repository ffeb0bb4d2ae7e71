import { describe, expect, it } from 'vitest';
import { liquidTemplates } from '../../src/markdown/templates/liquid-templates';
import { TemplateError } from '../../src/markdown/templates/template-error';
import { templateFacts } from '../../src/markdown/templates/template-facts';
import { TEMPLATE_NAMES } from '../../src/model/template-names';
import { aWholeArticle } from './a-whole-article';

const facts = templateFacts(
  aWholeArticle({ title: 'A/B: {{ title }}', saved: '2024-12-01T09:00:00.000Z' }),
  { green: 'question' },
);

describe('a template', () => {
  it.each([
    ['{{ title }}', 'A/B: {{ title }}'],
    ['{{ authors | join: ", " }}', 'Ada Example, 李雷'],
    ['{{ published | date: "%Y-%m-%d %H:%M %z" }}', '2021-06-04 18:19 +0800'],
    ['{{ published | date: "%d %B %H:%M", "Europe/Paris" }}', '04 June 12:19'],
    ['{{ saved | date: "%H:%M %z" }}', '09:00 +0000'],
    ['{{ "" | date: "%Y" }}', ''],
    ['{{ "now" | date: "%Y" }}', 'now'],
    ['{% for h in highlights %}{{ h.name }}: {{ h.text }}{% endfor %}', 'question: second'],
    ['{{ "Ünï Cöde" | slug }}', 'ünï-cöde'],
    ['{{ title.constructor }}', TemplateError],
  ])('%s gives %s', (template, text) => {
    if (text === TemplateError) expect(() => liquidTemplates.fill(template, facts)).toThrow(text);
    else expect(liquidTemplates.fill(template, facts)).toBe(text);
  });

  it.each(TEMPLATE_NAMES)('may name %s', (name) => {
    expect(() => liquidTemplates.fill(`{{ ${name} }}`, facts)).not.toThrow();
  });

  it('writes a path in which nothing of the article parts folders', () => {
    expect(liquidTemplates.fillPath('x/{{ title }}', facts)).toMatch(/^x\/A[^/]B: [^/]*$/);
  });

  it.each([
    ['{{ titel }}', 'variable', 'titel', 1, 4],
    ['a\n {{ title | shout }}', 'filter', 'shout', 2, 2],
    ['{% include "x" %}', 'tag', 'include', 1, 1],
    ['{% render "x" %}', 'tag', 'render', 1, 1],
    ['{{ tags | sample }}', 'filter', 'sample', 1, 1],
    ['a {{ title', 'unclosed', '{{ title', 1, 3],
    ['{% for i in (1..100000000) %}x{% endfor %}', 'limit', '', 1, 1],
    ['x'.repeat(30_000), 'limit', '', 1, 1],
  ])('%s is wrong: %s %s', (template, fault, word, line, column) => {
    const failing = () => liquidTemplates.fill(template, facts);
    expect(failing).toThrow(TemplateError);
    expect(failing).toThrow(expect.objectContaining({ fault, word, line, column }));
  });
});
