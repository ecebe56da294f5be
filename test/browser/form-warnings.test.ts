import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { densePlaces } from '../../stories/form/dense-places.js';
import { accessible, focused, formOnPage, press, settled, shadowOf, textOf, type FormOnPage } from './form-hand.js';

const FAMILY = 'CPL-03';
const RISK = 'CPL-04';
const CONSENSUS = 'BID-10-consensus';

const onStage = (more: object = {}): Promise<FormOnPage> =>
  formOnPage({ ...densePlaces.goals, changes: [{ type: 'goTo', section: 'actions' }], ...more });

const boxes = (within: ParentNode): readonly HTMLTextAreaElement[] =>
  Array.from(within.querySelectorAll<HTMLTextAreaElement>('.reason textarea'));

const saidAt = (box: Element): string => textOf(box.closest('.alert')?.querySelector('p'));

function boxAt(within: ParentNode, at: number): HTMLTextAreaElement {
  const box = boxes(within)[at];
  if (!box) throw new Error(`There is no box ${at} for a reason.`);
  return box;
}

async function writeInto(box: HTMLTextAreaElement, words: string): Promise<void> {
  box.focus();
  await sendKeys({ type: words });
  await settled();
}

afterEach(() => fixtureCleanup());

describe('several warnings at once', () => {
  it('each ask for a reason of its own at one list, and keep each', async () => {
    const { root, session } = await onStage();
    expect(boxes(root).map(saidAt)).to.deep.equal([
      'Please check: Give this task to somebody else: the family is not known to be safe for the child.',
      'Please check: Plan an action for every high risk that the assessment found.',
    ]);
    await writeInto(boxAt(root, 0), 'The aunt is not of that house.');
    await writeInto(boxAt(root, 1), 'It ended.');
    expect([...session.state.reasons]).to.deep.equal([
      [FAMILY, 'The aunt is not of that house.'],
      [RISK, 'It ended.'],
    ]);
    expect(boxes(root).map(({ value }) => value)).to.deep.equal(['The aunt is not of that house.', 'It ended.']);
    await accessible(root.host);
  });

  it('leave alone who writes the reason of one when the other has nothing to say any more, and keep both', async () => {
    const { root, session } = await onStage();
    await writeInto(boxAt(root, 0), 'An aunt.');
    await writeInto(boxAt(root, 1), 'It');
    const box = boxAt(root, 1);
    const path = 'actions.actionsPlan[a1].byFamily';
    session.dispatch({ type: 'answer', path, answer: 'no' });
    await settled();
    expect(boxes(root)).to.deep.equal([box]);
    expect(focused(), 'who writes goes on writing').to.equal(box);
    await sendKeys({ type: ' ended.' });
    await settled();
    expect(session.state.reasons.get(RISK)).to.equal('It ended.');
    session.dispatch({ type: 'answer', path, answer: 'yes' });
    await settled();
    expect(boxes(root).map(({ value }) => value)).to.deep.equal(['An aunt.', 'It ended.']);
  });

  it('stop the form until each has its reason, and each line of the summary leads to its own box', async () => {
    const { root } = await onStage({ changes: [{ type: 'goTo', section: 'actions' }, { type: 'tryToSend' }] });
    const summary = shadowOf(root.querySelector('amparo-error-summary'));
    const asked = (): readonly string[] =>
      Array.from(summary.querySelectorAll('a'), textOf).filter((line) => line.startsWith('Give a reason: '));
    expect(asked()).to.have.length(2);
    await press('Give a reason: Plan an action for every high risk', summary);
    expect(focused()).to.equal(boxAt(root, 1));
    await sendKeys({ type: 'It ended.' });
    await settled();
    expect(asked()).to.have.length(1);
    await press('Give a reason: Give this task to somebody else', summary);
    expect(focused()).to.equal(boxAt(root, 0));
    await sendKeys({ type: 'An aunt.' });
    await settled();
    expect(asked()).to.deep.equal([]);
  });

  it('lead from the summary past the answer of a question to the reason, with what it asks in sight', async () => {
    const { root, field, session } = await onStage({
      ...densePlaces.decision,
      answers: { ...densePlaces.decision.answers, 'panel.panelMembers[m3].position': 'abstains' },
      changes: [{ type: 'goTo', section: 'decision' }, { type: 'tryToSend' }],
    });
    await press('Give a reason: Correct this, or', shadowOf(root.querySelector('amparo-error-summary')));
    const box = boxAt(shadowOf(field('decision.panelByConsensus')), 0);
    expect(focused()).to.equal(box);
    const alert = box.closest('.alert')?.getBoundingClientRect();
    expect(alert?.top).to.be.at.least(0);
    expect(alert?.bottom).to.be.at.most(window.innerHeight);
    await sendKeys({ type: 'She agreed in the end.' });
    await settled();
    expect(session.state.reasons.get(CONSENSUS)).to.equal('She agreed in the end.');
    expect(session.state.answers.get('decision.panelByConsensus')).to.equal('yes');
  });
});
