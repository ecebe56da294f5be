// The three engines, each steered in its own way: a tab that visits one address after the other and reads what a page tells.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openWebKit, whyNoWebKit } from '../browser/engines/webkit.mjs';
import { openBrowser } from '../end-to-end/journey/browser.mjs';
import { openFirefoxOn, whyNoFirefox } from '../end-to-end/journey/firefox.mjs';

const LONGEST_MS = 120_000;
const TOLD = 'globalThis.told ?? null';

/** Waits for what a page tells once it is over, as JSON. */
async function toldBy(read) {
  for (const end = Date.now() + LONGEST_MS; ; await pause(20)) {
    const told = await read();
    if (told) return JSON.parse(told);
    if (Date.now() > end) throw new Error('The page told nothing.');
  }
}

const visiting = (page) => async (address) => {
  await page.goto(address);
  return toldBy(() => page.evaluate(TOLD));
};

async function chromium() {
  const { browser } = await openBrowser();
  return { visit: visiting(await browser.newPage()), close: () => browser.close() };
}

async function firefox() {
  const profile = mkdtempSync(join(tmpdir(), 'amparo-firefox-'));
  const { page, kill } = await openFirefoxOn(profile);
  const close = async () => {
    await kill();
    rmSync(profile, { recursive: true, force: true });
  };
  return { visit: visiting(page), close };
}

async function webKit() {
  const { ask, close } = await openWebKit();
  const visit = async (url) => {
    await ask('POST', '/url', { url });
    return toldBy(() => ask('POST', '/execute/sync', { script: `return ${TOLD}`, args: [] }));
  };
  return { visit, close };
}

/** By name: how each is opened, why it cannot be, and which controls its makers do not hold to the policy (WebKitGTK 2.50). */
export const engines = {
  Chromium: { open: chromium, whyNot: () => undefined },
  Firefox: { open: firefox, whyNot: whyNoFirefox },
  WebKitGTK: { open: webKit, whyNot: whyNoWebKit, permits: ['control: WebAssembly'] },
};
