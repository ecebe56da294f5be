import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Registration } from '@amparo/forms';
import { accessible, focused, press, settled, shadowOf, shownField, textOf } from './form-hand.js';
import { draftsIn, formIn, newWorker, registrationOnPage, saved, sessionIn, unlock, until } from './forms-hand.js';
import { caughtFile, choose } from './sealed-files.js';

const { put } = IDBObjectStore.prototype;

afterEach(() => {
  IDBObjectStore.prototype.put = put;
  fixtureCleanup();
});

const SECRET = 'river lamp Tuesday stone';

const notSavedIn = (element: HTMLElement): Promise<ShadowRoot> =>
  until(() => shadowOf(element).querySelector('amparo-not-saved')?.shadowRoot);

/** Asks for a sealed file, types its passphrase, and gives what the browser was given to save. */
async function sealed(root: ShadowRoot, passphrase = SECRET): Promise<File> {
  await press('Save a sealed file', root);
  const panel = shadowOf(root.querySelector('amparo-seal-drafts'));
  for (const box of panel.querySelectorAll('input')) box.value = passphrase;
  const file = caughtFile();
  await press('Seal and save', panel);
  return file;
}

const filesIn = (drafts: ShadowRoot): ShadowRoot => shadowOf(drafts.querySelector('amparo-draft-files'));
const openingIn = (drafts: ShadowRoot): ShadowRoot => shadowOf(filesIn(drafts).querySelector('amparo-open-file'));

async function named(element: Registration, name: string): Promise<void> {
  (await sessionIn(element)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: name });
}

/** The disk refuses every write until the returned function is called. */
function fullDisk(): () => void {
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  };
  return () => void (IDBObjectStore.prototype.put = put);
}

describe('answers that are not saved', () => {
  it('are offered as a sealed file while the storage fails, and the file opens again as a draft of its own', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    const bar = await notSavedIn(element);
    expect(bar.querySelector('button')).to.equal(null);
    const mend = fullDisk();
    await named(element, 'Amina-of-the-file');
    const form = await formIn(element);
    await until(() => form.saveStatus.kind === 'failed');
    await until(() => bar.querySelector('.bar'));
    expect(textOf(bar.querySelector('.bar'))).to.include('Keep it open, or save them in a sealed file.');
    await accessible(element);
    const file = await sealed(bar);
    expect(textOf(bar.querySelector('section'))).to.include(
      'close the whole browser',
      'which heals a browser that goes on refusing',
    );
    mend();
    expect(file.name).to.match(/^[-0-9]+\.sealed$/);
    expect(new TextDecoder('latin1').decode(await file.arrayBuffer())).not.to.include('Amina-of-the-file');
    await saved(element);
    await element.begin();
    await saved(element);
    await press('All drafts', shadowOf(element));
    const drafts = await draftsIn(element);
    await choose(openingIn(drafts), file, SECRET);
    const codes = (): readonly string[] => Array.from(drafts.querySelectorAll('li .code'), textOf);
    await until(() => codes().length - new Set(codes()).size === 1 || undefined);
  });

  it('leave the box in sight that somebody is typing in', async () => {
    const element = await registrationOnPage({ storage: 'vault', layout: 'page' });
    await unlock(element);
    await saved(element);
    const bar = await notSavedIn(element);
    const field = await shownField(shadowOf(await formIn(element)), 'childIdentity.givenName');
    const box = shadowOf(field).querySelector('input') as HTMLInputElement;
    box.focus();
    box.scrollIntoView({ block: 'end' });
    const mend = fullDisk();
    await named(element, 'Amina');
    const over = (await until(() => bar.querySelector('.bar'))).getBoundingClientRect();
    const under = (): number => box.getBoundingClientRect().bottom;
    expect(over.height).to.be.greaterThan(0);
    await until(() => under() <= (bar.querySelector('.bar')?.getBoundingClientRect().top ?? 0));
    window.scrollBy(0, 4 * innerHeight);
    await settled(); // sections that come into sight take their true height, and the browser scrolls along
    const read = scrollY;
    const form = await formIn(element);
    const { saveStatus } = form;
    await until(() => form.saveStatus !== saveStatus && form.saveStatus.kind === 'failed');
    await settled();
    expect(scrollY, 'a further try that fails takes nobody away from what is read').to.equal(read);
    const next = await shownField(shadowOf(await formIn(element)), 'childIdentity.otherNames');
    (shadowOf(next).querySelector('input') as HTMLInputElement).focus();
    await until(
      () => next.getBoundingClientRect().bottom <= (bar.querySelector('.bar')?.getBoundingClientRect().top ?? 0),
    );
    mend();
  });

  it('can be kept in a sealed file where nothing is stored, and go on on another page', async () => {
    const element = await registrationOnPage();
    await named(element, 'Amina-in-memory');
    const root = await notSavedIn(element);
    root.querySelector('details')?.setAttribute('open', '');
    await settled();
    await accessible(element);
    const file = await sealed(root);
    expect(textOf(root.querySelector('section'))).not.to.include(
      'close the whole browser',
      'where everything would be lost by it',
    );
    await until(() => shadowOf(root.querySelector('amparo-seal-drafts')).querySelector('[role=status]'));
    const other = await registrationOnPage({ worker: newWorker() });
    const there = await notSavedIn(other);
    await choose(await until(() => shadowOf(there.querySelector('amparo-open-file'))), file, SECRET);
    const drafts = await draftsIn(other);
    await until(() => drafts.querySelectorAll('li').length === 2);
    const code = (await sessionIn(element)).state.answers.get('caseHeader.caseCode');
    const line = Array.from(drafts.querySelectorAll('li')).find((each) => textOf(each).includes(String(code)));
    await press('Go on', line as HTMLElement);
    expect((await sessionIn(other)).state.answers.get('childIdentity.givenName')).to.equal('Amina-in-memory');
  });

  it('are not sealed under two different passphrases, nor under a short one', async () => {
    const element = await registrationOnPage();
    const root = await notSavedIn(element);
    await press('Save a sealed file', root);
    const panel = shadowOf(root.querySelector('amparo-seal-drafts'));
    const [first, again] = panel.querySelectorAll('input');
    if (!first || !again) throw new Error('There are no boxes.');
    expect(focused()).to.equal(first);
    first.value = SECRET;
    await press('Seal and save', panel);
    expect(textOf(panel.querySelector('[role=alert]'))).to.include('not the same');
    for (const box of [first, again]) box.value = 'short';
    await press('Seal and save', panel);
    expect(textOf(await until(() => panel.querySelector('[role=alert]')))).to.include('at least 8 characters');
    await accessible(element);
  });
});

