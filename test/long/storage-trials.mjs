// What the tests of a failing storage share: somebody types into a draft, the storage fails and recovers, and one looks what is there.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowserOn } from '../end-to-end/journey/browser.mjs';

export const RUNS = Number(process.env.RUNS ?? 10);
export const WHO = { name: 'Amina', passphrase: 'four words of hers' };
const RECOVERS_WITHIN_MS = 5_000;

// Runs in the page: makes or opens a vault, and types into a draft, one state after the other, until it is told to stop.
export const begin = async (who) => {
  const found = await drafts.vaultExists(who);
  const opened = await (found ? drafts.openVault(who) : drafts.createVault(who));
  if (!opened.ok) throw new Error(`the vault: ${opened.error.code}`);
  globalThis.vault = opened.value;
  const writer = opened.value.drafts.writer({ id: crypto.randomUUID(), form: 'f', formVersion: '1', caseCode: 'X-1' });
  globalThis.trial = { writer, typed: 0, saving: 0, saved: 0, told: [], large: 0 };
  writer.subscribe((status) => {
    if (status.kind === 'saved') trial.saved = trial.saving;
    trial.told.push({ kind: status.kind, code: status.error?.code, at: performance.now() });
  });
  const type = () => {
    trial.typed += 1;
    const { typed, large } = trial;
    // It is asked for the newest state when a save of it begins.
    writer.save(() => {
      trial.saving = typed;
      return { typed, more: 'x'.repeat(large) };
    });
  };
  type();
  await writer.flush();
  trial.timer = setInterval(type, 20);
};

// Runs in the page: waits until something was saved after a failure, and gives how long it took; undefined when nothing is. On a
// slow disk `saved` is never said while keys are pressed every 20 ms, since it is said of the newest one alone.
const goneOn = async (within) => {
  const begun = performance.now();
  while (performance.now() - begun < within) {
    if (trial.writer.status.kind !== 'failed') return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return undefined;
};

// Runs in the page: waits until a status of that kind is told, and gives how long it took; undefined when it never comes.
export const until = async ({ kind, within }) => {
  const begun = performance.now();
  while (performance.now() - begun < within) {
    if (trial.writer.status.kind === kind) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return undefined;
};

// Runs in the page: how often something was called saved since the storage has failed first.
const savedSinceFailed = () => {
  const kinds = trial.told.map(({ kind }) => kind);
  return kinds.includes('failed') ? kinds.slice(kinds.indexOf('failed')).filter((kind) => kind === 'saved').length : 0;
};

// Runs in the page: stops typing, and tells what is there when the draft is read by another connection.
const end = async (who) => {
  clearInterval(trial.timer);
  const status = await trial.writer.close();
  const { id } = trial.writer;
  await vault.lock();
  const again = await drafts.openVault(who);
  const found = again.ok ? await again.value.drafts.open(id) : again;
  const listed = again.ok ? await again.value.drafts.list() : again;
  if (again.ok) await again.value.lock();
  return {
    typed: trial.typed,
    saved: trial.saved,
    kept: found.ok ? found.value.state.typed : found.error.code,
    damaged: listed.ok ? listed.value.damaged.length : -1,
    drafts: listed.ok ? listed.value.drafts.length : -1,
    status: status.kind,
    codes: [...new Set(trial.told.flatMap(({ code }) => code ?? []))],
  };
};

export const ready = async (page, { address }) => {
  await page.goto(address);
  await page.waitForSelector('[data-ready]', { state: 'attached' });
};

/** One run: types, lets the storage fail, lets it recover, and looks what is there. */
async function run(page, { fail, mend, fails = true }) {
  await page.evaluate(begin, WHO);
  await pause(Math.random() * 200);
  await fail();
  const failed = fails ? await page.evaluate(until, { kind: 'failed', within: 10_000 }) : 0;
  await pause(Math.random() * 300);
  const falselySaved = fails ? await page.evaluate(savedSinceFailed) : 0;
  await mend();
  const recovered = await page.evaluate(goneOn, 10_000);
  return { failed, falselySaved, recovered, ...(await page.evaluate(end, WHO)) };
}

/** Runs so many, and says what came out; `dropped` is in how many of them the browser itself may drop what was saved before. */
export async function all(t, page, how, { dropped: most = 0 } = {}) {
  const times = [];
  let [before, dropped] = [0, 0];
  const codes = new Set();
  for (let each = 0; each < RUNS; each += 1) {
    const told = await run(page, how());
    assert.ok(told.failed !== undefined, `run ${each}: the storage did fail`);
    assert.ok(
      told.recovered !== undefined && told.recovered <= RECOVERS_WITHIN_MS,
      `run ${each}: ${JSON.stringify(told)}`,
    );
    assert.equal(told.kept, told.typed, `run ${each}: the newest state is there: ${JSON.stringify(told)}`);
    assert.equal(told.falselySaved, 0, `run ${each}: nothing is called saved while the storage fails`);
    assert.ok(
      told.saved > 0 && told.kept >= told.saved,
      `run ${each}: what was called saved is there: ${JSON.stringify(told)}`,
    );
    assert.equal(told.damaged, 0);
    if (told.drafts !== before + 1) dropped += 1;
    before = told.drafts;
    times.push(told.recovered);
    for (const code of told.codes) codes.add(code);
  }
  const slowest = Math.max(...times);
  assert.ok(dropped <= most, `in ${dropped} of ${RUNS} runs earlier drafts are gone`);
  t.diagnostic(
    `${RUNS} runs, 0 lost, earlier drafts dropped by the browser in ${dropped}; saving went on after ${slowest.toFixed(0)} ms at most; told as ${[...codes].join(', ') || 'nothing'}`,
  );
}

/** Does the work in a browser on a profile that shows the page of a vault. */
export async function onProfile({ profile, site }, work) {
  const browser = await openBrowserOn(profile);
  try {
    await ready(browser.page, site);
    await work(browser);
  } finally {
    await browser.kill();
  }
}
