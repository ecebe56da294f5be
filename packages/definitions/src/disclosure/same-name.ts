// Marks that people leave out when they type, over letters that stay the same without them: accents of Latin letters; vowel signs,
// hamza and the long line of Arabic. In other scripts a mark is a letter of its own, and stays.
const LATIN_MARKS = /(\p{Script=Latin})\p{Mn}+/gu;
const ARABIC_MARKS = /[\u0640\u064B-\u0655\u0670]/g;
const UNSEEN = /\p{Cf}/gu;

const spelled = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const heard = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(LATIN_MARKS, '$1')
    .replace(ARABIC_MARKS, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();

/** Compares what people type: without case, accents, blanks, and what nobody sees. */
export const isSame = (one: string, other: string): boolean => heard(one) === heard(other);

/**
 * Finds what somebody means by a name that was typed: whatever is spelled so but for case and blanks, and where nothing is, what
 * differs by accents alone. Where that may be two, it is neither: one letter may tell two organisations apart.
 */
export function meant<Named>(
  all: readonly Named[],
  typed: string,
  namesOf: (each: Named) => readonly string[],
): readonly Named[] {
  const exact = all.filter((each) => namesOf(each).some((name) => spelled(name) === spelled(typed)));
  if (exact.length > 0) return exact;
  const near = all.filter((each) => namesOf(each).some((name) => isSame(name, typed)));
  const names = near.map((each) => namesOf(each).map(spelled).join('\n'));
  return new Set(names).size === 1 ? near : [];
}
