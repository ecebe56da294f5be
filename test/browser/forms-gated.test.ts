import '@amparo/forms/define/referral.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { emptyCase } from '@amparo/definitions';
import { deviceOf } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { accessible } from './form-hand.js';
import { created, formIn, newWorker, said, transportOf, vaultOf } from './forms-hand.js';
import { ago, sendReferral } from './referral-hand.js';

afterEach(() => fixtureCleanup());

/** A referral on a page of its own, ready to send, with what the device knows of the case. */
async function referralOf(knows: (caseCode: string) => Json | undefined) {
  const worker = newWorker();
  deviceOf(worker).openInMemory();
  const transport = transportOf(created);
  const form = document.createElement('amparo-referral');
  const submits: Event[] = [];
  form.addEventListener('amparo-submit', (event) => submits.push(event));
  Object.assign(form, { worker, transport });
  fixtureSync(html`<div lang="en">${form}</div>`);
  await formIn(form);
  const session = await sendReferral(form, async ({ state }) => {
    const code = String(state.answers.get('caseHeader.caseCode'));
    const known = knows(code);
    if (known !== undefined) await vaultOf(worker).records('cases').put(code, known);
  });
  return { form, session, transport, submits };
}

const refused = (caseCode: string): Json => {
  const flags = { tooYoung: false, decides: false, refuses: false, withdrawn: false, pressed: false };
  const assent = { form: 'assent', id: crypto.randomUUID(), at: ago(2), ...flags };
  return { ...emptyCase(caseCode), permissions: [{ ...assent, grants: { assentShareHelpers: 'no' } }] } as never;
};

describe('a referral on a page of its own', () => {
  it('CON-01: is not sent, nor given to the page, where the device knows that the child said no', async () => {
    const { form, session, transport, submits } = await referralOf(refused);
    expect(await said(form, '#failure')).to.include('The child said no to this: tell helpers.');
    expect(transport.sent).to.deep.equal([]);
    expect(submits).to.deep.equal([]);
    expect(session.state.answers.get('base.assentRef')).to.equal('ASS-2');
    await accessible(form);
  });

  it('is not sent while what family and child permitted cannot be read', async () => {
    const { form, transport, submits } = await referralOf(() => ({ of: 'a later version' }));
    expect(await said(form, '#failure')).to.include('cannot be read on this device, so nothing was sent');
    expect(transport.sent).to.deep.equal([]);
    expect(submits).to.deep.equal([]);
  });

  it('is sent where the device knows nothing of the case, whose consent may be on paper', async () => {
    const { form, transport } = await referralOf(() => undefined);
    await said(form, 'section');
    expect(transport.sent).to.have.length(1);
  });
});
