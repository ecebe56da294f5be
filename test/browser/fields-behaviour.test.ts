import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { computed, longText, text, wordsIn, yesNo, type Rule } from '@amparo/model';
import { define } from '../../packages/elements/src/define/define.js';
import { loadLanguage } from '../../packages/elements/src/load-language.js';
import { PATH, viewIn } from '../../stories/fields/view-of.js';
import type { Staged } from '../../stories/fields/staged.js';
import { controlsOf, handOn } from './field-hand.js';
import { onPage } from './field-suite.js';

const box = ({ field }: Staged): HTMLInputElement => controlsOf(field)[0] as HTMLInputElement;
const alertIn = ({ field }: Staged): string => field.shadowRoot?.querySelector('[role=alert]')?.textContent ?? '';

afterEach(() => fixtureCleanup());

describe('typing', () => {
  it('keeps the caret where it is when a letter is typed in the middle', async () => {
    const stage = await onPage(text('Name'), { answer: 'Amna' });
    stage.field.focus();
    box(stage).setSelectionRange(2, 2);
    await sendKeys({ type: 'i' });
    await stage.field.updateComplete;
    expect(viewIn(stage.session).answer).to.equal('Amina');
    expect(box(stage).selectionStart).to.equal(3);
  });

  it('keeps every step of a word that is being composed, and does not write into its box', async () => {
    const stage = await onPage(text('Name'));
    const input = box(stage);
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    input.value = 'ni';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true, data: 'ni' }));
    stage.field.requestUpdate();
    await stage.field.updateComplete;
    expect(viewIn(stage.session).answer).to.equal('ni');
    expect(input.value).to.equal('ni');
    input.value = '你';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '你' }));
    await stage.field.updateComplete;
    expect(viewIn(stage.session).answer).to.equal('你');
  });

  it('tells how many characters are left only near the limit', async () => {
    const stage = await onPage(text('Name', { maxLength: 60 }), { answer: 'a'.repeat(40) });
    expect(stage.field.shadowRoot?.textContent).not.to.contain('characters left');
    await handOn(stage.field).type('Name', 'a'.repeat(55));
    expect(stage.field.shadowRoot?.textContent).to.contain('5 characters left');
    expect(stage.field.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal(
      'Characters left: 10 or fewer',
    );
  });

  it('gives a long text more lines', async () => {
    const stage = await onPage(longText('Story'));
    const before = (box(stage) as unknown as HTMLTextAreaElement).rows;
    await handOn(stage.field).type('Story', 'a\n'.repeat(8));
    expect((box(stage) as unknown as HTMLTextAreaElement).rows).to.be.greaterThan(before);
  });

  it('takes characters that cannot be seen out of a text when asked to', async () => {
    const stage = await onPage(text('Name'), { answer: 'Am\u202eina', shown: true });
    await handOn(stage.field).press('Remove invisible characters');
    expect(viewIn(stage.session).answer).to.equal('Amina');
  });
});

describe('what is wrong with an answer', () => {
  const name = () => text('Name', { required: true, ifMissing: 'Write the name of the child.' });

  it('is said only after the question was left, and read out then', async () => {
    const stage = await onPage(name());
    expect(stage.field.shadowRoot?.querySelector('#issue')).to.equal(null);
    expect(stage.field.shadowRoot?.textContent).to.contain('(needed to send)');
    stage.field.focus();
    box(stage).blur();
    await stage.field.updateComplete;
    expect(alertIn(stage)).to.contain('Write the name of the child.');
    expect(box(stage).getAttribute('aria-invalid')).to.equal('true');
    expect(box(stage).getAttribute('aria-describedby')).to.equal('issue');
    expect(stage.field.matches(':state(invalid)')).to.equal(true);
  });

  it('is not read out by every question at once when a send is tried', async () => {
    const stage = await onPage(name());
    stage.session.dispatch({ type: 'tryToSend' });
    await stage.field.updateComplete;
    expect(stage.field.shadowRoot?.querySelector('#issue')).not.to.equal(null);
    expect(alertIn(stage)).to.equal('');
  });
});

describe('what the rules say', () => {
  it('asks for the reason to go on, and gives it to the form', async () => {
    const question = yesNo('Is the child alone');
    const rules: readonly Rule[] = [
      {
        kind: 'warn',
        id: 'R-1',
        when: question.is('yes'),
        about: [question],
        says: 'Find a carer today.',
        source: 's',
        reason: 'asked',
      },
      { kind: 'info', id: 'R-2', when: question.is('yes'), about: [question], says: 'Note the place.', source: 's' },
    ];
    const stage = await onPage(question, { rules, answer: 'yes' });
    const root = stage.field.shadowRoot;
    expect(root?.textContent).to.contain('Find a carer today.').and.to.contain('Note the place.');
    const icons = Array.from(root?.querySelectorAll('.alert svg') ?? [], (each) => each.innerHTML);
    expect(new Set(icons).size, 'told apart by shape').to.equal(2);
    const reason = root?.querySelector<HTMLTextAreaElement>('.reason textarea');
    if (!reason) throw new Error('No reason is asked for.');
    reason.value = 'An aunt is on her way.';
    reason.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(stage.session.state.reasons.get('R-1')).to.equal('An aunt is on her way.');
    await (async () => expect(stage.field).to.be.accessible())();
  });

  it('leaves the focus in the reason that is being written when another rule speaks before it', async () => {
    const question = yesNo('Is the child alone');
    const warning = { kind: 'warn', about: [question], source: 's', reason: 'asked' } as const;
    const rules: readonly Rule[] = [
      { ...warning, id: 'R-1', when: question.is('no'), says: 'Say who is there.' },
      { ...warning, id: 'R-2', when: question.answered, says: 'Ask the child too.' },
    ];
    const { field, session } = await onPage(question, { rules, answer: 'yes' });
    const root = field.shadowRoot;
    const reason = root?.querySelector('textarea');
    reason?.focus();
    await sendKeys({ type: 'The child is asleep' });
    session.dispatch({ type: 'answer', path: PATH, answer: 'no' });
    await field.updateComplete;
    await sendKeys({ type: ' now' });
    expect(Array.from(root?.querySelectorAll('.alert p') ?? [], (each) => each.textContent)).to.deep.equal([
      'Please check: Say who is there.',
      'Please check: Ask the child too.',
    ]);
    expect(root?.activeElement).to.equal(reason);
    expect(session.state.reasons.get('R-2')).to.equal('The child is asleep now');
  });
});

