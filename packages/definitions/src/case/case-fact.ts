import type { Absent, AnswerAt, Json, Path } from '@amparo/model';
import type { Forms } from './forms.js';

/** One question of one form that asks for a fact of the case. */
export interface FactPlace {
  readonly form: string;
  readonly path: string;
  /** The form only tells the fact, or only learns it; most do both. */
  readonly only?: 'tells' | 'learns';
}

/** A fact that several forms about one child ask for: what one knows, the next shows filled in. */
export interface CaseFact {
  readonly name: string;
  readonly places: readonly FactPlace[];
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
  WITH_A_HEADER.map((form) => ({ form, path: `caseHeader.${key}` }));

/** Declares a fact by the places that ask for it; answers of another kind do not compile. */
export const fact = <Value>(name: string, ...places: readonly PlaceOf<Value>[]): CaseFact => ({ name, places });

/** Tells answers by their keys, such as those of a section or of an entry, from an answer and from a list. */
export const isAnswers = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the answer at a path of a submission; undefined where it was not asked, not given, or a reason was. */
export const answerIn = (answers: Readonly<Record<string, Json>>, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((within, key) => (isAnswers(within) ? within[key] : undefined), answers);
