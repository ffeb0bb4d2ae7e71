// npm start: see --help.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensurePackages } from './ensure.mjs';
import { ensureBuild } from './ensure-build.mjs';

const HELP = `npm start [-- OPTIONS]
  opens a browser with Postil in it, on a sample article; without a display, or with --headless,
  clips, tags, annotates and exports the sample by itself and prints what was written
npm start -- URL… [OPTIONS]
  clips each page through the extension and exports all of them; status 1 when one failed
npm start -- --import FILE… [OPTIONS]
  imports files of any format that Postil imports, ZIPs or folders of them into an empty library and exports it again

  --out DIR                  where the exported files go (default: out)
  --profile NAME             how the front matter is written: plain, hexo, …
  --body markdown|html       the form of the text
  --tag T                    a tag for every page that is clipped; may be repeated
  --browser chromium|firefox (default: chromium)
  --headless                 show no window`;

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = readArguments();
/** Where the person stands; npm runs scripts at the root. */
const here = process.env.INIT_CWD ?? process.cwd();
const out = resolve(here, values.out);
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;

ensurePackages();
const program = ensureBrowsers([browser])[browser];
ensureBuild();

const { launch } = await import('./drive/launch.mjs');
const driver = await launch(browser, { headless, program });
try {
  if (values.import) process.exitCode = await importAndExport(positionals);
  else if (positionals.length) process.exitCode = await clipAndExport(positionals);
  else if (headless) await walkTheSample();
  else await showTheSample();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await driver.close();
}

/**
 * @param {string[]} urls
 * @returns {Promise<number>} exit status
 */
async function clipAndExport(urls) {
  const { addTags, clipPage } = await import('./drive/clip-page.mjs');
  let failed = 0;
  for (const url of urls) {
    try {
      const { tab, popup, state, title } = await clipPage(driver, url);
      await addTags(popup, values.tag);
      await popup.close();
      await tab.close();
      console.log(`${state}  ${url}  ${title}`);
    } catch (error) {
      failed += 1;
      console.log(`failed  ${url}  ${error instanceof Error ? error.message : error}`);
    }
  }
  if (failed < urls.length) await exportAll();
  return failed ? 1 : 0;
}

/**
 * @param {string[]} files
 * @returns {Promise<number>} exit status
 */
async function importAndExport(files) {
  const { importFiles } = await import('./drive/library.mjs');
  const { pack } = await import('./pack.mjs');
  const packed = await mkdtemp(join(tmpdir(), 'postil-import-'));
  try {
    const paths = files.map(async (file, index) => {
      const path = resolve(here, file);
      if (!(await stat(path)).isDirectory()) return path;
      const archive = join(packed, `${index}.zip`);
      await pack(path, archive);
      return archive;
    });
    const rows = await importFiles(driver, await Promise.all(paths));
    for (const { outcome, text } of rows) console.log(`${outcome}  ${text}`);
    if (rows.some(({ outcome }) => outcome !== 'failed')) await exportAll();
    return rows.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
  } finally {
    await rm(packed, { recursive: true });
  }
}

/** The whole walk on the sample article, as a person would do it. */
async function walkTheSample() {
  const { serveFolder } = await import('./serve-folder.mjs');
  const { addTags, clipPage } = await import('./drive/clip-page.mjs');
  const { highlight, openArticle } = await import('./drive/reader.mjs');
  const { listedArticles, openLibrary } = await import('./drive/library.mjs');
  const server = await serveFolder(join(root, 'scripts/sample'));
  try {
    const { tab, popup, title } = await clipPage(driver, `${server.origin}/`);
    console.log(`saved  ${title}`);
    const tags = values.tag.length ? values.tag : ['reading', '批注'];
    await addTags(popup, tags);
    console.log(`tagged  ${tags.join(', ')}`);
    await popup.close();
    await tab.close();

    const library = await openLibrary(driver, '#/all');
    await library.waitFor(() => document.querySelector('[data-article]') !== null);
    const [id = ''] = await listedArticles(library);
    await library.close();
    const passage = 'first you read, then you write';
    const reader = await openArticle(driver, id);
    await highlight(reader, { text: passage, note: 'The order matters. 先读后写。' });
    await reader.close();
    console.log(`highlighted  “${passage}”`);

    const [file] = (await exportAll()).filter((path) => path.endsWith('.md'));
    if (file) console.log(frontMatter(await readFile(file, 'utf8')));
  } finally {
    await server.close();
  }
}

/** The sample in a window, until the person closes it. */
async function showTheSample() {
  const { serveFolder } = await import('./serve-folder.mjs');
  const server = await serveFolder(join(root, 'scripts/sample'));
  await driver.open(`${server.origin}/`);
  console.log('Press the Postil button in the toolbar, or Alt+Shift+P, to save this article.');
  console.log('This is a new profile: it goes when the browser is closed.');
  process.once('SIGINT', () => driver.close());
  await driver.closed;
  await server.close();
}

/** Exports the collection, unpacks it and prints each path. @returns {Promise<string[]>} */
async function exportAll() {
  const { exportCollection } = await import('./drive/library.mjs');
  const { unpack } = await import('./unpack.mjs');
  const archive = await exportCollection(driver, { profile: values.profile, body: values.body });
  const paths = await unpack(archive, out);
  for (const path of paths) console.log(`wrote  ${relative(here, path)}`);
  return paths;
}

/** @param {string} text a Markdown file's */
function frontMatter(text) {
  return /^---\n[\s\S]*?\n---$/m.exec(text)?.[0] ?? '';
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'out' },
        profile: { type: 'string' },
        body: { type: 'string' },
        tag: { type: 'string', multiple: true, default: [] },
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        import: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { values } = read;
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    if (!['chromium', 'firefox'].includes(values.browser))
      throw new Error('--browser is chromium or firefox');
    if (values.body !== undefined && !['markdown', 'html'].includes(values.body))
      throw new Error('--body is markdown or html');
    if (values.import && !read.positionals.length) throw new Error('--import needs a file');
    return read;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    process.exit(2);
  }
}
