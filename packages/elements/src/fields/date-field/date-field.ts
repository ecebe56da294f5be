import type { DateQuestion, Edtf, Json } from '@amparo/model';
import { html } from 'lit';
import { aboutDate, readAboutDate, type AboutDate } from '../../behaviours/about-date.js';
import { aboutDateBoxes } from '../../behaviours/about-date-boxes.js';
import { dateBoxes } from '../../behaviours/date-boxes.js';
import { dateText } from '../../behaviours/date-text.js';
import { dateWords } from '../../behaviours/date.words.js';
import type { FieldShape } from '../../behaviours/field-element.js';
import { TypedField } from '../../behaviours/typed-field.js';

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
export class DateField extends TypedField<DateQuestion, AboutDate> {
  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override control(): unknown {
    const { value, boxState, words } = this;
    const boxes = { ...boxState, value, interface: this.interface, language: words.language };
    if (this.question.precision === 'any') return aboutDateBoxes({ ...boxes, typed: (date) => this.type(date) });
    const date = dateText(this.surroundings.now().slice(0, 10), this.interface.language);
    return html`<p class="quiet">${this.say(dateWords.today, { date })}</p>
      ${dateBoxes({ ...boxes, typed: (typed) => this.type({ ...value, ...typed }) })}`;
  }

  protected override get written(): AboutDate {
    const date: Edtf = typeof this.readable === 'string' ? this.readable : '';
    return aboutDate(date, this.typed);
  }

  protected override read(typed: AboutDate): Json | undefined {
    return readAboutDate(typed, (date) => date);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-date-field': DateField;
  }
}
