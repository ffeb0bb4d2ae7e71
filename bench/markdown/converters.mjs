// Bundled and run in the page: every converter from HTML to Markdown, each as its users call it, and
// one reader that belongs to none of them.
import { gfm } from '@joplin/turndown-plugin-gfm';
import { createMarkdownContent } from 'defuddle/full';
import MarkdownIt from 'markdown-it';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import TurndownService from 'turndown';
import { unified } from 'unified';
import { htmlToMarkdown } from '../../src/markdown/html-to-markdown';

const BASE = 'https://example.com/article';

const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' });
turndown.use(gfm);

const remark = unified().use(rehypeParse).use(rehypeRemark).use(remarkGfm).use(remarkStringify);

/** @type {Record<string, (html: string) => string>} */
export const converters = {
  postil: htmlToMarkdown,
  turndown: (html) => turndown.turndown(html),
  defuddle: (html) => createMarkdownContent(html, BASE),
  'rehype-remark': (html) => String(remark.processSync(html)),
};

const reader = new MarkdownIt({ html: true });

/** @param {string} text */
export const render = (text) => reader.render(text);
