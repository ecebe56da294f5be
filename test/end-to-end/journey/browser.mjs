import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import { chromiumPath, flags } from '../../browser/engines/chromium.mjs';
import { allGone } from './all-gone.mjs';
import { speakInPaths } from './by-path.mjs';

/**
 * Starts a browser with nothing in it; each `newContext()` is a person's own. One that `keepsPages` brings a page out of its
 * memory when Back is pressed, as browsers of people do and browsers of tests do not.
 */
export async function openBrowser({ keepsPages = false } = {}) {
  const byPath = await speakInPaths();
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: flags,
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  });
  return { browser, byPath };
}

/**
 * Starts a browser on a profile that stays, as the leader of its own process group, so that all of it can be killed at
 * once as by a battery that is pulled out.
 */
export async function openBrowserOn(profile, { netLog, timeZone } = {}) {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    await chromiumPath(),
    [
      ...flags,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--password-store=basic', // it would ask the desktop's keyring
      '--use-mock-keychain',
      ...(netLog ? [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'] : []),
      'about:blank',
    ],
    { detached: true, stdio: 'ignore', env: { ...process.env, ...(timeZone && { TZ: timeZone }) } },
  );
  const ended = once(child, 'exit');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(portFile, child)}`);
  const [context] = browser.contexts();
  return {
    browser,
    context,
    byPath: await speakInPaths(),
    page: context.pages()[0] ?? (await context.newPage()),
    /** Stands still from one moment to the next, and can only be killed. */
    stop: () => process.kill(-child.pid, 'SIGSTOP'),
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      await allGone(child.pid);
    },
    /** Ends it as a person does, so that it writes whatever it writes then. */
    async quit() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined); // the answer may be lost with the browser
      await ended;
      await allGone(child.pid);
    },
  };
}

async function portOf(file, child) {
  const end = Date.now() + 60_000;
  while (Date.now() < end && child.exitCode === null) {
    const [port] = read(file).split('\n');
    if (port) return port;
    await pause(25);
  }
  throw new Error('The browser did not start.');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
