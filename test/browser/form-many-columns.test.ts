import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { denseAnswers, denseForm } from '../../stories/form/dense-form.js';
import { focused, formOnPage, settled, shadowOf, typeInto, type FormOnPage } from './form-hand.js';

const OPTIONS = Array.from({ length: 12 }, (_, n) => `n${n}`);
const pathOf = (option: string, question: string): string => `comparison.options[${option}].${question}`;

/** The comparison with its three options and twelve more. */
const onStage = (more = OPTIONS): Promise<FormOnPage> =>
  formOnPage({
    form: denseForm,
    answers: denseAnswers,
    changes: [
      { type: 'goTo', section: 'comparison' },
      ...more.flatMap((entry) => [
        { type: 'addEntry', path: 'comparison.options', entry } as const,
        { type: 'answer', path: pathOf(entry, 'name'), answer: `Option ${entry}` } as const,
      ]),
    ],
  });

const cardOf = ({ root }: FormOnPage, option: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-entry=${option}]`) as HTMLElement;
const questionsIn = (form: FormOnPage, option: string): number =>
  Array.from(cardOf(form, option).querySelectorAll('*')).filter(({ localName }) => localName.endsWith('-field')).length;
const scroller = ({ root }: FormOnPage): HTMLElement => root.querySelector<HTMLElement>('.columns') as HTMLElement;

/** Until the browser has told what is in sight, and that was rendered. */
const seen = async (): Promise<void> => {
  await new Promise(requestAnimationFrame);
  await settled();
};

async function scrollTo(form: FormOnPage, inline: number): Promise<void> {
  scroller(form).scrollTo({ left: inline, behavior: 'instant' });
  await seen();
}

beforeEach(() => setViewport({ width: 1000, height: 800 }));
afterEach(() => fixtureCleanup());

describe('of many columns', () => {
  it('only those in sight or beside it show what is asked, and each keeps its name', async () => {
    const form = await onStage();
    await seen();
    expect(questionsIn(form, 'o1')).to.be.greaterThan(4);
    expect(questionsIn(form, 'n11')).to.equal(0);
    expect(cardOf(form, 'n11').querySelector('h4')).not.to.equal(null);
    await scrollTo(form, 100_000);
    expect(questionsIn(form, 'n11')).to.be.greaterThan(4);
    expect(shadowOf(form.field(pathOf('n11', 'name'))).querySelector('input')?.value).to.equal('Option n11');
    expect(questionsIn(form, 'o1')).to.equal(0);
    await scrollTo(form, 0);
    expect(questionsIn(form, 'o1')).to.be.greaterThan(4);
  });

  it('a few more than fit are all there', async () => {
    const form = await onStage(OPTIONS.slice(0, 3));
    await seen();
    expect(questionsIn(form, 'n2')).to.be.greaterThan(4);
  });

  it('the one with the focus stays as it is, however far the others are scrolled', async () => {
    const form = await onStage();
    const name = form.field(pathOf('o1', 'name'));
    await typeInto(name, ' and more');
    await scrollTo(form, 100_000);
    expect(form.field(pathOf('o1', 'name'))).to.equal(name);
    expect(shadowOf(name).activeElement).not.to.equal(null);
  });

  it('one that rests wakes for whoever is led to a question in it', async () => {
    const form = await onStage();
    form.element.goTo('comparison', pathOf('n9', 'name'));
    await seen();
    const box = focused() as HTMLInputElement;
    expect(box.value).to.equal('Option n9');
    expect(box.getBoundingClientRect().right).to.be.at.most(scroller(form).getBoundingClientRect().right);
  });

  it('a keyboard passes none of them by', async () => {
    const form = await onStage();
    form.field(pathOf('o1', 'name')).focus();
    const passed = new Set<string>();
    for (let pressed = 0; pressed < 300 && !passed.has('n11'); pressed += 1) {
      const card = OPTIONS.find((option) => cardOf(form, option).matches(':focus-within'));
      if (card) passed.add(card);
      await sendKeys({ press: 'Tab' });
    }
    expect([...passed]).to.deep.equal(OPTIONS);
  });
});
