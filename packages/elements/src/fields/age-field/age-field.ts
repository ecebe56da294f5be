import type { AgeQuestion, Json } from '@amparo/model';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { aboutDateBoxes } from '../../behaviours/about-date-boxes.js';
import { dateText } from '../../behaviours/date-text.js';
import { dateWords } from '../../behaviours/date.words.js';
import { digitsBox } from '../../behaviours/digits-box.js';
import type { FieldShape } from '../../behaviours/field-element.js';
import { option } from '../../behaviours/option.js';
import { readDate } from '../../behaviours/read-date.js';
import { TypedField } from '../../behaviours/typed-field.js';
import { ways } from '../../behaviours/ways.js';
import type { Word } from '../../words.js';
import { ageAnswer, typedAge, type TypedAge } from './age-answer.js';
import { ageWords } from './age.words.js';

type By = TypedAge['by'];

const NO_DATE = { day: '', month: '', year: '', about: false };
const NO_YEARS = { years: '', estimated: false };

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
export class AgeField extends TypedField<AgeQuestion, TypedAge> {
  static override properties: PropertyDeclarations = { by: { state: true } };

  /** The way that is on screen; undefined for that of the answer. */
  declare private by: By | undefined;

  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override get instead(): Word | undefined {
    return this.typed !== undefined && this.value.by === 'years' ? ageWords.wholeYears : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Another question, or an answer that came from elsewhere, is shown the way it was given.
    if (changed.has('view') && changed.get('view')?.path !== this.view?.path) this.by = undefined;
  }

  protected override control(): unknown {
    const { value, off } = this;
    const chosen = this.by ?? value.by;
    const choose = (by: By): void => {
      this.by = by;
    };
    const words = new Map<By, string>([
      ['dateOfBirth', this.say(ageWords.dateOfBirth)],
      ['years', this.say(ageWords.years)],
    ]);
    return html`${ways({ label: this.say(ageWords.how), words, chosen, off, choose })}
    ${chosen === value.by ? nothing : this.#soFar(value)}
    ${chosen === 'years' ? this.#yearsBox(value) : this.#birthBoxes(value)}`;
  }

  // The other way replaces the answer only when something is typed there; until then it is said what counts.
  #soFar(value: TypedAge): unknown {
    if (this.given === undefined) return nothing;
    return html`<p class="quiet">${this.say(ageWords.soFar, { answer: this.#inWords(value) })}</p>`;
  }

  #inWords(value: TypedAge): string {
    if (value.by === 'years') return this.say(ageWords.age, { n: value.years });
    const date = readDate(value, value.about);
    return date === undefined
      ? [value.day, value.month, value.year].filter(Boolean).join(' ')
      : dateText(date, this.interface.language, this.say(dateWords.approximate));
  }

  #birthBoxes(value: TypedAge): unknown {
    return aboutDateBoxes({
      ...this.boxState,
      interface: this.interface,
      language: this.words.language,
      value: value.by === 'dateOfBirth' ? value : NO_DATE,
      typed: (date) => this.type({ ...date, by: 'dateOfBirth' }),
    });
  }

  #yearsBox(value: TypedAge): unknown {
    const { years, estimated } = value.by === 'years' ? value : NO_YEARS;
    const box = digitsBox(this.say(ageWords.years), {
      ...this.boxState,
      id: 'years',
      value: years,
      typed: (text) => this.type({ by: 'years', years: text, estimated }),
    });
    const estimate = option({
      type: 'checkbox',
      words: this.say(ageWords.estimated),
      checked: estimated,
      off: this.off,
      change: (on) => this.type({ by: 'years', years, estimated: on }),
    });
    return html`<div class="parts">${box}</div>
      ${estimate}`;
  }

  protected override get written(): TypedAge {
    return typedAge(this.readable, this.typed);
  }

  protected override read(typed: TypedAge): Json | undefined {
    return ageAnswer(typed, this.surroundings.now().slice(0, 10));
  }

  protected override type(typed: TypedAge): void {
    this.by = typed.by;
    super.type(typed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-age-field': AgeField;
  }
}
