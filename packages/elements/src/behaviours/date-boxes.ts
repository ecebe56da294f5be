import { html } from 'lit';
import type { InterfaceWords, Word } from '../words.js';
import { dateWords } from './date.words.js';
import { textBox } from './text-box.js';

/** A date as it stands in its boxes. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

type Part = keyof TypedDate;

interface Boxes {
  readonly value: TypedDate;
  readonly typed: (date: TypedDate) => void;
  readonly interface: InterfaceWords;
  /** The language whose order of day, month and year is used. */
  readonly language: string;
  readonly off: boolean;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

const labels: Readonly<Record<Part, Word>> = { day: dateWords.day, month: dateWords.month, year: dateWords.year };

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
export const dateBoxes = (boxes: Boxes): unknown => dateOrder(boxes.language).map((part) => box(boxes, part));

function box({ value, typed, interface: speaks, off, invalid, describedBy }: Boxes, part: Part): unknown {
  const input = {
    id: part,
    value: value[part],
    typed: (text: string) => typed({ ...value, [part]: text }),
    inputMode: 'numeric',
    code: true,
    long: part === 'year',
    off,
    invalid,
    describedBy,
  } as const;
  return html`<div><label for=${part}>${speaks.say(labels[part])}</label>${textBox(input)}</div>`;
}
