import { expect, fixtureCleanup } from '@open-wc/testing';
import { FieldElement } from '@amparo/elements';
import { wordsIn } from '@amparo/model';
import { arabicWords } from '../../stories/form/small-form.js';
import { accessible, focused, formOnPage, press, settled, shadowOf, shadowsIn, textOf, typeInto } from './form-hand.js';

const toCompany = { type: 'goTo', section: 'company' } as const;

afterEach(() => fixtureCleanup());

describe('typing in a form', () => {
  it('renders the one field that is typed in, and no other', async () => {
    const { field, root, session } = await formOnPage({ layout: 'page' });
    const rendered: string[] = [];
    for (const each of root.querySelectorAll('*')) {
      if (!('updated' in each) || each.localName === 'amparo-form') continue;
      const before = each.updated as (changed: unknown) => void;
      each.updated = function (this: Element, changed: unknown): void {
        rendered.push(each instanceof FieldElement ? (each.view?.path ?? '') : each.localName);
        before.call(this, changed);
      };
    }
    await typeInto(field('child.givenName'), 'A');
    await settled();
    rendered.length = 0;
    await typeInto(field('child.givenName'), 'mina');
    await settled();
    expect(session.state.answers.get('child.givenName')).to.equal('Amina');
    expect(rendered.filter((each) => each !== 'amparo-section')).to.deep.equal(Array(4).fill('child.givenName'));
    expect(rendered.filter((each) => each === 'amparo-section')).to.have.length(4);
  });

  it('can be taken back and done again', async () => {
    const { field, press: tap, session, root } = await formOnPage();
    const button = (words: string): HTMLButtonElement | undefined =>
      Array.from(root.querySelectorAll<HTMLButtonElement>('.tools button')).find((each) => textOf(each) === words);
    expect(button('Undo')?.disabled).to.equal(true);
    await typeInto(field('child.givenName'), 'Amina');
    await tap('Undo');
    expect(session.state.answers.has('child.givenName')).to.equal(false);
    expect(shadowOf(field('child.givenName')).querySelector('input')?.value).to.equal('');
    expect(button('Undo')?.disabled).to.equal(true);
    await tap('Redo');
    expect(shadowOf(field('child.givenName')).querySelector('input')?.value).to.equal('Amina');
  });

  it('does not carry a half-typed answer into the form of the next child', async () => {
    const { field, element } = await formOnPage();
    await typeInto(field('child.arrivedOn'), '31');
    const before = field('child.arrivedOn');
    const next = await formOnPage();
    element.session = next.session;
    await settled();
    const now = shadowOf(element).querySelector('amparo-date-field');
    expect(now).not.to.equal(before);
    expect(Array.from(shadowOf(now).querySelectorAll('input'), ({ value }) => value).join('')).to.equal('');
  });

  it('shows the answer to nobody outside the form', async () => {
    const seen: string[] = [];
    const types = [
      'amparo-answer',
      'input',
      'beforeinput',
      'change',
      'keydown',
      'keypress',
      'keyup',
      'compositionupdate',
    ];
    const note = (event: Event): void => void seen.push(event.type);
    for (const type of types) document.addEventListener(type, note);
    const { field, root } = await formOnPage();
    await typeInto(field('child.givenName'), 'Amina');
    const box = shadowOf(field('child.givenName')).querySelector('input');
    for (const type of ['keydown', 'keypress', 'keyup'])
      box?.dispatchEvent(new KeyboardEvent(type, { key: 'a', bubbles: true, composed: true }));
    box?.dispatchEvent(new CompositionEvent('compositionupdate', { data: 'ami', bubbles: true, composed: true }));
    expect(seen).to.deep.equal([]);
    box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(seen).to.deep.equal(['keydown']);
    for (const type of types) document.removeEventListener(type, note);
    expect(root.host.getAttributeNames()).to.deep.equal([]);
    expect(document.title).not.to.include('Amina');
  });
});

