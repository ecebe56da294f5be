import type { Codes, QuestionView, Words } from '@amparo/model';
import type { Surroundings } from './surroundings.js';

/** One code to choose, in words. */
export interface Offer {
  readonly code: string;
  readonly words: string;
}

interface Asking {
  readonly view: QuestionView | undefined;
  readonly words: Words;
  readonly surroundings: Surroundings;
}

const sorted = new WeakMap<Codes, Map<string, readonly Offer[]>>();

/** The codes to choose from, in order; undefined when only the host knows them and has not said. */
export function offered({ view, words, surroundings }: Asking, codes: Codes): readonly Offer[] | undefined {
  if (codes.host !== undefined)
    return surroundings.hostCodes[codes.host]?.map(({ code, label }) => ({ code, words: label }));
  return codes.display === undefined ? inWords(codes, words, view?.place.words) : byName(codes, words);
}

const inWords = (codes: Codes, words: Words, key = ''): readonly Offer[] =>
  Object.keys(codes.labels).map((code) => ({ code, words: words.code(key, codes, code) }));

// Countries and languages are looked up by name, and a name stands elsewhere in each language.
function byName(codes: Codes, words: Words): readonly Offer[] {
  const languages = sorted.get(codes) ?? new Map<string, readonly Offer[]>();
  sorted.set(codes, languages);
  const before = languages.get(words.language);
  if (before) return before;
  const { compare } = new Intl.Collator(words.language);
  const offers = [...inWords(codes, words)].sort((a, b) => compare(a.words, b.words));
  languages.set(words.language, offers);
  return offers;
}
