import { expect, fixtureCleanup } from '@open-wc/testing';
import { AmparoSubmitEvent, type Registration } from '@amparo/forms';
import type { Transport } from '@amparo/sdk';
import { accessible, fieldIn, focused, press, settled, shadowOf, textOf, typeInto } from './form-hand.js';
import {
  type Answering,
  created,
  filled,
  formIn,
  newWorker,
  registrationOnPage,
  said,
  saved,
  send,
  sessionIn,
  transportOf,
  unlock,
  until,
  vaultOf,
} from './forms-hand.js';

const offline = () => ({ code: 'retryable', reason: 'offline' }) as const;

afterEach(() => fixtureCleanup());

function eventsOf(element: Registration): readonly Event[] {
  const seen: Event[] = [];
  for (const type of ['amparo-submitted', 'amparo-submit-failed'])
    element.addEventListener(type, (event) => seen.push(event));
  return seen;
}

/** A registration that was filled in on a device that keeps it, and sent to a receiver that answers so. */
async function sentTo(answer: Answering): Promise<Registration> {
  const element = await registrationOnPage({ storage: 'vault', transport: transportOf(answer) });
  await unlock(element);
  await filled(element);
  await send(element);
  return element;
}

describe('sending a registration', () => {
  it('says that it was received, and removes the draft', async () => {
    const worker = newWorker();
    const transport = transportOf(created);
    const element = await registrationOnPage({ storage: 'vault', worker, transport });
    await unlock(element);
    const session = await filled(element);
    const code = String(session.state.answers.get('caseHeader.caseCode'));
    const seen = eventsOf(element);
    await send(element);
    expect(await said(element, '[part=sent]')).to.match(/^Received .*confirmed case/u);
    expect(await said(element, '[part=sent]')).to.include(code);
    expect(textOf(focused())).to.equal('Received');
    expect(transport.sent).to.have.length(1);
    expect(seen.map(({ type }) => type)).to.deep.equal(['amparo-submitted']);
    await until(async () => {
      const found = await vaultOf(worker).drafts.list();
      return found.ok && found.value.drafts.length === 0;
    });
    await accessible(element);
  });

  it('shows what became of it, although the notices that stood above it went with the draft', async () => {
    const element = await registrationOnPage({ storage: 'vault', transport: transportOf(created) });
    element.style.width = '20rem'; // as on a phone, where a notice is high
    element.after(Object.assign(document.createElement('div'), { style: 'height: 200vh' })); // the page goes on below
    await unlock(element);
    await filled(element);
    await saved(element);
    const keeping = await until(() => shadowOf(element).querySelector('amparo-keeping')?.shadowRoot);
    await until(() => keeping.querySelector('.notice .buttons'));
    window.scrollTo(0, document.body.scrollHeight);
    await send(element);
    await said(element, '[part=sent]');
    await until(() => keeping.querySelector('.notice .buttons') === null);
    const { top, bottom } = focused()?.getBoundingClientRect() ?? {};
    expect(textOf(focused())).to.equal('Received');
    expect(top).to.be.within(0, window.innerHeight);
    expect(bottom).to.be.within(0, window.innerHeight);
  });

  it('says that it waits for a network, and that it was received as soon as it was', async () => {
    const transport = transportOf(offline, created);
    const element = await registrationOnPage({ storage: 'vault', transport });
    await unlock(element);
    await filled(element);
    const seen = eventsOf(element);
    await send(element);
    expect(await said(element, '[part=sent]')).to.include('Kept on this device, waiting for a network');
    await accessible(element);
    window.dispatchEvent(new Event('online'));
    await until(() => textOf(shadowOf(element).querySelector('[part=sent]')).startsWith('Received'));
    expect(seen.map(({ type }) => type)).to.deep.equal(['amparo-submit-failed', 'amparo-submitted']);
  });

  it('is not filled in again while it is on its way: what were typed then would go with the draft', async () => {
    const worker = newWorker();
    let arrive: (() => void) | undefined;
    const transport: Transport = {
      send: (parcel, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(offline()));
          arrive = () => resolve(created(parcel));
        }),
    };
    const element = await registrationOnPage({ storage: 'vault', worker, transport });
    await unlock(element);
    await filled(element);
    await send(element);
    await until(() => arrive);
    arrive = undefined;
    await element.lock();
    await unlock(element);
    expect(await said(element, '[part=sent], amparo-form')).to.include('Kept on this device, waiting for a network');
    (await until(() => arrive))(); // it is sent again, and that attempt is answered
    await until(() => textOf(shadowOf(element).querySelector('[part=sent]')).startsWith('Received'));
    await until(async () => {
      const found = await vaultOf(worker).drafts.list(); // its draft goes a moment after the receipt is told
      return found.ok && found.value.drafts.length === 0;
    });
  });

  it('names the questions that were refused, leads to them, and sends the same form again', async () => {
    const path = 'childIdentity.givenName';
    const refused = () => ({ code: 'rejected', errors: [{ path, code: 'tooLong' }] }) as const;
    const transport = transportOf(refused, created);
    const element = await registrationOnPage({ storage: 'vault', transport });
    await unlock(element);
    const session = await filled(element);
    await send(element);
    expect(await said(element, '#failure')).to.include('Not sent The receiver did not take these answers.');
    expect(textOf(focused())).to.include('Not sent');
    await accessible(element);
    await press('Given name', shadowOf(element).querySelector('#failure') as Element);
    const form = shadowOf(await formIn(element));
    expect(focused()?.getRootNode()).to.equal(fieldIn(form, path).shadowRoot);
    session.dispatch({ type: 'answer', path, answer: 'Amina' });
    session.dispatch({ type: 'goTo', section: '~review' });
    await settled();
    await send(element);
    expect(await said(element, '[part=sent]')).to.include('Received');
    expect(transport.sent.map(({ id }) => id)).to.deep.equal([transport.sent[0]?.id, transport.sent[0]?.id]);
    expect(transport.sent[1]?.body).to.include('Amina');
  });

  it('never says that it goes by itself when a person has to act', async () => {
    const element = await sentTo(() => ({ code: 'tooLarge' }));
    const sentence = await said(element, '[part=sent]');
    expect(sentence).to.include('Kept on this device, not received');
    expect(sentence).to.include('too large for the receiver');
    const drafts = shadowOf(await until(() => shadowOf(element).querySelector('amparo-drafts')));
    await until(() => drafts.querySelector('.attention'));
    await accessible(element);
    await press('Take back and change', drafts);
    expect((await sessionIn(element)).state.answers.has('childIdentity.givenName')).to.equal(true);
  });

  it('says what happened and what to do where a sign-in page of the network has answered', async () => {
    const element = await sentTo(() => ({ code: 'unknown', reason: 'noReceipt' }));
    await said(element, '[part=sent]');
    const drafts = shadowOf(await until(() => shadowOf(element).querySelector('amparo-drafts')));
    const line = await until(() => drafts.querySelector('.attention'));
    for (const shown of [line, shadowOf(element).querySelector('[part=sent]')])
      expect(textOf(shown)).to.include('such as the sign-in page of this network. Sign in to the network');
    await accessible(element);
  });

  it('says that the outbox cannot be changed, and leaves what is in it where it is', async () => {
    const element = await sentTo(() => ({ code: 'tooLarge' }));
    const drafts = shadowOf(await until(() => shadowOf(element).querySelector('amparo-drafts')));
    await until(() => drafts.querySelector('.attention'));
    const { delete: remove } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.delete = function (...given) {
      const request = remove.apply(this, given);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
    try {
      await press('Take back and change', drafts);
      expect(textOf(await until(() => drafts.querySelector('[role=alert]')))).to.include('cannot be read just now');
      await accessible(element);
      expect(shadowOf(element).querySelector('amparo-form, #failure')).to.equal(null);
    } finally {
      IDBObjectStore.prototype.delete = remove;
    }
    await press('Take back and change', drafts);
    expect((await sessionIn(element)).state.answers.has('childIdentity.givenName')).to.equal(true);
  });

  it('keeps the answers when the page has not said where to send them', async () => {
    const element = await registrationOnPage();
    const session = await filled(element);
    await send(element);
    expect(await said(element, '#failure')).to.include('This page has not said where to send the form.');
    expect(await sessionIn(element)).to.equal(session);
  });

  it('keeps the answers when the outbox cannot take them', async () => {
    const worker = newWorker();
    const transport = transportOf(created);
    const element = await registrationOnPage({ storage: 'vault', worker, transport });
    await unlock(element);
    const session = await filled(element);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      await send(element);
      expect(await said(element, '#failure')).to.include('could not be put into the outbox');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(transport.sent).to.have.length(0);
    expect(await sessionIn(element)).to.equal(session);
    await send(element);
    expect(await said(element, '[part=sent]')).to.include('Received');
  });

  it('does not come back on screen when it was locked meanwhile', async () => {
    let answer: (() => void) | undefined;
    const refused = { code: 'rejected', errors: [{ path: 'childIdentity.givenName', code: 'tooLong' }] } as const;
    const transport = {
      send: () => new Promise<typeof refused>((resolve) => (answer = () => resolve(refused))),
    };
    const element = await registrationOnPage({ storage: 'vault', transport });
    await unlock(element);
    await filled(element);
    await send(element);
    await until(() => answer);
    await element.lock();
    answer?.();
    await until(() => shadowOf(element).querySelector('amparo-unlock'));
    await settled();
    expect(shadowOf(element).querySelector('#failure, amparo-form, [part=sent]')).to.equal(null);
  });
});

