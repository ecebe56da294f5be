import '@amparo/forms/define/assent.js';
import '@amparo/forms/define/drafts.js';
import '@amparo/forms/define/referral.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { interfaceWords } from '@amparo/elements';
import { deviceOf, type Assent } from '@amparo/forms';
import type { Submission } from '@amparo/model';
import { sealingTransport, type Outcome, type Transport } from '@amparo/sdk';
import { shadowOf, textOf } from './form-hand.js';
import { created, formIn, newWorker, said, transportOf, until, vaultOf } from './forms-hand.js';
import { sendReferral } from './referral-hand.js';

afterEach(() => fixtureCleanup());

const noNetwork = (): Outcome => ({ code: 'retryable', reason: 'offline' });

const submitted = (form: string, caseCode: string, answers: Submission['answers']): Submission => ({
  ...{ id: crypto.randomUUID(), form, formVersion: '1.0.0', caseCode, language: 'en', reasons: {}, settings: {} },
  ...{ createdAt: new Date().toISOString(), answers },
});

/** A referral that was sent without a network, and waits. */
async function waiting(sealing: (transport: Transport) => Transport = (transport) => transport) {
  const worker = newWorker();
  deviceOf(worker).openInMemory();
  const transport = transportOf(noNetwork, created);
  const form = document.createElement('amparo-referral');
  const assent = document.createElement('amparo-assent') as Assent;
  const way = sealing(transport);
  Object.assign(form, { worker, transport: way });
  Object.assign(assent, { worker, transport: way });
  fixtureSync(html`<div lang="en">${form}${assent}</div>`);
  await formIn(form);
  const session = await sendReferral(form);
  await said(form, 'section');
  expect(transport.sent).to.have.length(1); // no reply came
  const caseCode = String(session.state.answers.get('caseHeader.caseCode'));
  const { client } = deviceOf(worker);
  if (!client) throw new Error('Nothing delivers.');
  const id = transport.sent[0]?.id ?? '';
  return { worker, transport, assent, caseCode, client, id };
}

/** The child changes its mind: what the form of the assent does before anything of it is sent. */
const changesItsMind = ({ assent, caseCode }: { readonly assent: Assent; readonly caseCode: string }) =>
  assent.missing(
    submitted('assent', caseCode, { decisions: { assentShareHelpers: 'no' }, bands: { assentAgeBand: '12-14' } }),
  );

describe('CON-01: a referral that waits for a network', () => {
  it('is sent when there is one, and nothing is kept of whom it told', async () => {
    const { worker, transport, client, id } = await waiting();
    expect(await vaultOf(worker).records('tellings').get(id)).to.have.nested.property('value.told.purpose');
    await client.retry();
    expect(transport.sent).to.have.length(2);
    expect(await vaultOf(worker).records('tellings').get(id)).to.deep.include({ value: undefined });
  });

  it('is not sent once the child said no, is kept, and goes no other way', async () => {
    const { worker, transport, client, id, ...rest } = await waiting();
    await changesItsMind(rest);
    await client.retry();
    await client.retry(id);
    expect(transport.sent).to.have.length(1);
    expect(await client.status(id)).to.have.nested.property('parcel.outcome.reason', 'notPermitted');
    const files = document.createElement('amparo-draft-files');
    const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const { kty = '', crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
    Object.assign(files, { device: deviceOf(worker), carryTo: [{ kty, crv, x, y }] });
    fixtureSync(html`<div lang="en">${files}</div>`);
    await files.carry({ id, code: rest.caseCode });
    expect(textOf(await until(() => shadowOf(files).querySelector('[role=status] p')))).to.include(
      'No file was made, because a permission it needs was refused',
    );
  });

  it('is not sent once the child said no, where nothing but sealed forms leave the device either', async () => {
    const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const { kty = '', crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
    const sealing = (transport: Transport) => sealingTransport(transport, { whole: [{ kty, crv, x, y }] });
    const { transport, client, id, ...rest } = await waiting(sealing);
    expect(transport.sent[0]?.body).to.include('"sealed"').and.not.to.include('psychosocial');
    await changesItsMind(rest);
    await client.retry();
    await client.retry(id);
    expect(transport.sent).to.have.length(1);
    expect(await client.status(id)).to.have.nested.property('parcel.outcome.reason', 'notPermitted');
  });

  it('may still go where a no could not be kept on the device, so that the no is not sent, and the worker told', async () => {
    const { worker, transport, assent, caseCode } = await waiting();
    const vault = vaultOf(worker);
    const records = vault.records.bind(vault);
    const full = () => Promise.resolve({ ok: false, error: { code: 'full' } });
    Object.assign(vault, {
      records: (of: string) => Object.assign(records(of), of === 'cases' ? { change: full } : {}),
    });
    const missing = await changesItsMind({ assent, caseCode });
    expect(missing?.(interfaceWords('en'))).to.deep.equal([
      'What family and child permit and refuse could not be kept on this device, so nothing was sent, and a referral that waits may still go. The answers are still here; try again.',
    ]);
    Object.assign(vault, { records });
    expect(await changesItsMind({ assent, caseCode })).to.equal(undefined);
    await deviceOf(worker).client?.retry();
    expect(transport.sent).to.have.length(1);
  });

  it('goes again once the child agrees again, when a person sends it', async () => {
    const { worker, transport, client, id, ...rest } = await waiting();
    await changesItsMind(rest);
    await client.retry();
    await vaultOf(worker).records('cases').remove(rest.caseCode);
    await client.retry();
    expect(transport.sent).to.have.length(1);
    await client.retry(id);
    expect(transport.sent).to.have.length(2);
  });

  it('is not sent while what is permitted cannot be read', async () => {
    const { worker, transport, client, id, caseCode } = await waiting();
    await vaultOf(worker).records('cases').put(caseCode, { of: 'a later version' });
    await client.retry();
    expect(transport.sent).to.have.length(1);
    expect(await client.status(id)).to.have.nested.property('parcel.outcome.reason', 'transportFailed');
  });

  it('leaves nothing of whom it would tell behind where a person takes it back', async () => {
    const { worker, client, id } = await waiting();
    expect((await client.cancel(id)).ok).to.equal(true);
    expect(await vaultOf(worker).records('tellings').get(id)).to.deep.include({ value: undefined });
  });
});
