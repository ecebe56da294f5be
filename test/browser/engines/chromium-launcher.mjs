import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumPath, flags } from './chromium.mjs';

/** Resolves to the launcher that web-test-runner starts Chromium with. */
export async function chromium() {
  return chromeLauncher({ launchOptions: { executablePath: await chromiumPath(), args: flags }, concurrency: 1 });
}
