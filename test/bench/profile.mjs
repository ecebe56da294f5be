// Says where the time of typing (or starting) goes: `npm run profile -- "registration, layout page" [--start] [--rate=4]`.
import { relative } from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumPath, flags } from '../browser/engines/chromium.mjs';
import { bundlePages, dist, home, root } from './run/prepare.mjs';

const KEYS = 60;
const MOST_LINES = 40;

const args = process.argv.slice(2);
const wanted = args.find((arg) => !arg.startsWith('--')) ?? 'registration, layout page';
const rate = Number(args.find((arg) => arg.startsWith('--rate='))?.slice('--rate='.length) ?? 1);

await bundlePages();
// Readable code in place of the minified: the bundler leaves the name of each file above its part.
await build({
  entryPoints: { amparo: `${home}pages/amparo.mjs`, registration: `${root}packages/forms/dist/define/registration.js` },
  outdir: dist,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  splitting: true,
  absWorkingDir: root,
});

const { press } = await import('./run/keyboard.mjs');
const { registrationTwin } = await import('./forms/registration-twin.mjs');
const { serve } = await import('./run/server.mjs');
const { variantsOf } = await import('./run/variants.mjs');

const readable = (variant) => ({
  ...variant,
  head: variant.head.replace('/cdn/registration.min.js', '/registration.js'),
});
const variants = variantsOf(registrationTwin()).map(readable);
const variant = variants.find(({ id }) => id === `${wanted} · amparo`);
if (!variant) throw new Error(`There is no "${wanted}"; there are: ${variants.map(({ group }) => group).join('; ')}`);

const server = await serve(variants);
const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: flags });
try {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  const isStart = args.includes('--start');
  if (isStart) await session.send('Profiler.start');
  await page.goto(server.addressOf(variant), { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => bench.start());
  if (!isStart) await type(page, session);
  const { profile } = await session.send('Profiler.stop');
  process.stdout.write(await told(profile, isStart ? 1 : KEYS));
} finally {
  await browser.close();
  server.end();
}

async function type(page, session) {
  if (variant.goTo) await page.evaluate((section) => sight.goTo(section), variant.goTo);
  await page.evaluate((path) => sight.box(path).focus(), variant.type);
  await session.send('Profiler.start');
  for (let i = 0; i < KEYS; i++) {
    await press(session, 'a');
    await page.evaluate(() => bench.last);
  }
}

async function placesIn(url) {
  const lines = (await (await fetch(url)).text()).split('\n');
  let file = '';
  let from = 0;
  return lines.map((text, n) => {
    const named = /^\/\/ (\S+\.m?js)$/.exec(text);
    if (named) [file, from] = [relative('packages', named[1]), n + 1];
    return { file, line: n - from + 1 };
  });
}

async function told({ nodes, samples, timeDeltas }, times) {
  const self = new Map();
  samples.forEach((id, n) => self.set(id, (self.get(id) ?? 0) + timeDeltas[n] / 1000));
  const urls = [...new Set(nodes.map(({ callFrame }) => callFrame.url))].filter((url) => url.startsWith('http'));
  const places = new Map(
    await Promise.all(urls.filter((url) => url.endsWith('.js')).map(async (url) => [url, await placesIn(url)])),
  );
  const nameOf = ({ callFrame: { functionName, url, lineNumber } }) => {
    const place = places.get(url)?.[lineNumber];
    return `${functionName || '(anonymous)'} ${place ? `${place.file}:${place.line}` : url.slice(-40)}`;
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const totals = { self: new Map(), all: new Map() };
  const add = (map, name, ms) => map.set(name, (map.get(name) ?? 0) + ms);
  const walk = (node, above) => {
    const name = nameOf(node);
    const own = self.get(node.id) ?? 0;
    add(totals.self, name, own);
    for (const each of new Set([...above, name])) add(totals.all, each, own);
    for (const child of node.children ?? []) walk(byId.get(child), [...above, name]);
  };
  walk(nodes[0], []);
  const list = (map) =>
    [...map]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_LINES)
      .map(([name, ms]) => `${(ms / times).toFixed(3).padStart(10)}  ${name}`)
      .join('\n');
  return `ms ${times > 1 ? 'per key ' : ''}in the function itself\n${list(totals.self)}\n\nms with everything it calls\n${list(totals.all)}\n`;
}
