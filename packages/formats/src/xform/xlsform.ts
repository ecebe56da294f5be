import { wordsIn, type Form, type Words } from '@amparo/model';
import { formElements } from './form-elements.js';
import type { Say, XElement } from './x-element.js';
import type { XFormOptions } from './xform.js';

/** A row of a sheet, by column. */
export type SheetRow = Readonly<Record<string, string>>;

/** The sheets of an XLSForm, each as its rows. */
export interface XlsForm {
  readonly survey: readonly SheetRow[];
  readonly choices: readonly SheetRow[];
  readonly settings: readonly SheetRow[];
}

/** Writes a form as the sheets of an XLSForm. Conditions stand in it as XPath with whole paths, which XLSForm passes on. */
export function xlsform(form: Form, options: XFormOptions = {}): XlsForm {
  const { words = [wordsIn({ language: 'en' })], formId = form.id, version = form.version, settings = {} } = options;
  const lists = new Map<string, readonly SheetRow[]>();
  // XLSForm makes the record's id by itself.
  const elements = formElements(form, settings).filter(({ name }) => name !== 'meta');
  return {
    survey: elements.flatMap((one) => rowsOf(one, { words, lists })),
    choices: [...lists.values()].flat(),
    settings: [
      {
        form_title: words[0]?.of(`${form.id}.title`, form.title) ?? form.title,
        form_id: formId,
        version,
        default_language: column(words[0]?.language ?? 'en'),
      },
    ],
  };
}

interface Writing {
  readonly words: readonly Words[];
  readonly lists: Map<string, readonly SheetRow[]>;
}

// Such as "French (fr)", as XLSForm names languages.
const column = (language: string): string =>
  `${new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language} (${language})`;

const spoken = (name: string, say: Say | undefined, words: readonly Words[]): SheetRow =>
  Object.fromEntries(
    words.flatMap((each) => {
      const text = say?.(each);
      return text === undefined || text === '' ? [] : [[`${name}::${column(each.language)}`, text]];
    }),
  );

const given = (row: Readonly<Record<string, string | undefined>>): SheetRow =>
  Object.fromEntries(Object.entries(row).filter((cell): cell is [string, string] => cell[1] !== undefined));

function rowsOf(one: XElement, writing: Writing): readonly SheetRow[] {
  const { name, children = [], choices } = one;
  if (choices) addChoices(choices, writing);
  const row = {
    ...given({ type: typeOf(one), name }),
    ...spoken('label', one.label, writing.words),
    ...spoken('hint', one.hint, writing.words),
    ...given({
      relevant: one.relevant,
      required: one.required,
      constraint: one.constraint,
      calculation: one.calculate ?? (one.initial === undefined ? undefined : `'${one.initial}'`),
      appearance: one.appearance,
    }),
    ...spoken('constraint_message', one.constraintSays, writing.words),
  };
  if (one.control !== 'group' && one.control !== 'repeat') return [row];
  return [row, ...children.flatMap((child) => rowsOf(child, writing)), { type: `end_${one.control}`, name }];
}

function addChoices({ list, codes, words: at }: NonNullable<XElement['choices']>, { words, lists }: Writing): void {
  if (lists.has(list)) return;
  const rows = Object.keys(codes.labels).map((code) => ({
    list_name: list,
    name: code,
    ...spoken('label', (each) => each.code(at, codes, code), words),
  }));
  lists.set(list, rows);
}

function typeOf({ control, type, choices, mediatype, preload }: XElement): string {
  switch (control) {
    case 'group':
    case 'repeat':
      return `begin_${control}`;
    case 'select1':
      return `select_one ${choices?.list ?? ''}`;
    case 'select':
      return `select_multiple ${choices?.list ?? ''}`;
    case 'upload':
      return mediatype === 'image/*' ? 'image' : 'file';
    case 'trigger':
      return 'acknowledge';
    case 'note':
      return 'note';
    case 'value':
      return preload ? 'end' : 'calculate';
    case 'input':
      return { string: 'text', int: 'integer', decimal: 'decimal', date: 'date', dateTime: 'dateTime', binary: 'file' }[
        type ?? 'string'
      ];
  }
}
