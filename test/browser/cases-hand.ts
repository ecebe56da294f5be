import { fixtureSync, html } from '@open-wc/testing';
import { deviceOf, type Case, type Caseload } from '@amparo/forms';
import type { Transport } from '@amparo/sdk';
import { shadowOf } from './form-hand.js';
import { newWorker, PASSPHRASE, until } from './forms-hand.js';

/** The case that is open in a list of cases. */
export const caseIn = (caseload: Caseload): Promise<Case> =>
  until(() => shadowOf(caseload).querySelector('amparo-case'));

/** An empty list of cases over an open vault; a form that was sent can be read for a day. */
export async function sealedCaseload(transport: Transport): Promise<Caseload> {
  const worker = newWorker();
  const made = await deviceOf(worker).create(PASSPHRASE);
  if (!made.ok) throw new Error(made.error.code);
  deviceOf(worker).take(made.value);
  const caseload = document.createElement('amparo-caseload');
  Object.assign(caseload, { worker, storage: 'vault', transport, keepReadableFor: 24 });
  fixtureSync(html`<div lang="en">${caseload}</div>`);
  await until(() => shadowOf(caseload).querySelector('.quiet'));
  return caseload;
}
