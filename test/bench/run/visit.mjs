// One visit of one page in a fresh browser context: nothing is cached, no code is compiled yet.
import { setTimeout as pause } from 'node:timers/promises';
import { press } from './keyboard.mjs';
import { p50, p95 } from './statistics.mjs';

const LETTERS = 'amparochildname';
const WARM_UP = 5;

async function open(browser, address, rate) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  return { context, page, session, faults };
}

async function metric(session, name) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name).value;
}

/** Milliseconds that the main thread has worked so far. */
const cpu = async (session) => (await metric(session, 'TaskDuration')) * 1000;

async function heapMegabytes(session) {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) / 1e6;
}

async function type(session, page, keys) {
  const latencies = [];
  for (let i = 0; i < keys; i++) {
    await press(session, LETTERS[i % LETTERS.length]);
    latencies.push(await page.evaluate(() => bench.last));
    await pause(20 + Math.random() * 60); // so that keys do not keep step with frames
  }
  return latencies;
}

async function typing({ page, session }, { variant, keys }) {
  if (variant.goTo) await page.evaluate((section) => sight.goTo(section), variant.goTo);
  await page.evaluate((path) => sight.comeTo?.(path), variant.type);
  await pause(300);
  await page.evaluate((path) => sight.box(path).focus(), variant.type);
  await type(session, page, WARM_UP);
  const before = await cpu(session);
  const latencies = await type(session, page, keys);
  const keyCpu = ((await cpu(session)) - before) / keys;
  const typed = await page.evaluate((path) => sight.box(path).value.length, variant.type);
  if (typed !== keys + WARM_UP) throw new Error(`${typed} of ${keys + WARM_UP} letters arrived`);
  await press(session, 'Tab');
  const leave = await page.evaluate(() => bench.last);
  return {
    keyP50: p50(latencies),
    keyP95: p95(latencies),
    keyCpu,
    leave,
  };
}

const tryHere = (page, errors) =>
  page.evaluate((least) => bench.timed(sight.tryHere, () => sight.errorsHere() >= least), errors);

async function sending({ page, session }, { errors, isTriedHere }) {
  const here = isTriedHere ? await tryHere(page, errors) : undefined;
  if (isTriedHere) await page.evaluate(() => sight.beginAgain());
  await page.evaluate(() => sight.toSend());
  await pause(300);
  await page.evaluate((least) => {
    bench.until = () => sight.errors() >= least;
    sight.button().focus();
  }, errors);
  await press(session, 'Enter');
  return { send: await page.evaluate(() => bench.last), sendHere: here };
}

async function measured(opened, options) {
  const { page, session, faults } = opened;
  const { variant } = options;
  const start = await page.evaluate(() => bench.start());
  const startCpu = await cpu(session);
  const fields = await page.evaluate(() => sight.fields());
  if (variant.fields && fields !== variant.fields) throw new Error(`${fields} of ${variant.fields} questions shown`);
  const elements = await page.evaluate(() => bench.elements());
  const heap = await heapMegabytes(session);
  const typed = await typing(opened, options);
  const sent = await sending(opened, variant);
  if (faults.length > 0) throw new Error(faults[0]);
  return { ...start, startCpu, elements, heap, ...typed, ...sent };
}

/** Visits a page and resolves to what was measured; throws when the page did not do what a form must. */
export async function visit(browser, address, options) {
  const opened = await open(browser, address, options.rate);
  const late = AbortSignal.timeout(150_000);
  const lateness = new Promise((_, reject) => {
    late.addEventListener('abort', () => reject(new Error('the visit took more than 150 s')));
  });
  try {
    return await Promise.race([measured(opened, options), lateness]);
  } finally {
    await opened.context.close();
  }
}
