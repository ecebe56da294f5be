import { expect, fixtureCleanup } from '@open-wc/testing';
import { deviceOf, type Registration } from '@amparo/forms';
import { isCaseCode } from '@amparo/model';
import { accessible, focused, press, settled, shadowOf, shadowsIn, textOf } from './form-hand.js';
import {
  draftsIn,
  formIn,
  newWorker,
  PASSPHRASE,
  registrationOnPage,
  said,
  saved,
  sessionIn,
  unlock,
  until,
  vaultOf,
} from './forms-hand.js';
import { damageSince, putBack, storedKeys, storedRecords } from './stored-records.js';

afterEach(() => fixtureCleanup());

const titleOf = (element: Registration): Element | null =>
  shadowOf(shadowOf(element).querySelector('amparo-unlock')).querySelector('h2');

describe('a registration that stores nothing', () => {
  it('begins at once, with a case code in which nothing is personal', async () => {
    const element = await registrationOnPage();
    const { state } = await sessionIn(element);
    expect(isCaseCode(String(state.answers.get('caseHeader.caseCode')))).to.equal(true);
    const form = await formIn(element);
    await until(() => form.saveStatus.kind === 'memoryOnly');
    await accessible(element);
  });

  it('says that it was locked, with nothing of what was typed, and begins anew', async () => {
    const element = await registrationOnPage();
    const session = await sessionIn(element);
    session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina' });
    await element.lock();
    expect(await said(element, 'section')).to.include('What was typed was taken off this page.');
    await press('Begin a new form', shadowOf(element));
    expect((await sessionIn(element)).state.answers.has('childIdentity.givenName')).to.equal(false);
  });
});

describe('a host that says only later that drafts are stored', () => {
  it('has nothing typed without: the form asks for a passphrase, and begins again', async () => {
    const element = await registrationOnPage();
    const { state } = await sessionIn(element);
    element.storage = 'vault';
    await until(() => textOf(titleOf(element)) === 'Choose a passphrase for this device' || undefined);
    await unlock(element);
    const code = 'caseHeader.caseCode';
    expect((await sessionIn(element)).state.answers.get(code)).not.to.equal(state.answers.get(code));
    expect(vaultOf(element.worker).mode).to.equal('vault');
  });

  it('is stored at once where no passphrase is asked for', async () => {
    const element = await registrationOnPage();
    await formIn(element);
    element.storage = 'device';
    await until(() => deviceOf(element.worker).vault?.mode === 'device' || undefined);
    await saved(element);
  });

  it('costs no answer: what was typed stays on screen, and the form says that it is not stored', async () => {
    const element = await registrationOnPage();
    const session = await sessionIn(element);
    session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina' });
    element.storage = 'vault';
    await settled();
    expect((await sessionIn(element)).state.answers.get('childIdentity.givenName')).to.equal('Amina');
    expect((await formIn(element)).saveStatus.kind).to.equal('memoryOnly');
  });
});

