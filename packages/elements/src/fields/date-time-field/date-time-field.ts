import { latinDigits, type DateTimeQuestion, type Json } from '@amparo/model';
import { html } from 'lit';
import { dateBoxes, type TypedDate } from '../../behaviours/date-boxes.js';
import { dateWords } from '../../behaviours/date.words.js';
import { digitsBox } from '../../behaviours/digits-box.js';
import type { FieldShape } from '../../behaviours/field-element.js';
import { localTime } from '../../behaviours/local-time.js';
import { boxesOf, isBlank, isWhole, readDate } from '../../behaviours/read-date.js';
import { toTheMinute } from '../../behaviours/to-the-minute.js';
import { TypedField } from '../../behaviours/typed-field.js';
import { joinParts, splitParts } from '../../behaviours/typed-parts.js';

interface Typed extends TypedDate {
  readonly hour: string;
  readonly minute: string;
}

/**
 * Asks for a date and a time of day.
 *
 * @summary A question answered with a date and a time, with the offset of the case's zone.
 * @tag amparo-date-time-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each of the five boxes.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class DateTimeField extends TypedField<DateTimeQuestion, Typed> {
  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override control(): unknown {
    const { value, boxState, words } = this;
    const typed = (part: Partial<Typed>): void => this.type({ ...value, ...part });
    const time = (part: 'hour' | 'minute'): unknown =>
      digitsBox(this.say(dateWords[part]), {
        ...boxState,
        id: part,
        value: value[part],
        typed: (text) => typed({ [part]: text }),
      });
    return html`${dateBoxes({ ...boxState, value, typed, interface: this.interface, language: words.language })}
      <div class="parts" dir="ltr">
        ${time('hour')}${time('minute')}
        <button type="button" ?disabled=${this.off} @click=${this.#now}>${this.say(dateWords.now)}</button>
      </div>`;
  }

  protected override get written(): Typed {
    if (this.typed !== undefined) {
      const [day = '', month = '', year = '', hour = '', minute = ''] = splitParts(this.typed);
      return { day, month, year, hour, minute };
    }
    const time = typeof this.readable === 'string' ? this.readable : '';
    return { ...boxesOf(time.slice(0, 10)), hour: time.slice(11, 13), minute: time.slice(14, 16) };
  }

  protected override read(typed: Typed): Json | undefined {
    const { day, month, year, hour, minute } = typed;
    if (isBlank(typed) && `${hour}${minute}`.trim() === '') return undefined;
    const time = timeOf(typed);
    if (time === undefined) return { typed: joinParts([day, month, year, hour, minute]) };
    // The hour that a clock change skips stays as it was written; only the offset is taken from the device.
    return this.surroundings.withOffset?.(time) ?? `${time}${localTime(new Date(time)).slice(16)}`;
  }

  readonly #now = (): void => this.answerWith(toTheMinute(this.surroundings.now()));
}

function timeOf(typed: Typed): string | undefined {
  const date = isWhole(typed) ? readDate(typed) : undefined;
  const [hour, minute] = [typed.hour, typed.minute].map((part) => latinDigits(part.trim()));
  if (!date || !hour || !minute || !/^\d{1,2}$/.test(hour) || !/^\d{1,2}$/.test(minute)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${date}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-date-time-field': DateTimeField;
  }
}
