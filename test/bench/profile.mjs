// Says where the time of typing or starting goes: `npm run profile -- "registration, layout page" [--start] [--of="by hand"]`.
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumPath, flags } from '../browser/engines/chromium.mjs';
import { byFunction } from './profile/samples.mjs';
import { endTrace, startTrace } from './profile/trace.mjs';
import { press } from './run/keyboard.mjs';
import { bundlePages, dist, home, root } from './run/prepare.mjs';

const KEYS = 60;
const MOST_LINES = 30;

const args = process.argv.slice(2);
const group = args.find((arg) => !arg.startsWith('--')) ?? 'registration, layout page';
const isStart = args.includes('--start');
const times = isStart ? 1 : KEYS;

async function bundleReadable() {
  await bundlePages();
  await build({
    entryPoints: {
      amparo: `${home}pages/amparo.mjs`,
      registration: `${root}packages/forms/dist/define/registration.js`,
    },
    outdir: dist,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    splitting: true,
    absWorkingDir: root,
  });
}

async function pages() {
  const { registrationTwin } = await import('./forms/registration-twin.mjs');
  const { variantsOf } = await import('./run/variants.mjs');
  const readable = (head) => head.replace('/cdn/registration.min.js', '/registration.js');
  const variants = variantsOf(registrationTwin()).map((each) => ({ ...each, head: readable(each.head) }));
  const id = `${group} · ${args.find((arg) => arg.startsWith('--of='))?.slice(5) ?? 'amparo'}`;
  const variant = variants.find((each) => each.id === id);
  if (!variant) throw new Error(`There is no "${group}"; there are: ${variants.map((each) => each.group).join('; ')}`);
  return { variants, variant };
}

async function type(page, session) {
  for (let i = 0; i < KEYS; i++) {
    await press(session, 'a');
    await page.evaluate(() => bench.last);
  }
}

// Does it once more for each way of looking: the profiler's own work must not stand in the trace.
async function look(browser, address, { variant, begin, end }) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  if (isStart) await begin(page, session);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => bench.start());
  if (!isStart) {
    if (variant.goTo) await page.evaluate((section) => sight.goTo(section), variant.goTo);
    await page.evaluate((path) => sight.box(path).focus(), variant.type);
    await begin(page, session);
    await type(page, session);
  }
  const found = await end(page, session);
  await page.close();
  return found;
}

async function startSamples(_, session) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
}

const endSamples = async (_, session) => byFunction((await session.send('Profiler.stop')).profile);

const list = (title, map) => {
  const lines = [...map].sort(([, a], [, b]) => b - a).slice(0, MOST_LINES);
  return `${title}\n${lines.map(([name, ms]) => `${(ms / times).toFixed(3).padStart(9)}  ${name}`).join('\n')}\n\n`;
};

await bundleReadable();
const { variants, variant } = await pages();
const { serve } = await import('./run/server.mjs');
const server = await serve(variants);
const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: flags });
try {
  const address = server.addressOf(variant);
  const traced = await look(browser, address, { variant, begin: startTrace, end: endTrace });
  const { own, all } = await look(browser, address, { variant, begin: startSamples, end: endSamples });
  const each = isStart ? 'ms' : 'ms per key';
  process.stdout.write(list(`${each} of the main thread, by what the browser did (CPU time)`, traced));
  process.stdout.write(list(`${each} in the function itself (sampled)`, own));
  process.stdout.write(list(`${each} with everything it calls (sampled)`, all));
} finally {
  await browser.close();
  server.end();
}
