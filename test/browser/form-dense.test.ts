import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { denseAnswers, denseForm, denseWordsInArabic } from '../../stories/form/dense-form.js';
import { accessible, focused, formOnPage, press, settled, shadowOf, textOf, type FormOnPage } from './form-hand.js';

const at = (section: string) => ({ type: 'goTo', section }) as const;
const onStage = (section: string, more: object = {}): Promise<FormOnPage> =>
  formOnPage({ form: denseForm, answers: denseAnswers, changes: [at(section)], ...more });

const boxOf = (element: Element | null | undefined): DOMRect => {
  if (!element) throw new Error('It is not on screen.');
  return element.getBoundingClientRect();
};
const entries = (root: ParentNode): HTMLElement => root.querySelector<HTMLElement>('.entries') as HTMLElement;
const fitsThePage = (): void => {
  expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
};
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1000, height: 800 };

beforeEach(() => setViewport(DESK));
afterEach(() => fixtureCleanup());

describe('options that are compared', () => {
  const top = (form: FormOnPage, path: string): number => boxOf(form.field(`comparison.options[${path}`)).top;

  it('stand side by side with the same question on the same line, also where one is not asked', async () => {
    const form = await onStage('comparison');
    for (const question of ['name', 'type', 'safety', 'wishes', 'possible'])
      for (const other of ['o2', 'o3'])
        expect(top(form, `${other}].${question}`), question).to.equal(top(form, `o1].${question}`));
    expect(form.root.querySelectorAll('[data-entry=o2] > amparo-text-field')).to.have.length(2);
    expect(boxOf(form.field('comparison.options[o2].name')).left).to.be.greaterThan(
      boxOf(form.field('comparison.options[o1].name')).right,
    );
    fitsThePage();
  });

  it('keep their lines when one is answered so that more is asked', async () => {
    const form = await onStage('comparison');
    form.session.dispatch({ type: 'answer', path: 'comparison.options[o3].type', answer: 'family' });
    await settled();
    expect(top(form, 'o3].family')).to.equal(top(form, 'o1].family'));
    expect(top(form, 'o3].safety')).to.equal(top(form, 'o2].safety'));
  });

  it('are each left alone while somebody types in another, and follow when the words change', async () => {
    const form = await onStage('comparison');
    const set: string[] = [];
    for (const entry of ['o1', 'o2']) {
      const field = form.field(`comparison.options[${entry}].name`) as HTMLElement & { view: unknown };
      const { view } = field;
      Object.defineProperty(field, 'view', { configurable: true, get: () => view, set: () => set.push(entry) });
    }
    form.session.dispatch({ type: 'answer', path: 'comparison.options[o2].name', answer: 'With an aunt' });
    await settled();
    expect(set).to.deep.equal(['o2']);
    form.session.dispatch({ type: 'removeEntry', path: 'comparison.options', entry: 'o1' });
    await settled();
    expect(textOf(form.root.querySelector('[data-entry=o2] > h4'))).to.include('1');
  });

  it('scroll inside a region of their own that a keyboard reaches and moves', async () => {
    const { root } = await onStage('comparison');
    const region = entries(root);
    expect(region.getAttribute('role')).to.equal('region');
    expect(region.getAttribute('aria-label')).to.equal('Options');
    region.focus();
    expect(focused()).to.equal(region);
    await sendKeys({ press: 'ArrowRight' });
    await new Promise((resolve) => region.addEventListener('scrollend', resolve, { once: true }));
    expect(region.scrollLeft).to.be.greaterThan(0);
  });

  it('show the edge of the next one on a phone, and never widen the page', async () => {
    await setViewport(PHONE);
    const { root } = await onStage('comparison');
    const [first, second] = Array.from(root.querySelectorAll('.card'), boxOf);
    expect((first?.width ?? 0) / boxOf(entries(root)).width).to.be.within(0.84, 0.86);
    expect(second?.left).to.be.lessThan(boxOf(entries(root)).right);
    fitsThePage();
  });

  it('keep in sight which one is answered, far down and far across', async () => {
    await setViewport(PHONE);
    const { root, field } = await onStage('comparison');
    const [heads, region] = [root.querySelector('.heads') as HTMLElement, entries(root)];
    expect(Array.from(heads.children, textOf)).to.deep.equal(['an option, 1: A', 'an option, 2: B', 'an option, 3: C']);
    window.scrollTo(0, boxOf(field('comparison.options[o1].possible')).top + window.scrollY - 300);
    expect(boxOf(heads).top).to.be.within(0, 1);
    region.scrollLeft = region.scrollWidth;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(heads.scrollLeft).to.equal(region.scrollLeft);
    expect(boxOf(heads.children[2]).left).to.be.closeTo(boxOf(root.querySelector('[data-entry=o3]')).left, 1);
    await accessible(root.host);
  });

  it('are called by what stands in their first box, as it is typed', async () => {
    const { root, session } = await onStage('comparison');
    session.dispatch({ type: 'answer', path: 'comparison.options[o2].name', answer: 'With an aunt' });
    await settled();
    expect(textOf(root.querySelectorAll('.heads > span')[1])).to.equal('an option, 2: With an aunt');
  });

  it('begin at the right where the language does', async () => {
    const { root } = await onStage('comparison', { words: denseWordsInArabic });
    const [first, second] = Array.from(root.querySelectorAll('.card'), boxOf);
    expect(first?.right).to.equal(boxOf(entries(root)).right);
    expect(second?.right).to.be.lessThan(first?.left ?? 0);
    fitsThePage();
    await accessible(root.host);
  });

  it('take the focus when one is added or removed, and bring it into sight', async () => {
    const { root, press: tap } = await onStage('comparison');
    await tap('+ Add an option');
    expect(textOf(focused())).to.equal('an option, 4');
    expect(boxOf(focused()).right).to.be.at.most(boxOf(entries(root)).right);
    const last = focused()?.parentElement as Element;
    await press('Remove', last);
    expect(textOf(focused())).to.equal('Remove it with everything in it? Undo brings it back.');
    await press('Keep', last);
    expect(textOf(focused())).to.equal('Remove');
    await press('Remove', last);
    await press('Yes, remove', last);
    expect(textOf(focused())).to.equal('Options');
  });

  it('are no region as long as there are none', async () => {
    const { root } = await onStage('comparison', { answers: {} });
    expect(entries(root).hasAttribute('tabindex')).to.equal(false);
  });

  it('say what is wrong beside the question, and the summary leads there', async () => {
    const { root, press: tap } = await onStage('comparison', {
      changes: [at('comparison'), { type: 'tryToSend' }],
      answers: { ...denseAnswers, 'comparison.options': ['o1', 'o2', 'o3', 'o4'] },
    });
    await tap('Give the option a name.', shadowOf(root.querySelector('amparo-error-summary')));
    expect(boxOf(focused()).right).to.be.at.most(boxOf(entries(root)).right);
    const field = (focused()?.getRootNode() as ShadowRoot).host;
    expect(field.parentElement?.dataset['entry']).to.equal('o4');
    await accessible(root.host);
  });
});

