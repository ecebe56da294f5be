import type { AgeQuestion } from '@amparo/model';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { AsTyped } from '../../behaviours/as-typed.js';
import { dateBoxes } from '../../behaviours/date-boxes.js';
import { dateWords } from '../../behaviours/date.words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { issueWords } from '../../behaviours/issue.words.js';
import { option } from '../../behaviours/option.js';
import { isWhole, readDate } from '../../behaviours/read-date.js';
import { dateText } from '../../behaviours/date-text.js';
import { textBox } from '../../behaviours/text-box.js';
import type { Word } from '../../words.js';
import { ageAnswer, typedAge, type TypedAge } from './age-answer.js';
import { ageWords } from './age.words.js';

type By = TypedAge['by'];

/**
 * Asks for a date of birth or an age.
 *
 * @summary A question answered with a date of birth in the precision that is known, or with an age that may be an estimate.
 * @tag amparo-age-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each box and radio button.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class AgeField extends FieldElement<AgeQuestion> {
  static override properties: PropertyDeclarations = { by: { state: true } };

  /** The way that is on screen; undefined for that of the answer. */
  declare private by: By | undefined;
  readonly #asTyped = new AsTyped<TypedAge>();

  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override get instead(): Word | undefined {
    const value = this.#value;
    if (this.typed === undefined) return undefined;
    if (value.by === 'years') return ageWords.wholeYears;
    return isWhole(value) ? issueWords.impossibleDate : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Another question, or an answer that came from elsewhere, is shown the way it was given.
    if (changed.has('view') && changed.get('view')?.path !== this.view?.path) this.by = undefined;
  }

  protected override control(): unknown {
    const value = this.#value;
    const by = this.by ?? value.by;
    return html`${this.#ways(by)} ${by === value.by ? nothing : this.#soFar(value)}
    ${by === 'years' ? this.#yearsBox(value) : this.#birthBoxes(value)}`;
  }

  get #value(): TypedAge {
    return this.#asTyped.shown(this.view?.path ?? '', this.given) ?? typedAge(this.readable, this.typed);
  }

  #ways(by: By): unknown {
    const way = (name: By, words: Word): unknown =>
      option({
        type: 'radio',
        name: 'by',
        words: this.say(words),
        checked: by === name,
        off: this.off,
        change: () => {
          this.by = name;
        },
      });
    return html`<div role="radiogroup" aria-label=${this.say(ageWords.how)}>
      ${way('dateOfBirth', ageWords.dateOfBirth)}${way('years', ageWords.years)}
    </div>`;
  }

  // The other way replaces the answer only when something is typed there; until then it is said what counts.
  #soFar(value: TypedAge): unknown {
    if (this.given === undefined) return nothing;
    const { language } = this.interface;
    if (value.by === 'years') return this.#told(this.say(ageWords.age, { n: value.years }));
    const date = readDate(value, value.about);
    const typed = [value.day, value.month, value.year].filter(Boolean).join(' ');
    return this.#told(date === undefined ? typed : dateText(date, language, this.say(dateWords.approximate)));
  }

  #told(answer: string): unknown {
    return html`<p class="quiet">${this.say(ageWords.soFar, { answer })}</p>`;
  }

  #birthBoxes(value: TypedAge): unknown {
    const { off, invalid, describedBy } = this;
    const date = value.by === 'dateOfBirth' ? value : { day: '', month: '', year: '', about: false };
    const boxes = dateBoxes({
      value: date,
      typed: (typed) => this.#type({ by: 'dateOfBirth', about: date.about, ...typed }),
      interface: this.interface,
      language: this.words.language,
      off,
      invalid,
      describedBy,
    });
    const about = option({
      type: 'checkbox',
      words: this.say(dateWords.about),
      checked: date.about,
      off,
      change: (on) => this.#type({ by: 'dateOfBirth', ...date, about: on }),
    });
    return html`<p class="quiet">${this.say(dateWords.partsWanted)}</p>
      <div class="parts">${boxes}</div>
      ${about}`;
  }

  #yearsBox(value: TypedAge): unknown {
    const { off, invalid, describedBy } = this;
    const { years, estimated } = value.by === 'years' ? value : { years: '', estimated: false };
    const typed = (text: string): void => this.#type({ by: 'years', years: text, estimated });
    const box = textBox({
      id: 'years',
      value: years,
      typed,
      inputMode: 'numeric',
      code: true,
      off,
      invalid,
      describedBy,
    });
    const estimate = option({
      type: 'checkbox',
      words: this.say(ageWords.estimated),
      checked: estimated,
      off,
      change: (on) => this.#type({ by: 'years', years, estimated: on }),
    });
    return html`<div class="parts">
        <div><label for="years">${this.say(ageWords.years)}</label>${box}</div>
      </div>
      ${estimate}`;
  }

  #type(typed: TypedAge): void {
    const answer = ageAnswer(typed, this.surroundings.now().slice(0, 10));
    this.#asTyped.remember(typed, this.view?.path ?? '', answer);
    this.by = typed.by;
    this.answerWith(answer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-age-field': AgeField;
  }
}
