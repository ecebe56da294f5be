import { direction, filled } from '@amparo/model';

/** One text of the interface: its id for good, and its English source. */
export interface Word {
  readonly id: string;
  readonly source: string;
}

interface WordOptions {
  readonly id: string;
  /** A note for the translator. */
  readonly desc?: string;
}

/** The extractor of @lit/localize-tools takes a call for a message when the callee's type has this property. */
export interface Text {
  (source: string, options: WordOptions): Word;
  readonly _LIT_LOCALIZE_MSG_?: never;
}

/** Declares one text. Both arguments must be literals: the extractor reads the source, not the value. */
export const text: Text = (source, { id }) => ({ id, source });

/** What stands in a text's `{placeholders}`. */
export type Values = Readonly<Record<string, string | number>>;

/** One text in each plural category of CLDR; a language uses those it has. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, Word>> & { other: Word }>;

/** Translated texts of one language, keyed by id, as the generated modules hold them. */
export type Catalogue = Readonly<Record<string, string>>;

/** The interface's own words in one language. */
export interface InterfaceWords {
  /** BCP 47 language that is really spoken: `en` as long as no catalogue of the wanted language is there. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  say(word: Word, values?: Values): string;
  /** The plural form for a count; `{n}` is the formatted count. */
  plural(forms: PluralForms, n: number): string;
}

const catalogues = new Map<string, Catalogue>();
const listeners = new Set<() => void>();
const spoken = new Map<string, InterfaceWords>();

/** Adds the translated texts of a language (BCP 47) and tells everything that speaks. */
export function addCatalogue(language: string, catalogue: Catalogue): void {
  catalogues.set(language, catalogue);
  spoken.clear();
  for (const listener of listeners) listener();
}

/** Calls `listener` after each new catalogue until the returned function is called. */
export function onCatalogue(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The interface's words in a language (BCP 47); those of `fr` for `fr-CH`, English where there is no catalogue. */
export function interfaceWords(language: string): InterfaceWords {
  const before = spoken.get(language);
  if (before) return before;
  const words = wordsOf(language);
  spoken.set(language, words);
  return words;
}

function wordsOf(wanted: string): InterfaceWords {
  const base = wanted.split('-')[0] ?? wanted;
  const catalogue = catalogues.get(wanted) ?? catalogues.get(base);
  const language = catalogue || base === 'en' ? wanted : 'en';
  const say = (word: Word, values?: Values): string => filled(catalogue?.[word.id] ?? word.source, values);
  // Made when the first count is shown: they cost milliseconds that the first question need not wait for.
  let counting: { readonly rules: Intl.PluralRules; readonly count: Intl.NumberFormat } | undefined;
  const counted = (forms: PluralForms, n: number): string => {
    // Latin digits everywhere: dates and counts are compared with paper, and engines differ in what `ar` gives.
    counting ??= { rules: new Intl.PluralRules(language), count: new Intl.NumberFormat(`${language}-u-nu-latn`) };
    // Only Arabic has a category for none, but every language a sentence.
    const category = n === 0 ? 'zero' : counting.rules.select(n);
    return say(forms[category] ?? forms.other, { n: counting.count.format(n) });
  };
  return {
    language,
    direction: direction(language),
    say,
    plural: counted,
  };
}
