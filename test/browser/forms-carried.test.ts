import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Registration } from '@amparo/forms';
import type { Outcome } from '@amparo/sdk';
import { openBundleWith, readBundle } from '@amparo/sdk/transports/file';
import { accessible, press, settled, shadowOf, textOf } from './form-hand.js';
import { draftsIn, filled, registrationOnPage, said, send, transportOf, unlock, until } from './forms-hand.js';
import { caughtFile } from './sealed-files.js';

afterEach(() => fixtureCleanup());

const SECRET = 'river lamp Tuesday stone';

/** A registration that was sent to a receiver which answers so. */
async function sentTo(outcome: Outcome, given: Partial<Registration> = {}): Promise<Registration> {
  const element = await registrationOnPage({ storage: 'vault', transport: transportOf(() => outcome) });
  Object.assign(element, given);
  await unlock(element);
  await filled(element);
  await send(element);
  return element;
}

/** A registration that the receiver answered in a way that nobody understands, and the list that says so. */
async function stuck(given: Partial<Registration> = {}): Promise<{ drafts: ShadowRoot; files: ShadowRoot }> {
  const element = await sentTo({ code: 'unknown', reason: 'refused' }, given);
  const drafts = await draftsIn(element);
  await until(() => textOf(drafts.querySelector('.buttons')).includes('Save to carry by hand') || undefined);
  return { drafts, files: shadowOf(drafts.querySelector('amparo-draft-files')) };
}

describe('a delivery that needs attention', () => {
  it('is saved in a file to be carried by hand, under a long passphrase, and goes on waiting', async () => {
    const { drafts, files } = await stuck();
    await accessible(drafts.host);
    await press('Save to carry by hand', drafts);
    const panel = shadowOf(files.querySelector('amparo-seal-drafts'));
    const type = (passphrase: string): void => {
      for (const box of panel.querySelectorAll('input')) box.value = passphrase;
    };
    type('too short');
    await press('Seal and save', panel);
    expect(textOf(await until(() => panel.querySelector('[role=alert]')))).to.include('at least 16 characters');
    type(SECRET);
    const caught = caughtFile();
    await press('Seal and save', panel);
    const file = await caught;
    expect(file.name).to.match(/^[-0-9]+\.carried$/);
    const sealed = await file.text();
    expect(sealed).not.to.include('Amina');
    const bundle = await readBundle(await openBundleWith(SECRET, sealed));
    expect(bundle?.parcels.map(({ parcel }) => parcel.form)).to.deep.equal(['registration']);
    await press('Go back', panel);
    expect(textOf(drafts.querySelector('.buttons'))).to.include('Save to carry by hand');
  });

  it('is sealed without a passphrase to those whose keys the host gave', async () => {
    const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const { kty = '', crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
    const key = JSON.parse(JSON.stringify({ kty, crv, x, y })) as NonNullable<Registration['carryTo']>[number];
    const { drafts, files } = await stuck({ carryTo: [key] });
    const caught = caughtFile();
    await press('Save to carry by hand', drafts);
    const sealed = JSON.parse(await (await caught).text()) as { readonly sealed: readonly object[] };
    expect(sealed.sealed).to.have.length(1);
    await settled();
    expect(textOf(files.querySelector('[role=status]'))).to.include('Your browser is saving the file.');
  });
});

describe('a delivery for which no network comes', () => {
  it('is carried by hand as well, and goes on waiting for one', async () => {
    const offline: Outcome = { code: 'retryable', reason: 'offline' };
    const element = await sentTo(offline);
    expect(await said(element, '[part=sent]')).to.include('waiting for a network');
    const { worker } = element;
    element.remove();
    const transport = transportOf(() => offline);
    const drafts = await draftsIn(await registrationOnPage({ storage: 'vault', worker, transport }));
    await until(() => textOf(drafts.querySelector('.state')).includes('Waiting to be sent') || undefined);
    expect(drafts.querySelector('.attention')).to.equal(null);
    expect(textOf(drafts.querySelector('.buttons'))).to.include('Save to carry by hand');
  });
});