describe('a page that delivers by itself', () => {
  it('gets the answers in one event that crosses the boundary, and says that it has delivered them', async () => {
    const element = await registrationOnPage();
    const session = await filled(element);
    const given: Event[] = [];
    const take = (event: Event): void => {
      event.preventDefault();
      given.push(event);
    };
    document.addEventListener('amparo-submit', take);
    await send(element);
    const event = await until(() => given[0]);
    document.removeEventListener('amparo-submit', take);
    if (!(event instanceof AmparoSubmitEvent)) throw new Error('No submission came.');
    expect([event.composed, event.bubbles, event.cancelable]).to.deep.equal([true, true, true]);
    expect(event.submission.caseCode).to.equal(session.state.answers.get('caseHeader.caseCode'));
    expect(event.submission.language).to.equal('en');
    expect(shadowOf(element).querySelector('amparo-form')).not.to.equal(null);
    await element.delivered();
    expect(await said(element, '[part=sent]')).to.include('was handed over to this page');
  });

  it('hears of everything else without a word of what was typed', async () => {
    const seen: Event[] = [];
    const own = Object.keys(HTMLElement.prototype).concat(...eventNames);
    for (const type of new Set(own))
      document.addEventListener(type, (event) => seen.push(event), { signal: listening.signal });
    const element = await registrationOnPage({ transport: transportOf(created) });
    const session = await sessionIn(element);
    session.dispatch({ type: 'goTo', section: 'childIdentity' });
    await settled();
    await typeInto(fieldIn(shadowOf(await formIn(element)), 'childIdentity.givenName'), 'Zubaydah');
    await press('Continue', shadowOf(await formIn(element)));
    await filled(element);
    session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Zubaydah' });
    await send(element);
    await said(element, '[part=sent]');
    listening.abort();
    expect(seen.map(({ type }) => type)).to.include.members([
      'amparo-section',
      'amparo-submit',
      'amparo-submitted',
      'click',
    ]);
    for (const event of seen)
      if (event.type !== 'amparo-submit') expect(told(event), event.type).not.to.match(/Zubaydah|^[Zubaydh]$/u);
  });
});

const listening = new AbortController();
const eventNames = [
  ...['amparo-answer', 'amparo-go-to', 'amparo-section', 'amparo-send', 'amparo-draft-saved', 'amparo-draft-failed'],
  ...['amparo-risk', 'amparo-submit', 'amparo-submitted', 'amparo-submit-failed'],
  ...[
    'input',
    'beforeinput',
    'change',
    'keydown',
    'keyup',
    'keypress',
    'click',
    'focusin',
    'focusout',
    'compositionend',
  ],
];

/** Everything that an event says of itself. */
function told(event: Event): string {
  const parts: unknown[] = [];
  for (const key in event) {
    const value = (event as unknown as Record<string, unknown>)[key];
    if (typeof value === 'string' || typeof value === 'number') parts.push(value);
    else if (key === 'detail' || key === 'receipt') parts.push(JSON.stringify(value));
  }
  return parts.join('\n');
}
