import { expect, fixtureCleanup } from '@open-wc/testing';
import { SendEvent } from '@amparo/elements';
import { stagedForm } from '../../stories/form/staged-form.js';
import { accessible, focused, formOnPage, settled, shadowOf, textOf, typeInto } from './form-hand.js';

const sendable = { 'child.givenName': 'Amina', 'company.company': 'parent' };
const toReview = { type: 'goTo', section: '~review' } as const;

afterEach(() => fixtureCleanup());

describe('a form that shows one section at a time', () => {
  it('begins with the first and leads on, back, and to the review', async () => {
    const { section, press, root } = await formOnPage();
    expect(section()).to.equal('The child');
    expect(root.querySelectorAll('amparo-section')).to.have.length(1);
    await press('Continue');
    expect(section()).to.equal('Company');
    await press('Back');
    expect(section()).to.equal('The child');
    await press('Continue');
    await press('Continue');
    await press('Check the answers');
    expect(root.querySelector('amparo-section')).to.equal(null);
    expect(root.querySelector('amparo-review')).not.to.equal(null);
  });

  it('moves the focus to the heading of what is shown next', async () => {
    const { press, root } = await formOnPage();
    await press('Continue');
    expect(textOf(focused())).to.equal('Company');
    await press('Continue');
    await press('Check the answers');
    expect(textOf(focused())).to.equal('Check the answers before sending');
    await press('The child', shadowOf(root.querySelector('amparo-section-list')));
    expect(textOf(focused())).to.equal('The child');
  });

  it('takes no focus from the page when it appears', async () => {
    await formOnPage();
    expect(focused()).to.equal(document.body);
  });

  it('marks the section on screen in the list of sections, and says how far each is', async () => {
    const { press, root } = await formOnPage({ answers: { 'child.givenName': 'Amina' } });
    const list = shadowOf(root.querySelector('amparo-section-list'));
    expect(textOf(list.querySelector('[aria-current]'))).to.equal('The child1 of 2 answered');
    await press('Continue');
    expect(textOf(list.querySelector('[aria-current]'))).to.equal('Company');
  });

  it('tells which section is shown, without an answer', async () => {
    const { element, press } = await formOnPage({ answers: { 'child.givenName': 'Amina' } });
    const shown: string[] = [];
    element.addEventListener('amparo-section', ({ section }) => shown.push(section));
    await press('Continue');
    expect(shown).to.deep.equal(['company']);
  });
});

describe('a form on one page', () => {
  it('shows all sections, and the list leads to each', async () => {
    const { press, root } = await formOnPage({ layout: 'page' });
    expect(Array.from(root.querySelectorAll('amparo-section h2'), textOf)).to.deep.equal([
      'The child',
      'Company',
      'Notes',
    ]);
    await press('Notes', shadowOf(root.querySelector('amparo-section-list')));
    expect(textOf(focused())).to.equal('Notes');
    expect(root.querySelectorAll('amparo-section')).to.have.length(3);
  });

  it('leads to a section that was far off', async () => {
    const { press, root } = await formOnPage({ layout: 'page' });
    for (const section of root.querySelectorAll<HTMLElement>('amparo-section')) section.style.minBlockSize = '300vh';
    await press('Notes', shadowOf(root.querySelector('amparo-section-list')));
    expect(focused()?.getBoundingClientRect().top).to.be.within(0, window.innerHeight - 1);
  });

  it('leaves alone what is far off once somebody types, at the size that it has, and brings it back at a jump', async () => {
    const { field, press, root } = await formOnPage({ layout: 'page' });
    const [first, , last] = Array.from(root.querySelectorAll<HTMLElement>('amparo-section'));
    if (!first || !last) throw new Error('There are too few sections.');
    first.style.minBlockSize = '600vh';
    await settled();
    const heading = last.querySelector('h2');
    const isLaidOut = () => heading?.checkVisibility({ contentVisibilityAuto: true });
    const size = () => last.getBoundingClientRect().height;
    const before = size();
    expect(isLaidOut(), 'at first').to.equal(true);
    await typeInto(field('child.givenName'), 'Amina');
    await settled();
    expect(isLaidOut(), 'while somebody types').to.equal(false);
    expect(size()).to.equal(before);
    await press('Notes', shadowOf(root.querySelector('amparo-section-list')));
    await settled();
    expect(isLaidOut(), 'where it is needed').to.equal(true);
    expect(size()).to.equal(before);
  });

  it('lays out everything once more where it comes back from the review, or goes on with another draft', async () => {
    const { element, field, press, root, session } = await formOnPage({ layout: 'page' });
    const isAlone = () => getComputedStyle(root.querySelector('amparo-section') ?? root.host).contentVisibility;
    await typeInto(field('child.givenName'), 'Amina');
    await settled();
    expect(isAlone()).to.equal('auto');
    session.dispatch(toReview);
    await settled();
    await press('The child', shadowOf(root.querySelector('amparo-section-list')));
    expect(isAlone()).to.equal('visible');
    await typeInto(field('child.givenName'), 'h');
    await settled();
    expect(isAlone()).to.equal('auto');
    element.session = stagedForm({ layout: 'page' }).session;
    await settled();
    expect(isAlone()).to.equal('visible');
  });

  it('gives a text of several lines as much room as its lines need', async () => {
    const { field } = await formOnPage({ layout: 'page' });
    const box = shadowOf(field('notes.notes')).querySelector('textarea');
    if (!box) throw new Error('The notes have no box.');
    const room = (): number => {
      const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(box);
      return Math.round(
        (box.clientHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd)) / parseFloat(lineHeight),
      );
    };
    expect(room()).to.equal(3);
    await typeInto(field('notes.notes'), '1\n2\n3\n4\n5');
    expect(room()).to.equal(6);
  });
});

