import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Registration } from '@amparo/forms';
import { shadowOf } from './form-hand.js';
import { formIn, registrationOnPage, saved, sessionIn, unlock, until } from './forms-hand.js';

const { put } = IDBObjectStore.prototype;

afterEach(() => {
  IDBObjectStore.prototype.put = put;
  fixtureCleanup();
});

const diskIsFull = (): void => {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
};

const nameIn = async (element: Registration) => (await sessionIn(element)).state.answers.get('childIdentity.givenName');

async function lockAndOpen(element: Registration): Promise<void> {
  await element.lock();
  await until(() => shadowOf(element).querySelector('amparo-unlock'));
  await unlock(element);
}

describe('a form that is locked while nothing can be stored', () => {
  it('has lost nothing that was typed when it is open again, twice over, and stores it once there is room', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    diskIsFull();
    (await sessionIn(element)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina' });
    const form = await formIn(element);
    await until(() => form.saveStatus.kind === 'failed');
    await lockAndOpen(element);
    expect(await nameIn(element)).to.equal('Amina');
    await lockAndOpen(element);
    expect(await nameIn(element)).to.equal('Amina');
    IDBObjectStore.prototype.put = put;
    await saved(element);
    await lockAndOpen(element);
    expect(await nameIn(element)).to.equal('Amina');
  });
});
