// LForms out of its package. Its ordinary install brings a whole framework that its built files hold already, and does not
// finish resolving what that stands beside: the one package is fetched, and is what it was when it was tried.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '40.1.3';
const INTEGRITY = 'sha512-WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==';
const shell = process.platform === 'win32';

/** The folder of the unpacked package; undefined where it cannot be fetched. Throws where it is another than was tried. */
export function unpackedLForms() {
  const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'node_modules', 'lforms');
  if (existsSync(join(folder, 'dist'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = { cwd: folder, timeout: 120_000, stdio: ['ignore', 'ignore', 'inherit'], shell };
  try {
    execFileSync('npm', ['pack', `lforms@${VERSION}`, '--silent'], options);
  } catch {
    return undefined;
  }
  const packed = join(folder, `lforms-${VERSION}.tgz`);
  const hash = createHash('sha512').update(readFileSync(packed)).digest('base64');
  if (`sha512-${hash}` !== INTEGRITY) throw new Error('The package of LForms is another than was tried.');
  execFileSync('tar', ['xzf', packed, '--strip-components=1'], options);
  return folder;
}
