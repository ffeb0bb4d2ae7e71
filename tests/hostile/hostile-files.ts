import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostileCases, type PlacedCase } from './hostile-cases';

/** Cases after which a parser takes everything for something else: each has a file of its own. */
const SWALLOWING = /^mutation|never closed|frames$|conditional/;

/** Front matter in which every key is an attempt. */
const matter = (origin: string, name: string) => `---
title: '<img src=x: onerror=top.ran=921> ${name}'
author: ['<script>top.ran=922</script>', '"><svg onload=top.ran=923>']
tags: ['<img src=x: onerror=top.ran=924>', '../../etc', "javascript:top.ran=925"]
categories: ['<iframe srcdoc="<script>top.ran=926</script>">']
source: 'javascript:top.ran=927'
url: 'data:text/html,<script>top.ran=928</script>'
description: '<svg onload=top.ran=929>'
headimg: '${origin}/called/930.png'
thumbnail: 'javascript:top.ran=931'
lang: '"><script>top.ran=932</script>'
date: '<img src=x: onerror=top.ran=933>'
layout: '{{ "<script>top.ran=934</script>" }}'
__proto__: { polluted: true }
constructor: { prototype: { polluted: true } }
---
`;

/** A file as Postil writes it, with annotations that are attempts as well. */
const ownFile = `---
title: A file of our own kind
postil:
  format: 1
  profile: plain
  body: html
  id: '01938b1c-0f00-7000-8000-0000000000aa'
  url: 'javascript:top.ran=941'
  image: 'javascript:top.ran=942'
  saved: '<img src=x: onerror=top.ran=943>'
  note: '<img src=x: onerror=top.ran=944>'
  annotations:
    - id: '01938b1c-0f00-7000-8000-0000000000ab'
      color: '"><img src=x: onerror=top.ran=945>'
      note: '<img src=x: onerror=top.ran=946> [a](javascript:top.ran=947)'
      tags: ['<svg onload=top.ran=948>']
      created: '2024-12-01T10:00:00.000Z'
      updated: '2024-12-01T10:00:00.000Z'
      exact: '<img src=x: onerror=top.ran=949>'
      start: 0
      end: 32
---
<p>&lt;img src=x: onerror=top.ran=949&gt; is a passage that looks like an image.</p>
`;

/**
 * Writes the corpus as files: one for each class as HTML, one as Markdown, and one for each
 * case that would swallow the others. Gives their paths.
 */
export async function writeHostileFiles(folder: string, origin: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, string>([['own.md', ownFile]]);
  const add = (name: string, body: string) => files.set(`${name}.md`, matter(origin, name) + body);
  const together = new Map<string, PlacedCase[]>();
  for (const one of hostileCases(origin)) {
    const name = SWALLOWING.test(one.title)
      ? `case-${one.number}`
      : one.title.replace(/:.*/, '').replaceAll(' ', '-');
    together.set(name, [...(together.get(name) ?? []), one]);
  }
  for (const [name, cases] of together) {
    const bodies = cases.map(({ number, html }) => [`Case ${number}.`, html] as const);
    add(name, bodies.map(([said, html]) => `<p>${said}</p>\n<div>${html}`).join('\n'));
    if (cases.length > 1)
      add(`${name}-text`, bodies.map(([said, html]) => `*${said}*\n\n${html}`).join('\n\n'));
  }
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
  return [...files.keys()].map((name) => join(folder, name));
}
