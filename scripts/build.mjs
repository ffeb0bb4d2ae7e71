// Makes dist/chrome and dist/firefox from the one manifest.json.
import { spawnSync } from 'node:child_process';

for (const browser of ['chrome', 'firefox']) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    { stdio: 'inherit', env: { ...process.env, BROWSER: browser } },
  );
  if (status) process.exit(status);
}