describe('a list of entries', () => {
  it('adds an entry and moves the focus to it', async () => {
    const { press: tap, session } = await formOnPage({ changes: [toCompany] });
    await tap('+ Add an adult');
    expect(session.state.answers.get('company.adults')).to.have.length(1);
    expect(textOf(focused())).to.equal('an adult, 1');
    await tap('+ Add an adult');
    expect(textOf(focused())).to.equal('an adult, 2');
  });

  it('asks before it removes an entry, and undo brings everything in it back', async () => {
    const answers = {
      'company.adults': ['a1', 'a2'],
      'company.adults[a1].name': 'Sami',
      'company.adults[a2].name': 'Huda',
    };
    const { press: tap, session, root, field } = await formOnPage({ answers, changes: [toCompany] });
    const first = root.querySelector('[data-entry=a1]') as Element;
    const kept = field('company.adults[a2].name');
    await press('Remove', first);
    expect(textOf(focused())).to.equal('Remove it with everything in it? Undo brings it back.');
    expect(session.state.answers.get('company.adults')).to.deep.equal(['a1', 'a2']);
    await accessible(root.host);
    await press('Keep', first);
    expect(textOf(focused())).to.equal('Remove');
    await press('Remove', first);
    await press('Yes, remove', first);
    expect(session.state.answers.get('company.adults')).to.deep.equal(['a2']);
    expect(session.state.answers.has('company.adults[a1].name')).to.equal(false);
    expect(textOf(focused())).to.equal('Adults with the child');
    await tap('Undo');
    expect(session.state.answers.get('company.adults[a1].name')).to.equal('Sami');
    const cards = Array.from(root.querySelectorAll<HTMLElement>('.card'), ({ dataset }) => dataset['entry']);
    expect(cards).to.deep.equal(['a1', 'a2']);
    expect(field('company.adults[a2].name'), 'the other entry stays what it was').to.equal(kept);
  });

  it('asks a group inside an entry, under headings in order', async () => {
    const answers = { 'company.adults': ['a1'] };
    const { field, root, session } = await formOnPage({ answers, changes: [toCompany] });
    await typeInto(field('company.adults[a1].papers.number'), 'K-7');
    expect(session.state.answers.get('company.adults[a1].papers.number')).to.equal('K-7');
    expect(Array.from(root.querySelectorAll('h1, h2, h3, h4, h5'), ({ localName }) => localName)).to.deep.equal([
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
    ]);
    expect(textOf(root.querySelector('amparo-list details'))).to.include('Talk with each adult apart.');
  });
});

describe('the language of a form', () => {
  const languages = (root: ParentNode): readonly Element[] =>
    [root, ...shadowsIn(root)].flatMap((each) => Array.from(each.querySelectorAll('*'))).filter(isSaying);
  const isSaying = (element: Element): boolean =>
    Array.from(element.childNodes).some(
      (node) => node.nodeType === Node.TEXT_NODE && /\p{L}{3}/u.test(node.nodeValue ?? ''),
    );
  const languageOf = (element: Element): string | undefined => {
    const stated = element.closest('[lang]');
    if (stated) return stated.getAttribute('lang') ?? undefined;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? languageOf(root.host) : undefined;
  };

  for (const [name, changes] of Object.entries({
    'in a section': [],
    'in a section with a list': [toCompany, { type: 'addEntry', path: 'company.adults', entry: 'a1' } as const],
    'in a section that is not translated': [{ type: 'goTo', section: 'notes' } as const],
    'in the review': [{ type: 'goTo', section: '~review' } as const, { type: 'tryToSend' } as const],
  }))
    it(`is stated for every text, ${name}`, async () => {
      const { root } = await formOnPage({ words: arabicWords, changes });
      const texts = languages(root).filter((each) => each.localName !== 'style');
      expect(texts.length).to.be.greaterThan(3);
      for (const each of texts) {
        const said = textOf(each);
        const expected = /\p{Script=Arabic}/u.test(said) ? 'ar' : 'en';
        expect(languageOf(each), said).to.equal(expected);
      }
      expect(getComputedStyle(root.querySelector('.form') as Element).direction).to.equal('rtl');
      await accessible(root.host);
    });

  it('says its own words in English where the interface has none in the language of the form', async () => {
    const { root } = await formOnPage({
      words: wordsIn({ language: 'sw', translations: { 'example.child.title': 'Mtoto' } }),
    });
    expect(languageOf(root.querySelector('h2') as Element)).to.equal('sw');
    expect(languageOf(root.querySelector('.steps button') as Element)).to.equal('en');
  });
});

describe('what a form is made of', () => {
  it('holds every box in a shadow root, without styles in attributes, and no form that sends', async () => {
    for (const changes of [[], [toCompany], [{ type: 'goTo', section: '~review' } as const]]) {
      const { element } = await formOnPage({ changes });
      expect(element.children).to.have.length(0);
      for (const root of shadowsIn(element.parentElement as Element))
        expect(root.querySelectorAll('[style], form:not([method=dialog][autocomplete=off])')).to.have.length(0);
    }
  });

  for (const [name, staging] of Object.entries({
    'in a section': {},
    'on one page': { layout: 'page' } as const,
    'when saving failed': { saveStatus: { kind: 'failed', error: { code: 'quota' } } } as const,
    'in two languages': { secondWords: arabicWords },
  }))
    it(`passes axe ${name}`, async () => {
      const { element } = await formOnPage(staging);
      await accessible(element);
    });

  it('reads out that saving failed, and not every time that it went well', async () => {
    const { element, root } = await formOnPage({ saveStatus: { kind: 'saving' } });
    const state = shadowOf(root.querySelector('amparo-save-state'));
    expect(textOf(state.querySelector('[role=alert]'))).to.equal('');
    expect(textOf(state.querySelector('[part=state]'))).to.equal('Saving…');
    element.saveStatus = { kind: 'failed', error: { code: 'full' } };
    await settled();
    expect(textOf(state.querySelector('[role=alert]'))).to.include('Not saved. This device’s storage is full.');
  });
});
