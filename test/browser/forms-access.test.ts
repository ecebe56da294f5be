import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Registration } from '@amparo/forms';
import { accessible, press, settled, shadowOf, textOf } from './form-hand.js';
import { draftsIn, PASSPHRASE, registrationOnPage, saved, sessionIn, unlock, until } from './forms-hand.js';

afterEach(() => fixtureCleanup());

const NEXT = 'boat lantern winter Friday';

const type = (root: ShadowRoot, id: string, text: string): void => {
  const box = root.querySelector<HTMLInputElement>(`#${id}`);
  if (box) box.value = text;
};

async function codeOf(element: Registration): Promise<string> {
  await press('All drafts', shadowOf(element));
  const access = shadowOf((await draftsIn(element)).querySelector('amparo-access'));
  type(access, 'secret', PASSPHRASE);
  await press('Make a recovery code', access);
  const code = textOf(await until(() => access.querySelector('.code')));
  await accessible(access.host);
  await press('I have written it down', access);
  expect(textOf(access.querySelector('section'))).not.to.include(code);
  return code;
}

describe('a forgotten passphrase', () => {
  it('is replaced with the code on paper, and the draft is there', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    (await sessionIn(element)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina' });
    await saved(element);
    const code = await codeOf(element);
    await element.lock();
    const panel = shadowOf(await until(() => shadowOf(element).querySelector('amparo-unlock')));
    await press('I forgot the passphrase', panel);
    const access = shadowOf(panel.querySelector('amparo-access'));
    await settled();
    type(access, 'secret', `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
    for (const id of ['next', 'again']) type(access, id, NEXT);
    await press('Open the drafts with', access);
    expect(textOf(await until(() => access.querySelector('[role=alert]')))).to.include('mistake');
    type(access, 'secret', code);
    await press('Open the drafts with', access);
    await until(() => shadowOf(element).querySelector('amparo-drafts, amparo-form'));
    await element.lock();
    await unlock(element, PASSPHRASE);
    expect(textOf(shadowOf(shadowOf(element).querySelector('amparo-unlock')).querySelector('[role=alert]'))).to.include(
      'does not open',
    );
    await unlock(element, NEXT);
    const drafts = await draftsIn(element);
    await press('Go on', drafts);
    expect((await sessionIn(element)).state.answers.get('childIdentity.givenName')).to.equal('Amina');
  });
});
