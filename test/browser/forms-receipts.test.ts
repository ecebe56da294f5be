import { expect, fixtureCleanup } from '@open-wc/testing';
import { MOST_FILE_BYTES } from '@amparo/drafts';
import type { Registration } from '@amparo/forms';
import type { Outcome, Receipt } from '@amparo/sdk';
import { deliverBundle, openBundleWith, readBundle, writeReceipts } from '@amparo/sdk/transports/file';
import { accessible, press, settled, shadowOf, textOf } from './form-hand.js';
import { created, draftsIn, filled, newWorker, registrationOnPage, said, send } from './forms-hand.js';
import { transportOf, unlock, until, vaultOf, type Setting } from './forms-hand.js';
import { caughtFile, choose } from './sealed-files.js';

afterEach(() => fixtureCleanup());

const SECRET = 'river lamp Tuesday stone';
const refused: Outcome = { code: 'unknown', reason: 'refused' };

/** A registration whose delivery waits, and the list beside it. */
async function waiting(setting: Setting = {}): Promise<{ element: Registration; drafts: ShadowRoot }> {
  const element = await registrationOnPage({ storage: 'vault', transport: transportOf(() => refused), ...setting });
  await unlock(element);
  await filled(element);
  await send(element);
  const drafts = await draftsIn(element);
  await until(() => textOf(drafts.querySelector('.buttons')).includes('Save to carry by hand') || undefined);
  return { element, drafts };
}

const filesIn = (drafts: ShadowRoot): ShadowRoot => shadowOf(drafts.querySelector('amparo-draft-files'));

/** Carries what waits to where a network is, and gives the receipts that come back. */
async function carried(drafts: ShadowRoot): Promise<readonly Receipt[]> {
  await press('Save to carry by hand', drafts);
  const panel = shadowOf(await until(() => filesIn(drafts).querySelector('amparo-seal-drafts')));
  for (const box of panel.querySelectorAll('input')) box.value = SECRET;
  const caught = caughtFile();
  await press('Seal and save', panel);
  const bundle = await readBundle(await openBundleWith(SECRET, await (await caught).text()));
  await press('Go back', panel);
  if (!bundle) throw new Error('The bundle is damaged.');
  const { receipts } = await deliverBundle(bundle, transportOf(created), { signal: new AbortController().signal });
  return receipts;
}

/** Opens a file of receipts at the device, without a passphrase; gives what is said of it. */
async function takeIn(drafts: ShadowRoot, ...text: BlobPart[]): Promise<string> {
  const opening = shadowOf(await until(() => filesIn(drafts).querySelector('amparo-open-file')));
  return choose(opening, new File(text, 'back.json', { type: 'application/json' }), '');
}

async function outboxOf(worker: string): Promise<number> {
  const all = await vaultOf(worker).records('outbox').all();
  if (!all.ok) throw new Error(all.error.code);
  return all.value.records.length;
}

async function draftsOf(worker: string): Promise<number> {
  const found = await vaultOf(worker).drafts.list();
  if (!found.ok) throw new Error(found.error.code);
  return found.value.drafts.length;
}

describe('the file of receipts of what was carried by hand', () => {
  it('lets the delivery and its draft go, as a receipt that came over a network', async () => {
    const { element, drafts } = await waiting();
    const { worker } = element;
    const told: string[] = [];
    element.addEventListener('amparo-submitted', ({ receipt }) => told.push(receipt.contentHash));
    const receipts = await carried(drafts);
    expect([await outboxOf(worker), await draftsOf(worker)]).to.deep.equal([1, 1]);
    filesIn(drafts).querySelector('details')?.setAttribute('open', '');
    await settled();
    await accessible(drafts.host);
    expect(await takeIn(drafts, writeReceipts(receipts))).to.include('have left this device: 1.');
    expect([await outboxOf(worker), await draftsOf(worker)]).to.deep.equal([0, 0]);
    expect(await said(element, '[part=sent]')).to.include('Received');
    await until(() => drafts.querySelectorAll('li').length === 0 || undefined);
    expect(told).to.deep.equal(receipts.map(({ contentHash }) => contentHash));
    expect(await takeIn(drafts, writeReceipts(receipts))).to.include('No delivery that waits on this device is named');
  });

  it('is taken in without a network, and on a page that has no transport', async () => {
    const worker = newWorker();
    const { element, drafts } = await waiting({ worker });
    const receipts = await carried(drafts);
    element.remove();
    const there = await draftsIn(await registrationOnPage({ storage: 'vault', worker }));
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      expect(await takeIn(there, writeReceipts(receipts))).to.include('have left this device: 1.');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(await outboxOf(worker)).to.equal(0);
  });

  it('lets nothing go with a receipt for other bytes', async () => {
    const { element, drafts } = await waiting();
    const forged = (await carried(drafts)).map((receipt) => ({ ...receipt, contentHash: 'a'.repeat(64) }));
    expect(await takeIn(drafts, writeReceipts(forged))).to.include('No delivery that waits on this device is named');
    expect([await outboxOf(element.worker), await draftsOf(element.worker)]).to.deep.equal([1, 1]);
    expect(textOf(drafts.querySelector('.buttons'))).to.include('Save to carry by hand');
  });

  it('lets nothing go where it is of another device, and does so on its own afterwards', async () => {
    const { element: other, drafts: elsewhere } = await waiting();
    const receipts = await carried(elsewhere);
    other.remove();
    const { element, drafts } = await waiting();
    expect(await takeIn(drafts, writeReceipts(receipts))).to.include('No delivery that waits on this device is named');
    expect([await outboxOf(element.worker), await draftsOf(element.worker)]).to.deep.equal([1, 1]);
    expect([await outboxOf(other.worker), await draftsOf(other.worker)]).to.deep.equal([1, 1]);
    // An office that serves several devices may write one file for all of them.
    const both = writeReceipts([...receipts, ...(await carried(drafts))]);
    expect(await takeIn(drafts, both)).to.include('have left this device: 1.');
    expect([await outboxOf(element.worker), await outboxOf(other.worker)]).to.deep.equal([0, 1]);
  });

  it('is not even read where it is far too large, and changes nothing', async () => {
    const { element, drafts } = await waiting();
    const text = writeReceipts(await carried(drafts));
    const blanks = new Blob([new Uint8Array(1_000_000).fill(32)]);
    const padded = [text, ...Array.from({ length: Math.ceil(MOST_FILE_BYTES / blanks.size) }, () => blanks)];
    expect(await takeIn(drafts, ...padded)).to.include('too large');
    expect([await outboxOf(element.worker), await draftsOf(element.worker)]).to.deep.equal([1, 1]);
    expect(await takeIn(drafts, text)).to.include('have left this device: 1.');
  });

  it('is said to be damaged, or newer than the page, and changes nothing then', async () => {
    const { element, drafts } = await waiting();
    const text = writeReceipts(await carried(drafts));
    expect(await takeIn(drafts, text.slice(0, -9))).to.include('This file is damaged or incomplete.');
    expect(await takeIn(drafts, text.replace('":1,', '":2,'))).to.include('A newer version of this page');
    expect(await takeIn(drafts, text.replaceAll('contentHash', 'other'))).to.include('damaged or incomplete.');
    expect(await outboxOf(element.worker)).to.equal(1);
  });
});