/** A vault with two drafts, its list, and what opens files there. */
async function listed(): Promise<{ element: Registration; drafts: ShadowRoot; opening: ShadowRoot }> {
  const element = await registrationOnPage({ storage: 'vault' });
  await unlock(element);
  await named(element, 'Amina-of-the-first');
  await saved(element);
  await element.begin();
  await saved(element);
  await press('All drafts', shadowOf(element));
  const drafts = await draftsIn(element);
  await until(() => drafts.querySelectorAll('li').length === 2);
  return { element, drafts, opening: openingIn(drafts) };
}

async function allDrafts(drafts: ShadowRoot, button = 'Save all drafts'): Promise<File> {
  await press(button, button.startsWith('Save all') ? filesIn(drafts) : drafts);
  const panel = shadowOf(filesIn(drafts).querySelector('amparo-seal-drafts'));
  for (const box of panel.querySelectorAll('input')) box.value = SECRET;
  const file = caughtFile();
  await press('Seal and save', panel);
  await press('Go back', await until(() => (panel.querySelector('[role=status]') ? panel : undefined)));
  return file;
}

const linesIn = (drafts: ShadowRoot): number => drafts.querySelectorAll('li').length;

describe('a backup of the drafts', () => {
  it('holds all of them, or one, and comes back as new drafts beside those that are there', async () => {
    const { drafts, opening } = await listed();
    filesIn(drafts).querySelector('details')?.setAttribute('open', '');
    await accessible(drafts.host);
    const all = await allDrafts(drafts);
    expect(textOf(focused())).to.equal('Drafts on this device');
    const again = openingIn(drafts);
    expect(again).not.to.equal(opening);
    expect(await choose(again, all, SECRET)).to.equal('The file was opened. New drafts from it: 2.');
    await until(() => linesIn(drafts) === 4);
    const one = await allDrafts(drafts, 'Save in a file');
    const third = openingIn(drafts);
    expect(await choose(third, one, SECRET)).to.equal('The file was opened. New drafts from it: 1.');
    await until(() => linesIn(drafts) === 5);
    await choose(third, one, SECRET);
    await until(() => linesIn(drafts) === 6);
  });

  it('is refused in whole sentences, and nothing is changed by what is refused', async () => {
    const { drafts } = await listed();
    const file = await allDrafts(drafts);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opening = openingIn(drafts);
    const changed = (at: number, to: number): File => {
      const other = new Uint8Array(bytes);
      other[at] = to;
      return new File([other], 'x.sealed');
    };
    const tooLarge = new File([''], 'film.mp4');
    Object.defineProperty(tooLarge, 'size', { value: 200_000_000 });
    for (const [given, passphrase, sentence] of [
      [file, `${SECRET}!`, 'This passphrase does not open the file.'],
      [changed(bytes.length - 5, (bytes.at(-5) ?? 0) ^ 1), SECRET, 'This file is damaged or incomplete.'],
      [new File([bytes.slice(0, bytes.length - 400)], 'cut'), SECRET, 'This file is damaged or incomplete.'],
      [changed(2, 2), SECRET, 'A newer version of this page saved this file.'],
      [new File(['a shopping list'], 'list.txt'), SECRET, 'This file does not come from these forms.'],
    ] as const)
      expect(await choose(opening, given, passphrase), sentence).to.include(sentence);
    await accessible(drafts.host);
    expect(linesIn(drafts)).to.equal(2);
    const [chosen] = opening.querySelectorAll('input');
    Object.defineProperty(chosen, 'files', { value: [tooLarge] });
    await press('Open the file', opening);
    expect(textOf(opening.querySelector('[role=alert]'))).to.include('too large for a file of drafts');
  });
});