describe('the recommended one of the options', () => {
  const path = 'comparison.recommended';
  const chosen = async (more: object = {}) => {
    const form = await onStage('comparison', more);
    const root = shadowOf(form.field(path));
    const radios = (): HTMLInputElement[] => Array.from(root.querySelectorAll('input'));
    const answer = (): unknown => form.session.state.answers.get(path);
    const labels = (): string[] => Array.from(root.querySelectorAll('.option'), textOf);
    return { ...form, inside: root, radios, answer, labels };
  };
  const change = async ({ session }: FormOnPage, at: string, answer: string): Promise<void> => {
    session.dispatch({ type: 'answer', path: at, answer });
    await settled();
  };

  it('is chosen among those that are there, with the keyboard, and stored by its name', async () => {
    const { field, radios, answer, labels, root } = await chosen();
    expect(labels()).to.deep.equal(['A', 'B', 'C']);
    field(path).focus();
    await sendKeys({ press: ' ' });
    await settled();
    expect(answer()).to.equal('A');
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect([answer(), radios().findIndex(({ checked }) => checked)]).to.deep.equal(['B', 1]);
    await accessible(root.host);
  });

  it('is asked for again when it was renamed, says so, and is not lost', async () => {
    const form = await chosen({ answers: { ...denseAnswers, [path]: 'B' } });
    await change(form, 'comparison.options[o2].name', 'With an aunt');
    expect(form.labels()).to.deep.equal(['B', 'A', 'With an aunt', 'C']);
    expect(form.radios()[0]?.checked).to.equal(true);
    expect(textOf(form.inside.querySelector('[role=status]'))).to.equal(
      'What was chosen is not above any more: it was renamed or removed. Choose again.',
    );
    expect(form.answer()).to.equal('B');
    await accessible(form.root.host);
    form.radios()[2]?.click();
    await settled();
    expect(form.answer()).to.equal('With an aunt');
    expect(textOf(form.inside.querySelector('[role=status]'))).to.equal('');
  });

  it('is asked for again when it was removed, and is there once the removal is undone', async () => {
    const form = await chosen({ answers: { ...denseAnswers, [path]: 'C' } });
    form.session.dispatch({ type: 'removeEntry', path: 'comparison.options', entry: 'o3' });
    await settled();
    expect(form.labels()[0]).to.equal('C');
    form.session.undo();
    await settled();
    expect(form.radios().map(({ checked }) => checked)).to.deep.equal([false, false, true]);
  });

  it('is the one that was typed in an earlier release, whatever its letters', async () => {
    const { radios, answer } = await chosen({ answers: { ...denseAnswers, [path]: ' b ' } });
    expect(radios().map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    expect(answer()).to.equal(' b ');
  });

  it('waits for the options and for their names', async () => {
    const form = await chosen({ answers: {} });
    const said = (): string => textOf(form.inside.querySelector('[role=status]'));
    expect(said()).to.equal('There is nothing to choose from yet. Add it above first, with a name.');
    for (const entry of ['o1', 'o2']) form.session.dispatch({ type: 'addEntry', path: 'comparison.options', entry });
    await change(form, 'comparison.options[o2].name', 'Stay');
    expect([form.labels(), said()]).to.deep.equal([['Stay'], 'What has no name above cannot be chosen yet.']);
  });

  it('fits a phone and begins at the right where the language does', async () => {
    await setViewport(PHONE);
    const { inside, root } = await chosen({ words: denseWordsInArabic });
    const [radio, words] = ['input', 'span'].map((part) => boxOf(inside.querySelector(`.option ${part}`)));
    expect(radio?.left).to.be.greaterThan(words?.left ?? 0);
    for (const line of inside.querySelectorAll('.option')) expect(boxOf(line).height).to.be.at.least(44);
    fitsThePage();
    await accessible(root.host);
  });
});

describe('a list of rows', () => {
  it('puts the questions of an entry beside each other where there is room, and longer ones below', async () => {
    const { field, root } = await onStage('plan');
    const [what, who, notes] = ['what', 'who', 'notes'].map((key) => boxOf(field(`plan.actions[a1].${key}`)));
    expect(who?.top).to.equal(what?.top);
    expect(who?.left).to.be.greaterThan(what?.right ?? 0);
    expect(notes?.width).to.be.greaterThan(2 * (what?.width ?? 0));
    expect(boxOf(field('plan.actions[a2].who')).left, 'the same place in each row').to.equal(who?.left);
    fitsThePage();
    await accessible(root.host);
  });

  it('keeps the boxes on one line, also where one has help above it', async () => {
    const { field } = await onStage('plan');
    const box = (key: string): DOMRect => boxOf(shadowOf(field(`plan.actions[a1].${key}`)).querySelector('.control'));
    expect(shadowOf(field('plan.actions[a1].agreed')).querySelectorAll('details')).to.have.length(1);
    expect(box('agreed').top).to.be.closeTo(box('by').top, 1);
  });

  it('puts boxes to tick beside each other where there is room, and under each other on a phone', async () => {
    const { field } = await onStage('plan');
    const ticks = () => Array.from(shadowOf(field('plan.actions[a1].with')).querySelectorAll('.option'), boxOf);
    expect(new Set(ticks().map(({ left }) => Math.round(left))).size).to.be.greaterThan(1);
    await setViewport(PHONE);
    expect(new Set(ticks().map(({ left }) => Math.round(left))).size).to.equal(1);
    fitsThePage();
  });

  it('keeps in sight on a phone which entry is answered', async () => {
    await setViewport(PHONE);
    const { field, root } = await onStage('plan');
    window.scrollTo(0, boxOf(field('plan.actions[a1].notes')).top + window.scrollY - 300);
    expect(boxOf(root.querySelector('[data-entry=a1] > h4')).top).to.be.within(0, 1);
  });

  it('stacks them on a phone', async () => {
    await setViewport(PHONE);
    const { field, root } = await onStage('plan');
    expect(boxOf(field('plan.actions[a1].who')).top).to.be.at.least(boxOf(field('plan.actions[a1].what')).bottom);
    fitsThePage();
    await accessible(root.host);
  });

  it('is walked through with the keyboard in the order that it is read', async () => {
    const { field } = await onStage('plan');
    field('plan.actions[a1].what').focus();
    const paths: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await sendKeys({ press: 'Tab' });
      const { host } = focused()?.getRootNode() as ShadowRoot;
      paths.push((host as Element & { view: { path: string } }).view.path);
    }
    const [who, cost, by] = ['who', 'cost', 'by'].map((key) => `plan.actions[a1].${key}`);
    expect(paths).to.deep.equal([who, cost, by, by]);
  });

  it('keeps few words in a native list, and yes or no side by side', async () => {
    const { field } = await onStage('plan');
    expect(shadowOf(field('plan.actions[a1].who')).querySelectorAll('select')).to.have.length(1);
    const [yes, no] = Array.from(shadowOf(field('plan.actions[a1].agreed')).querySelectorAll('.option'), boxOf);
    expect(yes?.top).to.equal(no?.top);
  });

  it('shows the words of a second language, for which a native list has no room', async () => {
    const { field } = await onStage('plan', { secondWords: denseWordsInArabic });
    expect(textOf(shadowOf(field('plan.actions[a1].who')).querySelector('.second[lang=ar]'))).not.to.equal('');
    expect(shadowOf(field('plan.actions[a1].who')).querySelector('.control')?.textContent).to.include(
      'العامل الاجتماعي',
    );
  });

  it('moves the focus to what is added', async () => {
    const { press: tap } = await onStage('plan');
    await tap('+ Add an action');
    expect(textOf(focused())).to.equal('an action, 3');
  });
});

