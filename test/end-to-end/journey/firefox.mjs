import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { sized } from '../../browser/engines/sized.mjs';
import { allGone } from './all-gone.mjs';

const path = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** Why there is no Firefox here; undefined where there is one. */
export const whyNoFirefox = () =>
  existsSync(path) ? undefined : `there is no Firefox at ${path}; install one, or set FIREFOX_PATH`;

// A Firefox that is steered notes down less unless it is told to be as people have it. It asks nothing of its maker.
const PREFERENCES = {
  'remote.prefs.recommended': false,
  'browser.sessionstore.interval': 1000,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'services.settings.server': 'data:,',
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
};

/** Starts Firefox on a profile that stays, as the leader of its own process group, so that all of it can be killed at once. */
export async function openFirefoxOn(profile) {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const address = await addressOf(child);
  const browser = await puppeteer.connect({ browserWSEndpoint: `${address}/session`, protocol: 'webDriverBiDi' });
  const [first] = await browser.pages();
  return {
    browser,
    page: sized(first ?? (await browser.newPage())),
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      await allGone(child.pid);
    },
    /** Ends it as a person does, so that it writes whatever it writes then. */
    async quit() {
      await browser.close().catch(() => undefined);
      await ended;
      await allGone(child.pid);
    },
  };
}

function addressOf(child) {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error('Firefox did not start.')));
  });
}
