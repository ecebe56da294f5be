import type { KnownQuestion, List } from '@amparo/model';

/** What an answer must keep to, in words for a specialist; undefined where there is nothing to keep to. */
export function answerLimits(question: KnownQuestion): string | undefined {
  switch (question.kind) {
    case 'number':
      return joined([
        `from ${question.min} to ${question.max}`,
        question.warnAbove !== undefined && `above ${question.warnAbove} the form asks whether it is right`,
      ]);
    case 'text':
      return question.maxLength < ROOMY ? `at most ${question.maxLength} characters` : undefined;
    case 'date':
    case 'dateTime':
      return joined([
        question.kind === 'date' && question.precision === 'any' && 'a year or a month is enough',
        question.notAfter !== undefined && 'not in the future',
        question.notBefore && `not before "${question.notBefore.label}"`,
      ]);
    case 'age':
      return `a date of birth, or at most ${question.maxYears} years`;
    case 'choices':
    case 'checklist': {
      const alone = question.alone.map((code) => `"${question.codes.labels[code] ?? code}"`);
      return alone.length === 0 ? undefined : `${alone.join(' and ')} only without the others`;
    }
    case 'observation':
      return `a note of at most ${question.maxLength} characters beside it`;
    case 'signature':
      return question.means.map((means) => MEANS[means]).join(', ');
    case 'file':
      return question.most === 1 ? 'one file' : `at most ${question.most} files`;
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
    case 'matrix':
    case 'attest':
    case 'reference':
    case 'computed':
      return undefined;
  }
}

/** From so many characters on a box limits nobody. */
const ROOMY = 200;

const MEANS = {
  typed: 'a typed name',
  drawn: 'a drawn signature',
  mark: 'a mark before a witness',
  oral: 'spoken before a witness',
} as const;

/** How many entries a list takes, in words. */
export const entryLimits = ({ entry, options: { atLeast, atMost } }: List): string | undefined =>
  joined([
    `each is ${entry}`,
    atLeast !== undefined && `at least ${atLeast}`,
    atMost !== undefined && `at most ${atMost}`,
  ]);

const joined = (parts: readonly (string | false | undefined)[]): string | undefined =>
  parts.filter((part) => typeof part === 'string').join('; ') || undefined;