describe('signs and permissions', () => {
  for (const [language, words] of [
    ['English', undefined],
    ['Arabic', denseWordsInArabic],
  ] as const)
    for (const section of ['signs', 'permissions'])
      it(`stand in one line on a phone: ${section} in ${language}`, async () => {
        await setViewport(PHONE);
        const { root } = await onStage(section, words && { words });
        const lines = Array.from(root.querySelectorAll('amparo-section > *, amparo-permissions > *'), (each) =>
          each.shadowRoot?.querySelector('.segments'),
        );
        const found = lines.filter((line) => line instanceof Element);
        expect(found.length).to.be.greaterThan(1);
        for (const line of found) {
          const buttons = Array.from(line.querySelectorAll('.option'), boxOf);
          expect(buttons).to.have.length(3);
          for (const { top, height } of buttons) {
            expect(top).to.equal(buttons[0]?.top);
            expect(height).to.be.at.least(48);
          }
        }
        fitsThePage();
        await accessible(root.host);
      });

  it('gives each permission the same room, whatever the answer is', async () => {
    const { field } = await onStage('permissions');
    const buttons = Array.from(shadowOf(field('permissions.clinic')).querySelectorAll('.option'), boxOf);
    expect(new Set(buttons.map(({ width }) => Math.round(width))).size).to.equal(1);
  });

  it('puts a sign beside its answers where there is room, and asks for a note once one is chosen', async () => {
    const { field } = await onStage('signs');
    const clothes = shadowOf(field('signs.clothes'));
    expect(boxOf(clothes.querySelector('.segments')).left).to.be.at.least(boxOf(clothes.querySelector('legend')).right);
    const alone = shadowOf(field('signs.alone'));
    expect(alone.querySelector('textarea')).to.equal(null);
    const radio = alone.querySelector('input') as HTMLInputElement;
    radio.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(alone.querySelector('textarea')).not.to.equal(null);
    expect(focused()).to.equal(alone.querySelectorAll('input')[1]);
  });
});
