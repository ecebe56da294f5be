import '@amparo/forms/define/referral.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { emptyCase, type Receiver } from '@amparo/definitions';
import { deviceOf } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { accessible } from './form-hand.js';
import { created, formIn, newWorker, said, send, transportOf, vaultOf } from './forms-hand.js';
import { ago, sendReferral } from './referral-hand.js';

afterEach(() => fixtureCleanup());

interface Asked {
  /** Who is asked, as it was typed. */
  readonly receiver?: string;
  readonly receivers?: readonly Receiver[];
}

/** A referral on a page of its own, ready to send, with what the device knows of the case. */
async function referralOf(knows: (caseCode: string) => Json | undefined, { receiver, receivers }: Asked = {}) {
  const worker = newWorker();
  deviceOf(worker).openInMemory();
  const transport = transportOf(created);
  const form = document.createElement('amparo-referral');
  const submits: Event[] = [];
  form.addEventListener('amparo-submit', (event) => submits.push(event));
  Object.assign(form, { worker, transport, receivers });
  fixtureSync(html`<div lang="en">${form}</div>`);
  await formIn(form);
  const session = await sendReferral(form, async (begun) => {
    if (receiver !== undefined) begun.dispatch({ type: 'answer', path: 'base.receiver', answer: receiver });
    const code = String(begun.state.answers.get('caseHeader.caseCode'));
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

const registeredFrom = (state: string) => (caseCode: string) =>
  ({ ...emptyCase(caseCode), feared: { at: ago(2), states: [state] } }) as never;

const receivers: readonly Receiver[] = [
  { code: 'HP-1', name: 'Health post', kind: 'organisation', state: 'EG' },
  { code: 'ER-C', name: 'Consulate of Eritrea', kind: 'authority', state: 'ER' },
];

describe('a referral on a page of its own', () => {
  it('is not sent by a list of receivers that the page gives wrongly, which the page is told', async () => {
    const told: string[] = [];
    const { reportError } = globalThis;
    globalThis.reportError = (error) => void told.push(String(error)); // mocha fails for any error of the page
    try {
      const wrong = [{ name: 'Health post' }] as unknown as readonly Receiver[];
      const { form, session, transport } = await referralOf(registeredFrom('ER'), { receivers: wrong });
      expect(await said(form, '#failure')).to.include('The answers are still here');
      expect(transport.sent).to.deep.equal([]);
      expect(session.state.answers.get('base.assentRef')).to.equal('ASS-2');
      expect(told.join()).to.include('Each of the receivers needs a code');
    } finally {
      globalThis.reportError = reportError;
    }
  });

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

describe('a referral where the host gives the bodies it knows', () => {
  it('is not sent to another one, says which are known, and keeps what was typed', async () => {
    const { form, session, transport, submits } = await referralOf(() => undefined, {
      receiver: 'A friend',
      receivers,
    });
    expect((await said(form, '#failure')).replace(/[\u2068\u2069]/g, '')).to.include(
      'does not know this receiver, so nothing was sent. Enter one that it knows: Health post or Consulate of Eritrea.',
    );
    expect(transport.sent).to.deep.equal([]);
    expect(submits).to.deep.equal([]);
    expect(session.state.answers.get('base.receiver')).to.equal('A friend');
    await accessible(form);
    session.dispatch({ type: 'answer', path: 'base.receiver', answer: 'health post' });
    await send(form);
    await said(form, 'section');
    expect(transport.sent).to.have.length(1);
  });

  it('S0:161: is not sent to an authority of the State that the child fled from', async () => {
    const { form, session, transport, submits } = await referralOf(registeredFrom('ER'), {
      receiver: 'ER-C',
      receivers,
    });
    expect(await said(form, '#failure')).to.include('an authority of a State that it may need protection from');
    expect(transport.sent).to.deep.equal([]);
    expect(submits).to.deep.equal([]);
    expect(session.state.answers.get('base.receiver')).to.equal('ER-C');
  });

  it('is sent to one of them', async () => {
    const { form, transport } = await referralOf(registeredFrom('ER'), { receiver: 'Health post', receivers });
    await said(form, 'section');
    expect(transport.sent).to.have.length(1);
  });
});
