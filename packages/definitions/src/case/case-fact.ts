import type { Absent, AnswerAt, Json, Path } from '@amparo/model';
import type { Forms } from './forms.js';

/** One question of one form that asks for a fact of the case. */
export interface FactPlace {
  readonly form: string;
  readonly path: string;
  /** The form only tells the fact, or only learns it; most do both. */
  readonly only?: 'tells' | 'learns';
  /**
   * What its answer says of the fact, where that is not the answer itself; undefined where it says nothing. It is also given
   * the other answers of the form and the UUID of its submission.
   */
  readonly says?: (answer: Json, answers: SaidAnswers, id: string) => Json | undefined;
}

/** The answers of one form by section. */
export type SaidAnswers = Readonly<Record<string, Json>>;

/** A fact that several forms about one child ask for: what one knows, the next shows filled in. */
export interface CaseFact {
  readonly name: string;
  readonly places: readonly FactPlace[];
  /** “Not known” is told as well, since it is a danger of its own: it ends a “no”, and never a “yes”. */
  readonly tellsUnknown?: true;
}

/** A place whose answer is a `Value`; the compiler compares the places of one fact by it. */
interface PlaceOf<Value> extends FactPlace {
  readonly '~value'?: (value: Value) => Value;
}

/** Names the question of a form that asks for a fact; a misspelt form or path does not compile. */
export const at = <Id extends keyof Forms, P extends Path<Forms[Id]> & string>(
  form: Id,
  path: P,
  only?: FactPlace['only'],
): PlaceOf<Exclude<AnswerAt<Forms[Id], P>, Absent>> => ({ form, path, ...(only && { only }) });

type FormKnowing<Key extends string> = {
  [Id in keyof Forms]: `known.${Key}` extends Path<Forms[Id]> ? Id : never;
}[keyof Forms];

/** Names the question on a known fact in every form given, which asks for it under the same key. */
export const knownTo = <Key extends string, Id extends FormKnowing<Key>>(
  key: Key,
  ...forms: readonly Id[]
): readonly PlaceOf<Exclude<AnswerAt<Forms[Id], `known.${Key}`>, Absent>>[] =>
  forms.map((form) => ({ form, path: `known.${key}` }));

/** Names a question whose answer says something of a fact that other forms ask in other words; it only tells. */
export const saying = <Id extends keyof Forms, P extends Path<Forms[Id]> & string, Value extends Json>(
  form: Id,
  path: P,
  says: (answer: Exclude<AnswerAt<Forms[Id], P>, Absent>, answers: SaidAnswers, id: string) => Value | undefined,
): PlaceOf<Value> => ({ form, path, only: 'tells', says: says as NonNullable<FactPlace['says']> });

/** What a fact is while the newest form withholds what an earlier one told; it counts as not told, and no form begins with it. */
export const NO_LONGER = '';

/**
 * Lets a form be referred to by the UUID of its submission, as soon as a question of it is answered so that it `holds`. Where
 * a newer form answers it otherwise, no form is referred to any more; an answer of which nobody can say either leaves it.
 */
export const naming = <Id extends keyof Forms, P extends Path<Forms[Id]> & string>(
  form: Id,
  path: P,
  holds: (answer: Exclude<AnswerAt<Forms[Id], P>, Absent>, answers: SaidAnswers) => boolean | undefined = () => true,
): PlaceOf<string> =>
  saying(form, path, (answer, answers, id) => {
    const held = holds(answer, answers);
    return held === undefined ? undefined : held ? id : NO_LONGER;
  });

/** Takes back what forms have told of a fact, as soon as a question is answered so that it `holds`. */
export const undoing = <Id extends keyof Forms, P extends Path<Forms[Id]> & string>(
  form: Id,
  path: P,
  holds: (answer: Exclude<AnswerAt<Forms[Id], P>, Absent>, answers: SaidAnswers) => boolean = () => true,
): FactPlace => saying(form, path, (answer, answers) => (holds(answer, answers) ? NO_LONGER : undefined));

/** What many facts are: a yes, which nothing but another form's no takes back. */
export const yesIf = (holds: boolean): 'yes' | 'no' | undefined => (holds ? 'yes' : undefined);

/** A day or a moment that somebody wrote down, as the day at that place. */
export const dayWritten = (moment: string): string | undefined => /^\d{4}-\d\d-\d\d/.exec(moment)?.[0];

const WITH_A_HEADER = [
  'registration',
  'consent',
  'assent',
  'familyTracing',
  'referral',
  'bestInterestsAssessment',
  'bestInterestsDetermination',
  'casePlan',
  'caseClosure',
  'caseTransfer',
  'familyReintegrationPlan',
  'followUp',
  'guardianship',
  'reintegrationPlan',
  'traffickingScreening',
  'ageAssessment',
  'safeDisclosure',
] as const satisfies readonly (keyof Forms)[];

type HeaderKey =
  Path<Forms['registration']> extends infer P ? (P extends `caseHeader.${infer Key}` ? Key : never) : never;

/** Names a question of the case header in every form that has one. */
export const headersOf = (key: HeaderKey): readonly FactPlace[] =>
  // Nobody meets a child for a record of data sharing: its header names no language.
  [...WITH_A_HEADER, ...(key === 'languageOfInterview' ? [] : ['dataSharing'])].map((form) => ({
    form,
    path: `caseHeader.${key}`,
  }));

/** Declares a fact by the places that ask for it; answers of another kind do not compile. */
export const fact = <Value>(name: string, ...places: readonly PlaceOf<Value>[]): CaseFact => ({ name, places });

/** Tells answers by their keys, such as those of a section or of an entry, from an answer and from a list. */
export const isAnswers = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the answer at a path of a submission; undefined where it was not asked, not given, or a reason was. */
export const answerIn = (answers: SaidAnswers, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((within, key) => (isAnswers(within) ? within[key] : undefined), answers);

/** The entries of a list of a submission. */
export const entriesAt = (answers: SaidAnswers, path: string): readonly SaidAnswers[] => {
  const found = answerIn(answers, path);
  return Array.isArray(found) ? (found as readonly Json[]).filter(isAnswers) : [];
};