describe('a computed value', () => {
  const source = text('Code');
  const due = computed('Follow up by', {
    as: 'date',
    from: [source],
    explains: { after: 'Two days after {day}.' },
    compute: (read) =>
      read(source) === undefined ? undefined : { value: '2026-03-06', because: 'after', values: { day: '2026-03-04' } },
  });

  it('says what it is and how it came about', async () => {
    const stage = await onPage(due, { before: { source } });
    expect(stage.field.shadowRoot?.querySelector('output')?.textContent).to.contain('Not known yet');
    stage.session.dispatch({ type: 'answer', path: 'example.source', answer: 'x' });
    await stage.field.updateComplete;
    const said = stage.field.shadowRoot?.textContent ?? '';
    expect(said).to.contain('March 6, 2026').and.to.contain('Two days after March 4, 2026.');
    expect(stage.field.matches(':state(answered)')).to.equal(true);
    expect(viewIn(stage.session).path).to.equal(PATH);
    await (async () => expect(stage.field).to.be.accessible())();
  });
});

describe('an explanation', () => {
  const why = computed('Why this level', {
    as: 'explanation',
    from: [],
    explains: {
      high: 'High is suggested.',
      row: 'Risk {row}. Together this makes the risk high.',
      floor: 'At least high.',
    },
    compute: () => ({
      value: '{"suggested":"high"}',
      because: 'high',
      also: [{ because: 'row', values: { row: 2 } }, { because: 'floor' }, { because: 'unheardOf' as 'floor' }],
    }),
  });

  it('is told sentence by sentence in the language of the form, and what machines read is not shown', async () => {
    const words = wordsIn({
      language: 'fr',
      translations: { 'examples.example.question.because.floor': 'Au moins élevé.' },
    });
    const { field } = await onPage(why, { words });
    const said = Array.from(field.shadowRoot?.querySelectorAll('[part=because]') ?? [], (each) => each.textContent);
    expect(said).to.deep.equal(['High is suggested.', 'Risk 2. Together this makes the risk high.', 'Au moins élevé.']);
    expect(field.shadowRoot?.textContent).not.to.contain('{');
    expect(field.shadowRoot?.querySelector('output')).to.equal(null);
    expect(field.matches(':state(answered)')).to.equal(true);
    await (async () => expect(field).to.be.accessible())();
  });
});

describe('the interface words', () => {
  it('speak two languages on one page, each with its own direction', async () => {
    expect(await loadLanguage('fr-CH')).to.deep.equal({ ok: true });
    expect(await loadLanguage('ar')).to.deep.equal({ ok: true });
    expect(await loadLanguage('tlh')).to.deep.equal({ ok: false, error: { code: 'noSuchLanguage' } });
    const question = () => text('Name', { absent: ['unknown'], maxLength: 20 });
    const answer = 'a'.repeat(18);
    const french = await onPage(question(), { words: wordsIn({ language: 'fr-CH' }), answer });
    const arabic = await onPage(question(), { words: wordsIn({ language: 'ar' }), answer });
    expect(french.field.shadowRoot?.textContent).to.contain('Ne sait pas').and.to.contain('2 caractères restants');
    expect(arabic.field.shadowRoot?.textContent).to.contain('غير معروف').and.to.contain('بقي حرفان');
    expect(arabic.field.shadowRoot?.querySelector('.absence')?.getAttribute('dir')).to.equal('rtl');
    await (async () => expect(arabic.field).to.be.accessible())();
  });
});

describe('a narrow screen', () => {
  it('of 320 pixels is never too small for a field, and every control can be touched', async () => {
    await setViewport({ width: 320, height: 640 });
    const stage = await onPage(
      text('Name', { absent: ['unknown', 'declined', 'notAsked'], guidance: 'x'.repeat(200) }),
    );
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const control of stage.field.shadowRoot?.querySelectorAll('input, button, summary') ?? [])
      expect(control.getBoundingClientRect().height, control.localName).to.be.at.least(44);
    expect(parseFloat(getComputedStyle(box(stage)).fontSize)).to.be.at.least(16);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('two copies on one page', () => {
  it('are quiet about their own tags and warn about another library’s', () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(words);
    try {
      define('amparo-test-own', class extends HTMLElement {});
      define('amparo-test-own', class extends HTMLElement {});
      expect(said).to.have.length(0);
      customElements.define('amparo-test-other', class extends HTMLElement {});
      define('amparo-test-other', class extends HTMLElement {});
      expect(said).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });
});
