import '@amparo/forms/define/registration.js';
import { fixtureSync, html } from '@open-wc/testing';
import { deviceOf, type Registration } from '@amparo/forms';
import type { Form } from '@amparo/elements';
import type { Session } from '@amparo/model';
import type { Outcome, Parcel, Transport } from '@amparo/sdk';
import { validRegistrationSession } from '../journeys/valid-registration.js';
import { press, settled, shadowOf, textOf } from './form-hand.js';
import { until } from './until.js';

export { until };

/** What a registration is put on the page with. */
export interface Setting {
  readonly storage?: Registration['storage'];
  readonly worker?: string;
  readonly transport?: Transport;
  readonly layout?: 'sections' | 'page';
  readonly secondLanguage?: string;
  readonly lang?: string;
  readonly settings?: Registration['settings'];
  readonly offerWipe?: boolean;
}

export const PASSPHRASE = 'lamp river stone Tuesday';

/** Each test has a worker of its own, as if on another device. */
export const newWorker = (): string => `worker-${crypto.randomUUID()}`;

/** What a receiver makes of a parcel. */
export type Answering = (parcel: Parcel) => Outcome;

/** A transport that gives these outcomes one after the other, the last one again and again. */
export function transportOf(...outcomes: readonly Answering[]): Transport & { readonly sent: Parcel[] } {
  const sent: Parcel[] = [];
  return {
    sent,
    send: async (parcel) => {
      const outcome = outcomes[Math.min(sent.length, outcomes.length - 1)];
      sent.push(parcel);
      if (!outcome) throw new Error('The transport has no outcome.');
      return outcome(parcel);
    },
  };
}

/** The receiver stored it. */
export const created = ({ id, contentHash }: Parcel): Outcome => ({
  code: 'created',
  receipt: { id, contentHash, receivedAt: '2026-03-04T09:00:00Z' },
});

/** Puts a registration on the page. */
export async function registrationOnPage(setting: Setting = {}): Promise<Registration> {
  const element = document.createElement('amparo-registration');
  const { lang, ...properties } = { worker: newWorker(), ...setting };
  Object.assign(element, properties);
  fixtureSync(html`<div lang=${lang ?? 'en'}>${element}</div>`);
  await until(() => shadowOf(element).querySelector('amparo-form, amparo-unlock, amparo-drafts'));
  return element;
}

export const formIn = (element: HTMLElement): Promise<Form> =>
  until(() => shadowOf(element).querySelector('amparo-form'));

export async function sessionIn(element: HTMLElement): Promise<Session> {
  const { session } = await formIn(element);
  if (!session) throw new Error('The form has no session.');
  return session;
}

/** Types the passphrase, twice where a new one is asked, and goes on. */
export async function unlock(element: HTMLElement, passphrase = PASSPHRASE): Promise<void> {
  const panel = shadowOf(await until(() => shadowOf(element).querySelector('amparo-unlock')));
  for (const box of panel.querySelectorAll('input')) box.value = passphrase;
  panel.querySelector<HTMLButtonElement>('.primary')?.click();
  await settled(); // what was wrong before is said no more
  const offered = (): HTMLElement | null | undefined =>
    panel.querySelector('amparo-recovery-offer')?.shadowRoot?.querySelector<HTMLElement>('.later');
  await until(
    () =>
      offered() ||
      !panel.isConnected ||
      panel.querySelector('[role=alert]') ||
      !shadowOf(element).querySelector('amparo-unlock'),
  );
  offered()?.click(); // without a recovery code
  await settled();
}

/** Answers everything that is needed, and shows the review. */
export async function filled(element: Registration): Promise<Session> {
  const session = await sessionIn(element);
  const { answers, reasons } = validRegistrationSession(7).state;
  for (const [path, answer] of answers)
    if (path !== 'caseHeader.caseCode') session.dispatch({ type: 'answer', path, answer });
  for (const [rule, reason] of reasons) session.dispatch({ type: 'giveReason', rule, reason });
  session.dispatch({ type: 'goTo', section: '~review' });
  await settled();
  return session;
}

/** Presses "Send" on the review. */
export async function send(element: HTMLElement): Promise<void> {
  await press('Send', shadowOf(shadowOf(await formIn(element)).querySelector('amparo-review')));
}

/** What the panel or notice says, once it is there. */
export const said = async (element: HTMLElement, selector: string): Promise<string> =>
  textOf(await until(() => shadowOf(element).querySelector(selector)));

/** The list of drafts, with lines. */
export async function draftsIn(element: Registration): Promise<ShadowRoot> {
  const drafts = shadowOf(await until(() => shadowOf(element).querySelector('amparo-drafts')));
  await until(() => drafts.querySelector('li, .quiet, .notice'));
  return drafts;
}

/** Resolves once everything typed is stored. */
export async function saved(element: HTMLElement): Promise<void> {
  const form = await formIn(element);
  await until(() => form.saveStatus.kind === 'saved');
}

/** The open vault of a worker. */
export function vaultOf(worker: string) {
  const { vault } = deviceOf(worker);
  if (!vault) throw new Error('The vault is locked.');
  return vault;
}
