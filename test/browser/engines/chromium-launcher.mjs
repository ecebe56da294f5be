import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumPath, flags } from './chromium.mjs';

/** Resolves to the launcher that web-test-runner starts Chromium with; `SLOWER=6` shows what a slower machine would. */
export async function chromium() {
  return chromeLauncher({
    launchOptions: { executablePath: await chromiumPath(), args: flags },
    concurrency: 1,
    createPage: ({ context }) => slowed(context),
  });
}

async function slowed(context) {
  const page = await context.newPage();
  const rate = Number(process.env.SLOWER ?? 1);
  if (rate > 1) await page.emulateCPUThrottling(rate);
  return page;
}
