import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import type { FieldElement } from '@amparo/elements';
import { known, wordsIn, type AnyQuestion, type Json } from '@amparo/model';
import { staged, type Staged, type Staging } from '../../stories/fields/staged.js';
import { viewIn } from '../../stories/fields/view-of.js';
import { controlsOf, handOn, reads, type Hand } from './field-hand.js';

/** What one field must do; every table has at least one line, so that no test can pass by testing nothing. */
export interface FieldCase {
  /** The question may be answered with "Not known". */
  readonly question: () => AnyQuestion;
  readonly staging?: Staging;
  /** An answer, and what then stands in the controls. */
  readonly shows: readonly [Shows, ...(readonly Shows[])];
  /** What a hand does, and the answer that follows. */
  readonly takes: readonly [Takes, ...(readonly Takes[])];
  /** What is half typed, and what stands in the controls after the page was reloaded. */
  readonly halfTyped?: readonly [HalfTyped, ...(readonly HalfTyped[])];
}

type Shows = readonly [answer: Json, controls: readonly string[]];
type Takes = readonly [does: (hand: Hand) => Promise<unknown>, answer: Json | undefined];
type HalfTyped = readonly [does: (hand: Hand) => Promise<unknown>, controls: readonly string[]];

/** Puts a field on the page and waits until it is rendered. */
export async function onPage(question: AnyQuestion, staging: Staging = {}): Promise<Staged> {
  const stage = staged(question, staging);
  fixtureSync(html`<div>${stage.field}</div>`);
  await stage.field.updateComplete;
  return stage;
}

const saved = (answer: Json | undefined): Json | undefined =>
  answer === undefined ? undefined : (JSON.parse(JSON.stringify(answer)) as Json);

// `accessible()` gives a thenable without `catch`.
const accessible = async (field: FieldElement): Promise<unknown> => expect(field).to.be.accessible();

/** Tests that hold for the field of every kind. */
export function runFieldSuite(tag: string, tested: FieldCase): void {
  describe(`<${tag}>`, () => {
    afterEach(() => fixtureCleanup());

    it('is the field of its kind', async () => {
      const { field } = await onPage(tested.question(), tested.staging);
      expect(field.localName).to.equal(tag);
    });

    showsAndTakes(tested);
    keepsHalfTyped(tested);
    keepsBehindReasons(tested);
    leaksNothing(tested);
    isAccessible(tested);
  });
}

function showsAndTakes({ question, staging, shows, takes }: FieldCase): void {
  for (const [index, [answer, controls]] of shows.entries())
    it(`shows an answer in its controls (${index + 1})`, async () => {
      const { field } = await onPage(question(), { ...staging, answer });
      expect(reads(field)).to.deep.equal(controls);
      expect(field.view?.issue).to.equal(undefined);
    });

  for (const [index, [does, answer]] of takes.entries())
    it(`takes what is typed or chosen as an answer (${index + 1})`, async () => {
      const { field, session } = await onPage(question(), staging);
      await does(handOn(field));
      expect(viewIn(session).answer).to.deep.equal(answer);
    });
}

function keepsHalfTyped({ question, staging, halfTyped }: FieldCase): void {
  for (const [index, [does, controls]] of (halfTyped ?? []).entries())
    it(`keeps what is half typed when the page is reloaded (${index + 1})`, async () => {
      const { field, session } = await onPage(question(), staging);
      await does(handOn(field));
      const { answer } = viewIn(session);
      expect(answer).to.have.property('typed');
      expect(reads(field), 'before').to.deep.equal(controls);
      const again = await onPage(question(), { ...staging, answer: saved(answer) });
      expect(reads(again.field), 'after').to.deep.equal(controls);
    });
}

function keepsBehindReasons({ question, staging, shows: [[answer, controls]] }: FieldCase): void {
  it('keeps the answer behind a reason for having none, and brings it back', async () => {
    const { field, session } = await onPage(question(), { ...staging, answer });
    await handOn(field).press('Not known');
    expect(viewIn(session).answer).to.deep.equal({ absent: 'unknown', kept: answer });
    expect(reads(field)).to.deep.equal(controls);
    expect(controlsOf(field).every((each) => each.disabled)).to.equal(true);
    await handOn(field).press('Not known');
    expect(viewIn(session).answer).to.deep.equal(answer);
  });
}

function leaksNothing({ question, staging, takes: [[does]] }: FieldCase): void {
  it('keeps its events, its controls and its styles to itself', async () => {
    const { field } = await onPage(question(), { ...staging, shown: true });
    const composed: boolean[] = [];
    field.addEventListener('amparo-answer', (event) => composed.push(event.composed));
    await does(handOn(field));
    expect(composed.length).to.be.greaterThan(0);
    expect(composed.some(Boolean)).to.equal(false);
    expect(field.children).to.have.length(0);
    expect(field.shadowRoot?.querySelectorAll('[style]')).to.have.length(0);
    for (const control of controlsOf(field)) expect(control.getAttribute('autocomplete')).to.equal('off');
    for (const box of field.shadowRoot?.querySelectorAll<HTMLElement>('textarea, [type=text]') ?? [])
      expect(box.spellcheck).to.equal(false);
  });

  it('stands in a form of its own that sends nothing, also when a script asks it to', async () => {
    const { field } = await onPage(question(), staging);
    const submits: Event[] = [];
    const heard = (event: Event): number => submits.push(event);
    document.addEventListener('submit', heard);
    field.shadowRoot?.addEventListener('submit', heard);
    const [own, ...more] = field.shadowRoot?.querySelectorAll('form') ?? [];
    own?.requestSubmit();
    document.removeEventListener('submit', heard);
    expect(more).to.have.length(0);
    expect([own?.method, own?.autocomplete, own?.getAttribute('role')]).to.deep.equal(['dialog', 'off', 'none']);
    expect(submits.map(({ defaultPrevented }) => defaultPrevented)).to.deep.equal([true]);
  });

  it('says once that it was left', async () => {
    const { field, changes } = await onPage(question(), staging);
    field.focus();
    expect(field.shadowRoot?.activeElement).not.to.equal(null);
    (field.shadowRoot?.activeElement as HTMLElement).blur();
    expect(changes.filter(({ type }) => type === 'leave')).to.have.length(1);
  });
}

function isAccessible({ question, staging, shows: [[answer]] }: FieldCase): void {
  const arabic = wordsIn({ language: 'ar', translations: {} });
  const states: Readonly<Record<string, Staging>> = {
    'when empty': {},
    'with an answer': { answer },
    'with an error': { answer: { typed: '' }, shown: true },
    'with a reason for no answer': { answer: { absent: 'declined' }, shown: true },
    'when disabled': { answer, disabled: true },
    'in Arabic, from right to left': { answer, shown: true, words: arabic },
    'in two languages': { answer, secondWords: arabic },
  };
  for (const [state, shown] of Object.entries(states))
    it(`passes axe ${state}`, async () => {
      const { field } = await onPage(question(), { ...staging, ...shown });
      await accessible(field);
      if (shown.words)
        expect(getComputedStyle(field.shadowRoot?.querySelector('.field') as Element).direction).to.equal('rtl');
      if (state === 'with an error' && known(question()).kind !== 'computed')
        expect(field.shadowRoot?.querySelector('#issue')).not.to.equal(null);
    });
}
