import { expect, fixtureCleanup } from '@open-wc/testing';
import { releaseCode } from '@amparo/drafts';
import { deviceOf, type Registration } from '@amparo/forms';
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

describe('an organisation whose key the host gives', () => {
  const keyPair = async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const [publicKey, privateKey] = await Promise.all(
      [pair.publicKey, pair.privateKey].map((key) => crypto.subtle.exportKey('jwk', key)),
    );
    return { publicKey, privateKey };
  };

  const panelWith = async (organisationKey: JsonWebKey | undefined) => {
    const element = await registrationOnPage({ storage: 'vault' });
    element.organisationKey = organisationKey;
    const panel = shadowOf(await until(() => shadowOf(element).querySelector('amparo-unlock')));
    await until(() => customElements.get('amparo-recovery-offer'));
    await until(
      () => !organisationKey || textOf(panel.querySelector('section')).includes('Your organisation can open'),
    );
    return { element, panel };
  };

  it('is named before the vault is made, and opens it with a code when the passphrase is forgotten', async () => {
    const { publicKey, privateKey } = await keyPair();
    const { element, panel } = await panelWith(publicKey);
    await accessible(panel.host);
    await unlock(element);
    (await sessionIn(element)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina' });
    await saved(element);
    await element.lock();
    const closed = shadowOf(await until(() => shadowOf(element).querySelector('amparo-unlock')));
    await press('I forgot the passphrase', closed);
    const access = shadowOf(closed.querySelector('amparo-access'));
    await until(() => textOf(access.querySelector('.notice')).includes('Your organisation can open'));
    await press('Ask the organisation for a code', access);
    const request = textOf(await until(() => access.querySelector('.code')));
    const code = await releaseCode(request, privateKey ?? {});
    type(access, 'secret', code ?? '');
    for (const id of ['next', 'again']) type(access, id, NEXT);
    await press('Open the drafts with', access);
    expect((await sessionIn(element)).state.answers.get('childIdentity.givenName')).to.equal('Amina');
  });

  it('is said to have no way in where its key cannot be used, before the worker relies on it', async () => {
    const { element, panel } = await panelWith({ kty: 'RSA' });
    for (const box of panel.querySelectorAll('input')) box.value = PASSPHRASE;
    panel.querySelector<HTMLButtonElement>('.primary')?.click();
    const offer = shadowOf(await until(() => panel.querySelector('amparo-recovery-offer')));
    expect(textOf(offer.querySelector('[role=alert]'))).to.include('could not be given its way');
    await deviceOf(element.worker).lock();
  });

  it('has none where the host gives no key', async () => {
    const { element, panel } = await panelWith(undefined);
    expect(textOf(panel.querySelector('section'))).not.to.include('Your organisation can open');
    await unlock(element);
    const ways = await (await deviceOf(element.worker).access()).list();
    expect(ways.ok && ways.value.map(({ kind }) => kind)).to.deep.equal(['passphrase']);
  });
});
