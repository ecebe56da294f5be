import type { AnyQuestion, Codes, ComputedQuestion, KnownQuestion, SignatureQuestion } from '@amparo/model';

/** What one simple value is, in formats that know no composed answers. */
export type PartType =
  | 'text'
  | 'longText'
  | 'whole'
  | 'decimal'
  | 'code'
  | 'codes'
  | 'day'
  | 'date'
  | 'dateTime'
  | 'truth'
  | 'file'
  | 'files';

/** One simple value that an answer is made of. */
export interface AnswerPart {
  /** The member of the answer that it is; undefined where the answer is this one value. */
  readonly name: string | undefined;
  readonly type: PartType;
  /** What it is called beside its question, in English, or the code list that holds its words. */
  readonly label: string;
  /** The code of a row, whose words stand in `rows`. */
  readonly rows?: Codes;
  readonly codes?: Codes;
  /** Limits of a number. */
  readonly min?: number;
  readonly max?: number;
  /** Longest text, in characters. */
  readonly maxLength?: number;
}

/** The parts that the answer to a question is made of; one without a name where it is a simple value. */
export function answerParts(question: KnownQuestion): readonly AnswerPart[] {
  const whole = (type: PartType, rest: Partial<AnswerPart> = {}): readonly AnswerPart[] => [
    { name: undefined, type, label: '', ...rest },
  ];
  switch (question.kind) {
    case 'text':
      return whole(question.lines === 'one' ? 'text' : 'longText', { maxLength: question.maxLength });
    case 'number':
      return whole('whole', { min: question.min, max: question.max });
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return whole('code', { codes: question.codes });
    case 'choices':
    case 'checklist':
      return whole('codes', { codes: question.codes });
    case 'matrix':
      return Object.entries<string>(question.rows.labels).map(([row, label]) => ({
        name: row,
        type: 'code',
        label,
        rows: question.rows,
        codes: question.codes,
      }));
    case 'date':
      return whole(question.precision === 'day' ? 'day' : 'date');
    case 'dateTime':
      return whole('dateTime');
    case 'age':
      return ageParts(question.maxYears);
    case 'attest':
      return whole('truth');
    case 'observation':
      return [
        { name: 'sign', type: 'code', label: 'What was seen', codes: question.codes },
        { name: 'note', type: 'longText', label: 'Note', maxLength: question.maxLength },
      ];
    case 'signature':
      return signatureParts(question);
    case 'file':
      return whole(question.most === 1 ? 'file' : 'files', { max: question.most });
    case 'reference':
      return whole('text', { maxLength: LONGEST_CODE });
    case 'computed':
      return whole(...computedPart(question));
  }
}

// As the model takes them (`LONGEST_CODE`, `LONGEST_NAME`).
const LONGEST_CODE = 100;
const LONGEST_NAME = 200;

const ageParts = (max: number): readonly AnswerPart[] => [
  { name: 'dateOfBirth', type: 'date', label: 'Date of birth' },
  { name: 'years', type: 'whole', label: 'Or age in years', min: 0, max },
  { name: 'estimated', type: 'truth', label: 'This age is an estimate' },
  { name: 'on', type: 'date', label: 'The day on which the child was this old' },
];

const MEANS = { typed: 'Name typed', drawn: 'Drawn', mark: 'A mark', oral: 'Said before a witness' };

function signatureParts({ means }: SignatureQuestion): readonly AnswerPart[] {
  // Not every question takes every way of signing: each selection is a list of its own.
  const labels = Object.fromEntries(means.map((each) => [each, MEANS[each]]));
  const all: readonly AnswerPart[] = [
    { name: 'means', type: 'code', label: 'How', codes: { name: `signedBy-${means.join('-')}`, labels } },
    { name: 'name', type: 'text', label: 'Name of who signs', maxLength: LONGEST_NAME },
    { name: 'drawing', type: 'file', label: 'Drawn signature', max: 1 },
    { name: 'witness', type: 'text', label: 'Name of the witness', maxLength: LONGEST_NAME },
    { name: 'at', type: 'dateTime', label: 'When' },
  ];
  const needs = { name: ['typed'], drawing: ['drawn'], witness: ['mark', 'oral'] };
  return all.filter(({ name = '' }) =>
    Object.hasOwn(needs, name) ? means.some((each) => needs[name as keyof typeof needs].includes(each)) : true,
  );
}

const YES_NO: Codes = { name: 'yesNo', labels: { yes: 'Yes', no: 'No' } };

function computedPart({ as, codes }: ComputedQuestion): readonly [PartType, Partial<AnswerPart>?] {
  switch (as) {
    case 'text':
    case 'explanation':
      return ['longText'];
    case 'number':
      return ['decimal'];
    case 'code':
      return codes ? ['code', { codes }] : ['text'];
    case 'date':
      return ['date'];
    case 'dateTime':
      return ['dateTime'];
    case 'yesNo':
      return ['code', { codes: codes ?? YES_NO }];
  }
}

/** The part that conditions on a code or a number look at. */
export function mainPart(question: AnyQuestion): AnswerPart {
  const [first] = answerParts(question as KnownQuestion);
  if (!first) throw new TypeError(`"${question.label}" has no parts.`);
  return first;
}
