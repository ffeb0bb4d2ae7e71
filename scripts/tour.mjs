// npm run tour: see --help.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensurePackages } from './ensure.mjs';
import { ensureBuild } from './ensure-build.mjs';

const HELP = `npm run tour [-- OPTIONS]
  a picture of every view in every state, in English and Chinese, light and dark, in three widths

  --out DIR    where the pictures go (default: out/tour)
  --readme     only the few pictures of the README, into docs/pictures`;

const root = resolve(import.meta.dirname, '..');
const { values } = readArguments();
/** Where the person stands; npm runs scripts at the root. */
const out = values.out ? resolve(process.env.INIT_CWD ?? root, values.out) : `${root}/out/tour`;

ensurePackages();
const program = ensureBrowsers(['chromium']).chromium;
ensureBuild();

const { launch } = await import('./drive/launch.mjs');
const { openCamera } = await import('./tour/camera.mjs');
const { shootLibrary } = await import('./tour/library-views.mjs');
const { shootPopup } = await import('./tour/popup-views.mjs');
const { shootReadme } = await import('./tour/readme-views.mjs');

/** @type {{ lang: string, name: string, colorScheme: 'light' | 'dark' }[]} */
const ROUNDS = [
  { lang: 'en-US', name: 'en', colorScheme: 'light' },
  { lang: 'en-US', name: 'en', colorScheme: 'dark' },
  { lang: 'zh-CN', name: 'zh', colorScheme: 'light' },
  { lang: 'zh-CN', name: 'zh', colorScheme: 'dark' },
];

for (const { lang, name, colorScheme } of ROUNDS) {
  const driver = await launch('chromium', { headless: true, program, lang, colorScheme });
  try {
    if (!(await speaks(driver, name))) {
      console.log(
        `left out  ${name}-${colorScheme}: Chromium does not speak it; on Debian, apt-get install chromium-l10n`,
      );
      continue;
    }
    if (values.readme) {
      await shootReadme(driver, openCamera(`${root}/docs/pictures`), `${name}-${colorScheme}`);
    } else {
      const camera = openCamera(`${out}/${name}-${colorScheme}`);
      await shootLibrary(driver, camera);
      await shootPopup(driver, camera);
    }
  } finally {
    await driver.close();
  }
}

/**
 * Whether the extension speaks this language here: it follows the browser, which needs its own
 * texts in it.
 * @param {import('./drive/driver.ts').Driver} driver
 * @param {string} language
 */
async function speaks(driver, language) {
  const { openLibrary } = await import('./drive/library.mjs');
  const library = await openLibrary(driver, '#/settings');
  const spoken = await library.evaluate(() => document.documentElement.lang);
  await library.close();
  return spoken.startsWith(language);
}

function readArguments() {
  try {
    const read = parseArgs({
      options: {
        out: { type: 'string' },
        readme: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!read.values.help) return read;
    console.log(HELP);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    process.exit(2);
  }
}
