// The battery is pulled out while a page in Firefox saves a draft at each key: nothing older than a quarter of a second is lost, and
// nothing of an earlier draft. Says how long making a vault and an unlock took, at the cost that the page chose by itself.
//   npm run test:firefox-kill     (TRIALS=50 for more; FIREFOX_PATH where it is not Debian's firefox-esr)
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openFirefoxOn, whyNoFirefox } from '../end-to-end/journey/firefox.mjs';
import { temporaryFolder } from '../end-to-end/journey/place.mjs';
import { until } from '../end-to-end/journey/until.mjs';
import { openVaultSite } from '../end-to-end/journey/vault-site.mjs';

const TRIALS = Number(process.env.TRIALS ?? 10);
const OLDEST_LOST_MS = 250;
const LONGEST_TYPING_MS = 3000;
const KEY_MS = 25;
const WHO = { name: 'Amina', passphrase: 'four words of hers' };

const missing = whyNoFirefox();
if (missing) console.error(`SKIPPED: Firefox is not killed: ${missing}`);

let site;
let profile;
let browser;

before(async () => {
  if (missing) return;
  site = await openVaultSite();
  profile = temporaryFolder('firefox');
});

after(async () => {
  await browser?.kill();
  await site?.close();
  profile?.remove();
});

// Runs in the page: opens the vault, or makes it, and gives what is there of the drafts of earlier trials.
const open = async (who) => {
  const begun = performance.now();
  const opened = await ((await drafts.vaultExists(who)) ? drafts.openVault(who) : drafts.createVault(who));
  if (!opened.ok) throw new Error(`the vault: ${opened.error.code}`);
  globalThis.vault = opened.value;
  const took = performance.now() - begun;
  const { value } = await vault.drafts.list();
  const states = {};
  for (const { id } of value.drafts) states[id] = (await vault.drafts.open(id)).value.state;
  return { took, states, lost: value.damaged.length + value.gone.length };
};

// Runs in the page: a key every 25 ms, and says of each when it was pressed.
const type = ({ id, every }) => {
  const writer = vault.drafts.writer({ id, form: 'f', formVersion: '1', caseCode: 'X-1' });
  let typed = 0;
  writer.subscribe(({ kind }) => console.log(kind));
  setInterval(() => {
    typed += 1;
    const now = typed;
    console.log(`typed ${now} ${performance.now()}`);
    writer.save(() => now);
  }, every);
};

async function start() {
  browser = await openFirefoxOn(profile.path);
  const { page } = browser;
  const at = [];
  const told = new Set();
  page.on('console', (message) => {
    const [kind, key, time] = message.text().split(' ');
    if (kind === 'typed') at[Number(key)] = Number(time);
    else told.add(kind);
  });
  await page.goto(site.address);
  await page.waitForSelector('[data-ready]');
  return { page, at, told, found: await page.evaluate(open, WHO) };
}

async function end() {
  await browser.kill();
  browser = undefined;
}

test(`no key older than ${OLDEST_LOST_MS} ms is lost when Firefox is killed`, { skip: missing ?? false }, async (t) => {
  const kept = {};
  const ages = [];
  const took = [];
  let last;
  for (let trial = 0; trial <= TRIALS; trial += 1) {
    const { page, at, told, found } = await start();
    took.push(Math.round(found.took));
    assert.equal(found.lost, 0, `trial ${trial}: nothing is damaged, nothing is missed`);
    if (last) {
      kept[last.id] = found.states[last.id];
      // The newest key that this side knows of is at most one key old.
      const lostAt = last.at[(kept[last.id] ?? 0) + 1];
      ages.push(lostAt === undefined ? 0 : last.at.at(-1) + KEY_MS - lostAt);
    }
    assert.deepEqual(found.states, kept, 'earlier drafts are as they were');
    if (trial < TRIALS) {
      const id = `trial-${trial}`;
      await page.evaluate(type, { id, every: KEY_MS });
      await until('something is saved', async () => told.has('saved'));
      await pause(Math.random() * LONGEST_TYPING_MS);
      last = { id, at };
    }
    await end();
  }
  const [made, ...unlocked] = took;
  t.diagnostic(`a vault made in ${made} ms, opened in ${unlocked.join(' ')} ms`);
  t.diagnostic(`${TRIALS} kills; the oldest key lost was, in ms: ${ages.map((age) => age.toFixed(0)).join(' ')}`);
  assert.ok(Math.max(...ages) <= OLDEST_LOST_MS);
});
