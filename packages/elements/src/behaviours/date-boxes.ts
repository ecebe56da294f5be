import { html } from 'lit';
import type { InterfaceWords } from '../words.js';
import type { BoxState } from './box-state.js';
import { dateWords } from './date.words.js';
import { digitsBox } from './digits-box.js';

/** A date as it stands in its boxes. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

type Part = keyof TypedDate;

/** What three boxes for a date are told. */
export interface DateBoxes extends BoxState {
  readonly value: TypedDate;
  readonly typed: (date: TypedDate) => void;
  readonly interface: InterfaceWords;
  /** The language whose order of day, month and year is used. */
  readonly language: string;
}

const orders = new Map<string, readonly Part[]>();

/** The order in which a language (BCP 47) writes the parts of a date. */
function dateOrder(language: string): readonly Part[] {
  const before = orders.get(language);
  if (before) return before;
  const parts = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`).formatToParts(new Date(0));
  const order = parts.map(({ type }) => type).filter((type) => type === 'day' || type === 'month' || type === 'year');
  orders.set(language, order);
  return order;
}

/** Renders three boxes for a date in the order of the language. */
export const dateBoxes = (boxes: DateBoxes): unknown =>
  html`<div class="parts">${dateOrder(boxes.language).map((part) => box(boxes, part))}</div>`;

const box = ({ value, typed, interface: speaks, ...state }: DateBoxes, part: Part): unknown =>
  digitsBox(speaks.say(dateWords[part]), {
    ...state,
    id: part,
    value: value[part],
    typed: (text) => typed({ ...value, [part]: text }),
    long: part === 'year',
  });
