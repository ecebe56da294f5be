import { parseEdtf, type DateQuestion, type Edtf, type Json } from '@amparo/model';
import { html, nothing } from 'lit';
import { AsTyped } from '../../behaviours/as-typed.js';
import { dateBoxes, type TypedDate } from '../../behaviours/date-boxes.js';
import { dateWords } from '../../behaviours/date.words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { issueWords } from '../../behaviours/issue.words.js';
import { option } from '../../behaviours/option.js';
import { boxesOf, isBlank, isWhole, readDate } from '../../behaviours/read-date.js';
import { dateText } from '../../behaviours/date-text.js';
import { joinParts, splitParts } from '../../behaviours/typed-parts.js';
import type { Word } from '../../words.js';

interface Typed extends TypedDate {
  readonly about: boolean;
}

/**
 * Asks for a date in the precision that is known.
 *
 * @summary A question answered with a day, a month and a year, or with what of them is known.
 * @tag amparo-date-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each of the three boxes.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class DateField extends FieldElement<DateQuestion> {
  readonly #asTyped = new AsTyped<Typed>();

  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override get instead(): Word | undefined {
    return this.typed !== undefined && isWhole(this.#value) ? issueWords.impossibleDate : undefined;
  }

  protected override control(): unknown {
    const { words, off, invalid, describedBy } = this;
    const value = this.#value;
    const isFree = this.question.precision === 'any';
    const boxes = dateBoxes({
      value,
      typed: (date) => this.#type({ ...date, about: value.about }),
      interface: this.interface,
      language: words.language,
      off,
      invalid,
      describedBy,
    });
    const about = option({
      type: 'checkbox',
      words: this.say(dateWords.about),
      checked: value.about,
      off,
      change: (on) => this.#type({ ...value, about: on }),
    });
    return html`<p class="quiet">${this.#help(isFree)}</p>
      <div class="parts">${boxes}</div>
      ${isFree ? about : nothing}`;
  }

  #help(isFree: boolean): string {
    if (isFree) return this.say(dateWords.partsWanted);
    return this.say(dateWords.today, {
      date: dateText(this.surroundings.now().slice(0, 10), this.interface.language),
    });
  }

  get #value(): Typed {
    const asTyped = this.#asTyped.shown(this.view?.path ?? '', this.given);
    if (asTyped) return asTyped;
    if (this.typed !== undefined) {
      const [day = '', month = '', year = '', about = ''] = splitParts(this.typed);
      return { day, month, year, about: about !== '' };
    }
    const date: Edtf = typeof this.readable === 'string' ? this.readable : '';
    return { ...boxesOf(date), about: parseEdtf(date)?.approximate ?? false };
  }

  #type(typed: Typed): void {
    const answer = answerOf(typed);
    this.#asTyped.remember(typed, this.view?.path ?? '', answer);
    this.answerWith(answer);
  }
}

function answerOf(typed: Typed): Json | undefined {
  if (isBlank(typed) && !typed.about) return undefined;
  const { day, month, year, about } = typed;
  return readDate(typed, about) ?? { typed: joinParts([day, month, year, about ? '~' : '']) };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-date-field': DateField;
  }
}
