import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import type { Form } from '@amparo/elements';
import { choice, codes, defineForm, section, text } from '@amparo/model';
import { stagedForm, type StagedForm } from '../../stories/form/staged-form.js';
import { buttonIn, fieldIn, focused, settled, shadowOf, textOf, typeInto } from './form-hand.js';
import { pause, until } from './until.js';

const SECTIONS = 12;
const ids = Array.from({ length: SECTIONS }, (_, n) => `part${n}`);
const more = choice('More?', codes({ yes: 'Yes', no: 'No' }));
const told = (id: string) => section(`Part ${id}`, { told: text(`What was told in ${id}`) });

const longForm = defineForm({
  id: 'long',
  version: '1.0.0',
  title: 'A long form',
  source: 'none',
  sections: {
    ...Object.fromEntries(ids.map((id) => [id, told(id)])),
    asked: section('Asked', { more }),
    later: section('Asked later', { why: text('Why?') }, { when: more.is('yes') }),
    last: section('The last', { end: text('How does it end?') }),
  },
});
const ALL = SECTIONS + 2;

const shown = (element: Form): readonly string[] =>
  Array.from(shadowOf(element).querySelectorAll('amparo-section h2'), textOf);

function onPage(changes: Parameters<typeof stagedForm>[0] = {}): StagedForm {
  const staged = stagedForm({ form: longForm, layout: 'page', ...changes });
  fixtureSync(html`<div>${staged.element}</div>`);
  return staged;
}

afterEach(() => fixtureCleanup());

describe('a long form on one page', () => {
  it('can be answered as soon as its first section is there, and the others come below it', async () => {
    const { element, session } = onPage();
    await pause(); // begun before any break of the form: whatever the machine is busy with, it ends before the first of them
    expect(shown(element), 'at first').to.deep.equal(['Part part0']);
    const first = fieldIn(shadowOf(element), 'part0.told');
    await typeInto(first, 'Ami');
    await element.updateComplete;
    expect(shown(element), 'in the end').to.have.length(ALL);
    expect(fieldIn(shadowOf(element), 'part0.told')).to.equal(first);
    expect(session.state.answers.get('part0.told')).to.equal('Ami');
    expect(focused()).to.equal(shadowOf(first).querySelector('input'));
  });

  it('does not let anybody wait who is on the way to a section far below', async () => {
    const { element } = onPage();
    await pause();
    let here = 0;
    element.addEventListener('focusin', () => (here = shown(element).length), { once: true });
    buttonIn(shadowOf(shadowOf(element).querySelector('amparo-section-list')), 'Part part9').click();
    await until(() => textOf(focused()) === 'Part part9');
    expect(here, 'when it had the focus').to.equal(10);
  });

  it('goes on where the draft was left, in sight and with all that stands above', async () => {
    const { element } = onPage({ changes: [{ type: 'goTo', section: 'part10' }] });
    element.focus();
    await pause();
    expect(shown(element).slice(0, 11)).to.have.length(11);
    await settled();
    expect(textOf(focused())).to.equal('Part part10');
  });

  it('takes no section away for a moment when one more is asked', async () => {
    const { element, session } = onPage();
    await element.updateComplete;
    await settled();
    const last = fieldIn(shadowOf(element), 'last.end');
    const taken: Node[] = [];
    const watcher = new MutationObserver((all) => taken.push(...all.flatMap((each) => [...each.removedNodes])));
    watcher.observe(shadowOf(element), { childList: true, subtree: true });
    session.dispatch({ type: 'answer', path: 'asked.more', answer: 'yes' });
    await settled();
    watcher.disconnect();
    expect(shown(element)).to.have.length(ALL + 1);
    expect(taken.filter((node) => node instanceof HTMLElement && node.localName === 'amparo-section')).to.deep.equal(
      [],
    );
    expect(last.isConnected).to.equal(true);
  });
});
