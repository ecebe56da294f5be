// Starts WebKitGTK under a screen of its own and steers it over WebDriver.   Debian: apt-get install webkit2gtk-driver xvfb
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../backends/run/free-port.mjs';
import { untilAnswers } from '../../backends/run/until-answers.mjs';

const DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

/** Why there is no WebKitGTK here; undefined where there is one. */
export const whyNoWebKit = () =>
  existsSync(DRIVER) && miniBrowser() ? undefined : 'there is no WebKitGTK; install webkit2gtk-driver and xvfb';

/** Starts the browser; `ask` sends one command of WebDriver to its session, and gives the value of the answer. */
export async function openWebKit() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = await once(screen.stdio[3], 'data');
  const port = await freePort();
  const driver = spawn(DRIVER, ['--host=127.0.0.1', `--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  const call = async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  await untilAnswers(() => call('GET', '/status'));
  const browserOptions = { binary: miniBrowser(), args: ['--automation'] };
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions };
  const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch } });
  return {
    version: capabilities.browserVersion,
    ask: (method, path, body) => call(method, `/session/${sessionId}${path}`, body),
    async close() {
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}

function miniBrowser() {
  if (!existsSync(LIBRARIES)) return undefined;
  const folders = readdirSync(LIBRARIES).filter((name) => /^(webkit2gtk-4|webkitgtk-6)\./.test(name));
  return folders.map((name) => join(LIBRARIES, name, 'MiniBrowser')).find((path) => existsSync(path));
}