describe('a registration that seals drafts', () => {
  it('asks for a new passphrase twice, and says what is wrong with it', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    const panel = shadowOf(shadowOf(element).querySelector('amparo-unlock'));
    expect(textOf(panel.querySelector('h2'))).to.equal('Choose a passphrase for this device');
    const [first] = panel.querySelectorAll('input');
    if (first) first.value = PASSPHRASE;
    await press('Seal my drafts with it', panel);
    expect(textOf(panel.querySelector('[role=alert]'))).to.include('not the same');
    expect(focused()).to.equal(first);
    await unlock(element, 'short');
    expect(textOf(panel.querySelector('[role=alert]'))).to.include('at least');
    await accessible(element);
    await unlock(element);
    expect((await formIn(element)).saveStatus.kind).to.be.oneOf(['saving', 'saved']);
  });

  it('goes on with a draft after it was locked, with the right passphrase only', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    const session = await sessionIn(element);
    session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina-of-the-lamp' });
    session.dispatch({ type: 'goTo', section: 'childIdentity' });
    await saved(element);
    const code = String(session.state.answers.get('caseHeader.caseCode'));
    await press('Lock', shadowOf(element));
    await unlock(element, 'lamp river stone Monday');
    expect(textOf(shadowOf(shadowOf(element).querySelector('amparo-unlock')).querySelector('[role=alert]'))).to.include(
      'This passphrase does not open the drafts.',
    );
    await unlock(element);
    expect((await sessionIn(element)).state.answers.get('childIdentity.givenName')).to.equal('Amina-of-the-lamp');
    await press('All drafts', shadowOf(element));
    const drafts = await draftsIn(element);
    expect(textOf(drafts.querySelector('.code'))).to.equal(code);
    expect(textOf(focused())).to.equal('Drafts on this device');
    await accessible(element);
    await press('Go on', drafts);
    const again = await sessionIn(element);
    expect(again.state.answers.get('childIdentity.givenName')).to.equal('Amina-of-the-lamp');
    expect(again.state.section).to.equal('childIdentity');
  });

  it('lists what there is now, also where an earlier look at the device ends last', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    await press('All drafts', shadowOf(element));
    const drafts = await draftsIn(element);
    await until(() => drafts.querySelectorAll('li').length === 1);
    const kept = vaultOf(element.worker).drafts;
    const { list } = kept;
    const seen = list.call(kept);
    let end = (): void => undefined;
    kept.list = () => new Promise((resolve) => (end = () => resolve(seen)));
    deviceOf(element.worker).changed();
    kept.list = list;
    const id = crypto.randomUUID();
    const writer = kept.writer({ id, form: 'registration', formVersion: '1.0.0', caseCode: 'KE-0042' });
    writer.save(() => ({ answers: {} }));
    await writer.close();
    deviceOf(element.worker).changed();
    await until(() => drafts.querySelectorAll('li').length === 2);
    end();
    await settled();
    expect(drafts.querySelectorAll('li').length).to.equal(2);
  });

  it('takes every answer off the page when it is locked', async () => {
    const element = await registrationOnPage({ storage: 'vault', layout: 'page' });
    await unlock(element);
    const session = await sessionIn(element);
    session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina-of-the-lamp' });
    await settled();
    const everything = (): string =>
      [document.body, ...shadowsIn(document.body)]
        .flatMap((root) => Array.from(root.querySelectorAll('*')))
        .flatMap((each) => [
          each.textContent,
          'value' in each ? String(each.value) : '',
          ...each.getAttributeNames().map((name) => each.getAttribute(name)),
        ])
        .join('\n');
    expect(everything().includes('Amina-of-the-lamp')).to.equal(true);
    await element.lock();
    expect(everything().includes('Amina-of-the-lamp')).to.equal(false);
    expect(everything().includes(PASSPHRASE)).to.equal(false);
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
  });

  it('shows the drafts by their codes when it was taken off the page and put back', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    const code = String((await sessionIn(element)).state.answers.get('caseHeader.caseCode'));
    await saved(element);
    const { parentElement } = element;
    element.remove();
    await settled();
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
    parentElement?.append(element);
    const drafts = await draftsIn(element);
    expect(Array.from(drafts.querySelectorAll('.code'), textOf)).to.deep.equal([code]);
  });

  for (const [name, draft, sentence] of [
    ['of another form', { form: 'assent', version: '1.0.0' }, 'belongs to another form'],
    [
      'of a newer version',
      { form: 'registration', version: '9.0.0' },
      'A newer version of this form wrote this draft.',
    ],
    ['that cannot be read', { form: 'registration', version: 7 }, 'it is damaged'],
  ] as const)
    it(`says why it does not open a draft ${name}, and leaves it and the form on screen as they are`, async () => {
      const worker = newWorker();
      const element = await registrationOnPage({ storage: 'vault', worker });
      await unlock(element);
      await saved(element);
      const session = await sessionIn(element);
      const stored = { ...draft, answers: {}, left: [], section: '', triedToSend: false, reasons: {} };
      const writer = vaultOf(worker).drafts.writer({
        id: 'other',
        form: draft.form,
        formVersion: '1.0.0',
        caseCode: 'X-1',
      });
      writer.save(() => stored);
      await writer.close();
      await element.openDraft('other');
      expect(await said(element, '#failure')).to.include(sentence);
      expect(textOf(focused())).to.include('The draft was not opened');
      expect(await sessionIn(element)).to.equal(session);
      const kept = await vaultOf(worker).drafts.open('other');
      expect(kept.ok && kept.value.state).to.deep.equal(stored);
      await accessible(element);
    });

  it('says that a record is damaged, keeps it, and opens the others', async () => {
    const worker = newWorker();
    const element = await registrationOnPage({ storage: 'vault', worker });
    await unlock(element);
    await saved(element);
    const before = await storedKeys();
    await element.begin();
    await saved(element);
    await settled();
    await element.lock();
    expect(await damageSince(before)).to.be.greaterThan(1);
    await unlock(element);
    const drafts = await draftsIn(element);
    expect(textOf(drafts.querySelector('.notice, .attention'))).to.include('amaged');
    await accessible(element);
    await press('Go on', drafts);
    expect((await sessionIn(element)).state.answers.has('caseHeader.caseCode')).to.equal(true);
  });

  it('says that a draft was put back as it was earlier, and what is gone, until the worker has told it', async () => {
    const worker = newWorker();
    const element = await registrationOnPage({ storage: 'vault', worker });
    await unlock(element);
    await saved(element);
    const keep = async (caseCode: string, states: readonly string[], revision = 0): Promise<void> => {
      const about = { id: caseCode, form: 'registration', formVersion: '1.0.0', caseCode, revision };
      const writer = vaultOf(worker).drafts.writer(about);
      for (const state of states) {
        writer.save(() => state);
        await writer.flush();
      }
      await writer.close();
    };
    await keep('X-1', ['one', 'two']);
    const early = await storedRecords();
    await keep('X-1', ['three', 'four'], 2);
    await keep('X-2', ['taken away']);
    await vaultOf(worker).records('cases').put('X-2', 'taken away');
    await element.lock();
    await putBack(early);
    await unlock(element);
    await press('All drafts', shadowOf(element)); // the form goes on where it was left
    const drafts = await draftsIn(element);
    expect(textOf(drafts.querySelector('.attention'))).to.include('It may be an older version');
    // The second draft is gone, and so is what is known of the case.
    expect(textOf(drafts.querySelector('.notice'))).to.include('or was put back as it was earlier: 2 (');
    await accessible(element);
    await press('I have told them', drafts);
    await until(() => drafts.querySelector('.notice') === null);
    const left = await vaultOf(worker).drafts.list();
    expect(left.ok && left.value.gone).to.deep.equal([]);
  });

  it('says that every draft is gone before a new form is begun', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    await element.lock();
    const stored = await storedRecords();
    await putBack(new Map([...stored].filter(([key]) => /^\["(device|header|secrets)"/.test(key))));
    await unlock(element);
    const drafts = await draftsIn(element);
    expect(textOf(drafts.querySelector('.notice'))).to.include(
      'is gone, damaged, or was put back as it was earlier: 1 (',
    );
    await press('Begin a new form', shadowOf(element));
    expect((await sessionIn(element)).state.answers.has('caseHeader.caseCode')).to.equal(true);
  });
});
