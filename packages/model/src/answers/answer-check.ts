import {
  LONGEST_CODE,
  UUID,
  wrongCode,
  wrongDate,
  wrongDateTime,
  wrongEach,
  wrongForm,
  wrongMembers,
  wrongText,
  wrongWhole,
  type Wrong,
} from './answer-parts.js';
import { isCaseCode } from './case-code.js';
import type { IssueCode } from './issue.js';
import { isPlain } from './json.js';
import { known } from '../form/kinds.js';
import type { AnyQuestion } from '../form/question.js';
import type { ChoicesQuestion } from '../questions/choices.js';
import type { FileQuestion } from '../questions/file.js';
import type { MatrixQuestion } from '../questions/matrix.js';
import type { ObservationQuestion } from '../questions/observation.js';
import { DRAWING, LONGEST_NAME, type Signed } from '../questions/signature.js';
import type { TextQuestion } from '../questions/text.js';

/** Whether an answer is one that the question takes. */
export const accepts = (question: AnyQuestion, answer: unknown): boolean => wrongWith(question, answer) === undefined;

/**
 * Tells what is wrong with an answer by itself, whatever it is: the same for a keystroke, a reload, a submission and
 * the server.
 */
export function wrongWith(of: AnyQuestion, answer: unknown): IssueCode | undefined {
  const question = known(of);
  switch (question.kind) {
    case 'text':
      return wrongWords(answer, question);
    case 'number':
      return wrongWhole(answer, question);
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return wrongCode(answer, question.codes);
    case 'choices':
    case 'checklist':
      return wrongChoices(answer, question);
    case 'matrix':
      return wrongRows(answer, question);
    case 'date':
      return wrongDate(answer, question.precision);
    case 'dateTime':
      return wrongDateTime(answer);
    case 'age':
      return wrongAge(answer, question.maxYears);
    case 'attest':
      return answer === true ? undefined : 'malformed';
    case 'observation':
      return wrongSign(answer, question);
    case 'signature':
      return wrongSignature(answer, question.means);
    case 'file':
      return wrongFiles(answer, question);
    case 'reference':
      return wrongText(answer, LONGEST_CODE);
    case 'computed':
      return (question.as === 'number' ? Number.isFinite(answer) : typeof answer === 'string')
        ? undefined
        : 'malformed';
  }
}

function wrongWords(answer: unknown, { maxLength, form }: TextQuestion): IssueCode | undefined {
  const code = wrongText(answer, maxLength);
  if (code !== undefined || form === 'any') return code;
  const text = String(answer);
  if (form === 'phone') return /(\p{Nd}.*){3}/su.test(text) ? undefined : 'notAPhone';
  return isCaseCode(text) ? undefined : 'notACaseCode';
}

function wrongChoices(answer: unknown, { codes, alone }: ChoicesQuestion): IssueCode | undefined {
  const code = wrongEach(answer, (each) => wrongCode(each, codes));
  if (code !== undefined) return code;
  const chosen = answer as readonly string[];
  if (chosen.length > 1 && chosen.some((each) => alone.includes(each))) return 'aloneCode';
  return new Set(chosen).size === chosen.length ? undefined : 'malformed';
}

const optional =
  (wrong: Wrong): Wrong =>
  (part) =>
    part === undefined ? undefined : wrong(part);

function wrongRows(answer: unknown, { rows, codes }: MatrixQuestion): IssueCode | undefined {
  const one = optional((code) => wrongCode(code, codes));
  return wrongMembers(answer, Object.fromEntries(Object.keys(rows.labels).map((row) => [row, one])));
}

function wrongAge(answer: unknown, max: number): IssueCode | undefined {
  if (isPlain(answer) && Object.hasOwn(answer, 'dateOfBirth')) return wrongMembers(answer, { dateOfBirth: wrongDay });
  return wrongMembers(answer, {
    years: (years) => wrongWhole(years, { min: 0, max }),
    estimated: (estimated) => (typeof estimated === 'boolean' ? undefined : 'malformed'),
    on: wrongDay,
  });
}

const wrongDay: Wrong = (day) => wrongDate(day);

const wrongSign = (answer: unknown, { codes, maxLength }: ObservationQuestion): IssueCode | undefined =>
  wrongMembers(answer, {
    sign: (sign) => wrongCode(sign, codes),
    note: optional((note) => wrongText(note, maxLength)),
  });

type Accepted = Pick<FileQuestion, 'accept' | 'maxBytes'>;

const wrongAttachment = (attachment: unknown, { accept, maxBytes }: Accepted): IssueCode | undefined =>
  wrongMembers(attachment, {
    type: (type) => (accept.some((each) => each === type) ? undefined : 'fileType'),
    bytes: (bytes) => {
      const code = wrongWhole(bytes, { min: 0, max: maxBytes });
      return code === 'tooLarge' ? 'fileTooLarge' : code;
    },
    id: (id) => wrongForm(id, UUID),
    hash: (hash) => wrongForm(hash, /^[0-9a-f]{64}$/),
  });

const wrongFiles = (answer: unknown, question: FileQuestion): IssueCode | undefined =>
  wrongEach(answer, (one) => wrongAttachment(one, question)) ??
  (Array.isArray(answer) && answer.length > question.most ? 'tooManyFiles' : undefined);

const wrongName: Wrong = (name) => wrongText(name, LONGEST_NAME);

const SIGNED_BY: Readonly<Record<Signed['means'], Readonly<Record<string, Wrong>>>> = {
  typed: { name: wrongName },
  drawn: { drawing: (drawing) => wrongAttachment(drawing, DRAWING) },
  mark: { witness: wrongName },
  oral: { witness: wrongName },
};

function wrongSignature(answer: unknown, means: readonly Signed['means'][]): IssueCode | undefined {
  const by = isPlain(answer) ? means.find((each) => each === answer['means']) : undefined;
  if (by === undefined) return 'malformed';
  const isBy: Wrong = (given) => (given === by ? undefined : 'malformed');
  return wrongMembers(answer, { means: isBy, ...SIGNED_BY[by], at: wrongDateTime });
}
