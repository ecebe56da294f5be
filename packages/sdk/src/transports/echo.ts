import { isRecord } from '../record.js';

const WINDOW = 10;

/**
 * Makes a check that tells whether a receiver's sentence repeats an answer of the parcel it speaks of. Validation
 * messages of many backends quote the value; such a sentence must not reach a screen, a log or the stored outcome.
 * It errs on the side of yes: the path and the code remain.
 */
export function echoCheck(body: string): (sentence: string) => boolean {
  let answers: readonly string[] | undefined;
  return (sentence) => {
    answers ??= answersIn(body);
    const folded = fold(sentence);
    const words = new Set(wordsOf(folded));
    return answers.some((answer) => quotesPartOf(answer, folded) || wordsOf(answer).some((word) => says(word)));

    // Two or three Latin letters stand inside half of all words, so they only count as a whole word.
    function says(word: string): boolean {
      return word.length > 3 || /[^a-z]/.test(word) ? folded.includes(word) : words.has(word);
    }
  };
}

function answersIn(body: string): readonly string[] {
  const found = new Set<string>();
  const parsed: unknown = JSON.parse(body);
  // The rest of a submission (form, version, language) is no secret, and its short codes stand in many a sentence.
  collect(isRecord(parsed) && 'answers' in parsed ? [parsed['answers'], parsed['reasons']] : parsed, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string' || typeof value === 'number') found.add(fold(String(value)));
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collect(part, found);
}

// A long answer is quoted in part, and shares its single words with every sentence; so it is compared by stretches.
function quotesPartOf(answer: string, sentence: string): boolean {
  if (answer.length < WINDOW) return false;
  for (let at = 0; at + WINDOW <= sentence.length; at++) {
    if (answer.includes(sentence.slice(at, at + WINDOW))) return true;
  }
  return false;
}

// Of a short answer one word is enough: one of the child's names.
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return words.length > 4 && text.length > 4 * WINDOW ? [] : words;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
