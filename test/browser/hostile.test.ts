import '@amparo/elements/define/form.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { choice, codes, defineForm, environmentAt, list, section, Session, text, type Form } from '@amparo/model';
import { hostileWords, inheritedNames } from '../journeys/hostile-words.js';
import { settled, shadowsIn } from './form-hand.js';
import { until } from './until.js';

// A full buffer notes down no more requests, and then none would be found.
beforeEach(() => performance.clearResourceTimings());
afterEach(() => fixtureCleanup());

/** One form that says an attack wherever a definition can say something, and is answered with it. */
function saying(word: string): Form {
  const says = word.trim() === '' ? `${word}.` : word;
  const more = { hint: says, guidance: says, ifMissing: says, required: true } as const;
  return defineForm({
    ...{ id: 'form', version: '1.0.0', title: says, source: says },
    sections: {
      asked: section(
        says,
        {
          name: text(says, more),
          chosen: choice(says, codes({ one: says, two: says })),
          people: list(says, says, { questions: { name: text(says, { hint: says }) } }),
        },
        { hint: says },
      ),
    },
    rules: [],
  });
}

const FOREIGN =
  'script, iframe, object, embed, base, meta, link, video, [onerror], [onload], [onclick], a[href^="javascript"]';

const requested = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('evil.invalid'));

describe('a definition and answers that somebody wrote to do harm', () => {
  for (const [at, word] of hostileWords.entries())
    it(`number ${at}: are shown as text, and run, fetch and change nothing`, async () => {
      const before = inheritedNames();
      const session = new Session(saying(word), { environment: environmentAt('2026-03-04T10:42:00+02:00') });
      session.dispatch({ type: 'answer', path: 'asked.name', answer: word });
      session.dispatch({ type: 'addEntry', path: 'asked.people', entry: 'e1' });
      session.dispatch({ type: 'tryToSend' });
      const element = document.createElement('amparo-form');
      element.session = session;
      fixtureSync(html`<div>${element}</div>`);
      await settled();
      session.dispatch({ type: 'goTo', section: '~review' });
      await settled();
      const shadows = shadowsIn(element.parentNode ?? element);
      expect(shadows.length).to.be.greaterThan(1);
      for (const shadow of shadows) expect(shadow.querySelectorAll(FOREIGN)).to.have.length(0);
      expect((globalThis as { ran?: unknown }).ran).to.equal(undefined);
      expect(requested()).to.deep.equal([]);
      expect(inheritedNames()).to.equal(before);
    });
});

describe('the same words set as HTML, as a control', () => {
  it('are seen by what is looked for above', async () => {
    const shown = document.createElement('div');
    shown.innerHTML = hostileWords.join('');
    expect(shown.querySelectorAll(FOREIGN).length).to.be.greaterThan(5);
    const picture = document.createElement('div');
    picture.innerHTML = '<img src="https://evil.invalid/pixel.png" onerror="globalThis.ran = 1">';
    const hasRun = (): unknown => (globalThis as { ran?: unknown }).ran;
    await until(() => hasRun() === 1);
    await until(() => requested().length > 0);
    delete (globalThis as { ran?: unknown }).ran;
  });
});
