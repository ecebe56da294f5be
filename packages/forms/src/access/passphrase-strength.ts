/** What is to be said of a passphrase while it is typed. */
export type Strength = 'short' | 'named' | 'repeated' | 'inOrder' | 'digits' | 'weak' | 'fair' | 'strong';

interface Typed {
  readonly passphrase: string;
  /** Whose passphrase it is: the name itself protects nothing. */
  readonly worker: string;
  /** Characters that are needed at least. */
  readonly minimum: number;
}

const FAIR = 14;
const STRONG = 20;
const FEW_LETTERS = 4;
// Rows of keyboards, and the alphabets; digits and most alphabets stand in order in Unicode anyway.
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
];

/**
 * Judges by length and by what is obvious: repetition, keys and letters in order, digits alone, one's own name. It knows no
 * dictionary, so that it is small and works without a network, and says nothing of famous words.
 */
export function passphraseStrength({ passphrase, worker, minimum }: Typed): Strength {
  const letters = Array.from(passphrase.normalize('NFKC').trim().toLowerCase());
  if (letters.length < minimum) return 'short';
  if (new Set(letters).size <= FEW_LETTERS || isRepeated(letters.join(''))) return 'repeated';
  const own = lettersBut(letters.join(''), worker.trim().toLowerCase());
  if (own < minimum && own < letters.length) return 'named';
  const inOrder = letters.map((letter, at) => follows(letters[at - 1], letter));
  if (inOrder.filter(Boolean).length >= letters.length / 2) return 'inOrder';
  if (letters.every((letter) => /[\p{N}\p{P}\p{Z}]/u.test(letter))) return 'digits';
  // Two letters in order stand in many words; those after them add nothing.
  const counted = Math.min(own, inOrder.filter((each, at) => !each || !inOrder[at - 1]).length);
  if (counted < FAIR) return 'weak';
  return counted < STRONG ? 'fair' : 'strong';
}

/** Whether the whole is one part again and again. */
const isRepeated = (text: string): boolean => (text + text).indexOf(text, 1) < text.length;

const lettersBut = (text: string, name: string): number =>
  Array.from(name.length > 2 ? text.replaceAll(name, '') : text).length;

/** Whether a letter is the one that comes next, forwards or backwards, in the alphabet or on a keyboard, or the same again. */
function follows(before: string | undefined, letter: string): boolean {
  if (before === undefined) return false;
  if (Math.abs((before.codePointAt(0) ?? 0) - (letter.codePointAt(0) ?? 0)) <= 1) return true;
  return ROWS.some((row) => row.includes(before + letter) || row.includes(letter + before));
}
