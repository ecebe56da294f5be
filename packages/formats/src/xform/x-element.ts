import type { Codes, Words } from '@amparo/model';

/** How an element of a record is filled in; a `value` by nobody who sees the form. */
export type Control = 'group' | 'repeat' | 'input' | 'select1' | 'select' | 'upload' | 'trigger' | 'note' | 'value';

/** What an element says in each language. */
export type Say = (words: Words) => string | undefined;

/** One element of a record: what it is called and how it is filled in, whatever the format of the form. */
export interface XElement {
  readonly name: string;
  readonly control: Control;
  /** The type of its text, as XForms name it. */
  readonly type?: 'string' | 'int' | 'decimal' | 'date' | 'dateTime' | 'binary';
  readonly label?: Say;
  readonly hint?: Say;
  readonly relevant?: string;
  readonly required?: string;
  readonly constraint?: string;
  readonly constraintSays?: Say;
  readonly calculate?: string;
  readonly readonly?: boolean;
  /** What the device fills in by itself. */
  readonly preload?: readonly [kind: string, parameters?: string];
  readonly choices?: { readonly list: string; readonly codes: Codes; readonly words: string };
  readonly appearance?: string;
  readonly mediatype?: string;
  /** What stands in it at the beginning. */
  readonly initial?: string;
  readonly children?: readonly XElement[];
}
