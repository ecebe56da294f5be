// How long a save and an unlock take in Chromium: npm --prefix test/bench run vault. Needs a built `packages/drafts`.
import { chromium } from 'playwright';
import { chromiumPath, flags } from '../browser/engines/chromium.mjs';
import { openVaultSite } from '../end-to-end/journey/vault-site.mjs';

const SAVES = 300;

const site = await openVaultSite();
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags });
try {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForSelector('[data-ready]', { state: 'attached' });
  const { created, saves, unlocks } = await page.evaluate(async (count) => {
    const who = { name: 'Bench', passphrase: 'four words of a bench' };
    const timed = async (work) => {
      const begun = performance.now();
      await work();
      return performance.now() - begun;
    };
    let vault;
    const created = await timed(async () => (vault = (await drafts.createVault(who)).value));
    const writer = vault.drafts.writer({ id: 'a', form: 'registration', formVersion: '1.0.0', caseCode: 'KE-1' });
    const state = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`section.question${at}`, 'some words told '.repeat(4)]),
    );
    const saves = [];
    for (let save = 0; save < count; save += 1) {
      saves.push(
        await timed(async () => {
          writer.save(() => ({ ...state, save }));
          const { kind } = await writer.flush();
          if (kind !== 'saved') throw new Error(kind);
        }),
      );
    }
    await vault.lock();
    const unlocks = [];
    for (let unlock = 0; unlock < 5; unlock += 1) {
      unlocks.push(await timed(async () => (vault = (await drafts.openVault(who)).value)));
      await vault.lock();
    }
    return { created, saves: saves.slice(10), unlocks };
  }, SAVES);
  const at = (times, part) => times.toSorted((one, two) => one - two)[Math.floor(part * times.length)].toFixed(1);
  console.log(`making a vault, calibration included: ${created.toFixed(0)} ms`);
  console.log(
    `seal and strict write, 100 answers: p50 ${at(saves, 0.5)} ms, p95 ${at(saves, 0.95)} ms (${saves.length} saves)`,
  );
  console.log(`unlock: p50 ${at(unlocks, 0.5)} ms, slowest ${at(unlocks, 0.99)} ms`);
} finally {
  await browser.close();
  await site.close();
}
