import { readdirSync, readFileSync } from 'node:fs';
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import base from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };

const browser = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

/** Named here so that Vite bundles them before the tests run: one found later restarts a test. */
const bundled = [
  // The polyfill refuses to load outside an extension: tests replace the file that imports it, and
  // Vite bundles it nonetheless.
  ...Object.keys(pkg.dependencies),
  '@zip.js/zip.js/index-native.js',
  'axe-core',
  'fast-check',
  'preact/hooks',
  'preact/jsx-dev-runtime',
];

/** The one manifest.json, with what the two browsers want differently. */
function manifest(): ManifestV3Export {
  // The locale key is added after CRXJS has run: it looks for _locales beside manifest.json only.
  const { background, message_serialization, default_locale: _locale, ...rest } = base;
  if (browser === 'chrome')
    return {
      ...rest,
      background,
      message_serialization,
      minimum_chrome_version: '148',
    } as ManifestV3Export;
  return {
    ...rest,
    commands: {
      ...rest.commands,
      // In Firefox Alt+Shift+H opens the Help menu, and the command is never told.
      'highlight-selection': {
        ...rest.commands['highlight-selection'],
        suggested_key: { default: 'Alt+Shift+K' },
      },
    },
    // Firefox draws the toolbar icon itself by theme; Chrome is told by the background.
    action: {
      ...rest.action,
      theme_icons: [16, 24, 32].map((size) => ({
        light: `icons/postil-light-${size}.png`,
        dark: `icons/postil-${size}.png`,
        size,
      })),
    },
    permissions: rest.permissions.filter((name) => name !== 'sidePanel'),
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'postil@postil.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export;
}

/** Puts _locales and the toolbar icons in place, and closes what CRXJS leaves open. */
const finish: CrxPlugin = {
  name: 'postil-finish',
  apply: 'build',
  enforce: 'post',
  generateBundle() {
    for (const locale of readdirSync('src/_locales'))
      this.emitFile({
        type: 'asset',
        fileName: `_locales/${locale}/messages.json`,
        source: readFileSync(`src/_locales/${locale}/messages.json`),
      });
    for (const icon of readdirSync('icons').filter((name) => name.startsWith('postil-light-')))
      this.emitFile({
        type: 'asset',
        fileName: `icons/${icon}`,
        source: readFileSync(`icons/${icon}`),
      });
  },
  renderCrxManifest(built, bundle) {
    // CRXJS builds injected scripts twice; nothing loads the copy that is a module.
    for (const [name, file] of Object.entries(bundle))
      if (file.type === 'chunk' && file.facadeModuleId?.includes('/src/content/'))
        delete bundle[name];
    // Chromium refuses a content script that holds a raw U+FFFF ("isn't UTF-8 encoded").
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.js'))
        file.source = String(file.source).replace(
          /[^\0-\x7f]/g,
          (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
    // Scripts are injected whole, so no page needs to reach (or can detect) our files.
    delete built.web_accessible_resources;
    built.default_locale = base.default_locale;
    // Only by Chrome's name does CRXJS find the page; in Firefox it is the sidebar's.
    if (browser === 'firefox') {
      delete built.side_panel;
      Object.assign(built, {
        sidebar_action: {
          default_panel: base.side_panel.default_path,
          default_title: '__MSG_marginTitle__',
          default_icon: base.action.default_icon,
          open_at_install: false,
        },
      });
    }
    return built;
  },
};

const chromium = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  args: ['--disable-quic'],
};

export default defineConfig(({ command }) => ({
  plugins: [
    preact(),
    ...(process.env.VITEST ? [] : [crx({ manifest: manifest(), browser }), finish]),
  ],
  // CRXJS's loader keeps the port; tests take any that is free, so that two runs stand side by side.
  ...(!process.env.VITEST && { server: { port: 5199, strictPort: true, hmr: { port: 5199 } } }),
  build: {
    outDir: command === 'serve' ? 'dist/dev' : `dist/${browser}`,
    emptyOutDir: true,
    target: browser === 'firefox' ? 'firefox142' : 'chrome148',
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { charset: 'ascii' } },
    chunkSizeWarningLimit: 1500,
  },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/support/steady-properties.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/e2e/**'],
        },
      },
      {
        extends: true as const,
        optimizeDeps: { include: bundled },
        test: {
          name: 'dom',
          setupFiles: ['tests/support/steady-properties.ts', 'tests/support/empty-databases.ts'],
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          // Files would share one origin, and so one database.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' as const }],
            provider: playwright({ launchOptions: chromium }),
          },
        },
      },
      {
        extends: true as const,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