describe('a form that cannot be sent yet', () => {
  it('moves the focus to what has to be corrected, and each line leads to its question', async () => {
    const { press, root, section } = await formOnPage({ changes: [toReview] });
    await press('Send', shadowOf(root.querySelector('amparo-review')));
    expect(textOf(focused())).to.equal('Some answers stop the form from being sent');
    const summary = shadowOf(root.querySelector('amparo-error-summary'));
    expect(Array.from(summary.querySelectorAll('a'), textOf)).to.deep.equal([
      'Write the name that the child uses.',
      'Say whom the child is with.',
    ]);
    await accessible(root.host);
    await press('Say whom', summary);
    expect(section()).to.equal('Company');
    const box = focused();
    expect(box?.getRootNode()).to.equal(shadowOf(root.querySelector('amparo-choice-field')));
    const legend = (box?.getRootNode() as ShadowRoot).querySelector('legend');
    expect(legend?.getBoundingClientRect().top).to.be.within(0, window.innerHeight - 1);
    expect(location.hash).to.equal('');
  });

  it('lists in a section only what is to be corrected there, and counts in the list of sections', async () => {
    const { press, root } = await formOnPage({ changes: [{ type: 'tryToSend' }] });
    const lines = (): readonly string[] =>
      Array.from(shadowOf(root.querySelector('amparo-error-summary')).querySelectorAll('a'), textOf);
    expect(lines()).to.deep.equal(['Write the name that the child uses.']);
    const list = shadowOf(root.querySelector('amparo-section-list'));
    expect(Array.from(list.querySelectorAll('.problems'), textOf)).to.deep.equal(['1 to correct', '1 to correct']);
    await press('Continue');
    expect(lines()).to.deep.equal(['Say whom the child is with.']);
  });

  it('asks a reason for going on despite a warning, and can be sent with it', async () => {
    const answers = { ...sendable, 'company.company': 'alone', 'company.siblings': 2 };
    const { press, root, session, element, field } = await formOnPage({ answers, changes: [toReview] });
    let sent = 0;
    element.addEventListener('amparo-send', () => (sent += 1));
    await press('Send', shadowOf(root.querySelector('amparo-review')));
    expect(sent).to.equal(0);
    await press('Give a reason: A child who is alone', shadowOf(root.querySelector('amparo-error-summary')));
    const reason = shadowOf(field('company.siblings')).querySelector('textarea');
    if (!reason) throw new Error('No reason is asked.');
    reason.value = 'The aunt comes tonight.';
    reason.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(session.state.reasons.get('EX-1')).to.equal('The aunt comes tonight.');
    await press('Check the answers');
    await press('Send', shadowOf(root.querySelector('amparo-review')));
    expect(sent).to.equal(1);
  });
});

describe('a form that is sent', () => {
  it('tells only what is around it', async () => {
    const { press, root, element } = await formOnPage({ answers: sendable, changes: [toReview] });
    const seen: Event[] = [];
    element.addEventListener('amparo-send', (event) => seen.push(event));
    await press('Send', shadowOf(root.querySelector('amparo-review')));
    expect(seen).to.have.length(1);
    expect(seen[0]).to.be.instanceOf(SendEvent);
    expect(seen[0]?.composed).to.equal(false);
  });

  it('cannot be sent twice while it is on its way', async () => {
    const { root } = await formOnPage({ answers: sendable, changes: [toReview], sending: true });
    const send = shadowOf(root.querySelector('amparo-review')).querySelector<HTMLButtonElement>('[part=send]');
    expect(send?.disabled).to.equal(true);
    expect(textOf(send)).to.equal('Sending…');
  });
});

describe('the review of a form', () => {
  const answers = {
    'child.givenName': { absent: 'declined' },
    'child.arrivedOn': { typed: '3//2026' },
    'child.mother.name': 'Huda',
    'company.company': 'alone',
    'company.adults': ['a1'],
    'company.adults[a1].name': 'Sami',
    'company.adults[a1].papers.number': 'K-7',
  };

  it('shows every answer in words, also the half-typed and those with a reason', async () => {
    const { root } = await formOnPage({ answers, changes: [toReview] });
    const review = shadowOf(root.querySelector('amparo-review'));
    const lines = Array.from(review.querySelectorAll('dl > div'), (line) => [
      textOf(line.querySelector('dt')),
      textOf(line.querySelector('dd')),
    ]);
    expect(lines).to.deep.equal([
      ['Given name', 'Declined to say'],
      ['Day of arrival', 'Not finished: 3//2026'],
      ['Her name', 'Huda'],
      ['Whom is the child with?', 'Nobody'],
      ['Name of the adult', 'Sami'],
      ['Number of the paper', 'K-7'],
    ]);
    expect(Array.from(review.querySelectorAll('h4'), textOf)).to.deep.equal([
      'The mother',
      'Adults with the child: an adult, 1',
      'Papers',
    ]);
    await accessible(root.host);
  });

  it('leads to an answer that is to be changed, and back', async () => {
    const { root, press, section, field } = await formOnPage({ answers, changes: [toReview] });
    const review = shadowOf(root.querySelector('amparo-review'));
    review.querySelector<HTMLElement>('[aria-label="Change: Number of the paper"]')?.click();
    await settled();
    expect(section()).to.equal('Company');
    expect(focused()?.getRootNode()).to.equal(field('company.adults[a1].papers.number').shadowRoot);
    await press('Check the answers');
    expect(root.querySelector('amparo-review')).not.to.equal(null);
  });
});
