import type { CaseContents, SubmittedAnswer } from './case-contents.js';
import { partPlaces, type Part } from './parts.js';
import type { Recipient } from './recipient.js';

/**
 * Why an answer goes or stays.
 *
 * - `needed`: it belongs to a part that goes.
 * - `notNeeded`: the purpose does not need it.
 * - `specialistOnly`: restricted, and the recipient is no specialist (content chapter 19).
 * - `withheld`: somebody asked that it be kept back.
 * - `afterViolence`: it may tell what happened (REF-04).
 * - `noPhotoPermission`: family and child have not both said yes to a photo.
 */
export type FieldReason =
  'needed' | 'notNeeded' | 'specialistOnly' | 'withheld' | 'afterViolence' | 'noPhotoPermission';

/** One answer of the case, and whether it goes. */
export interface PlannedField extends SubmittedAnswer {
  readonly goes: boolean;
  readonly because: FieldReason;
  /** The part it goes with. */
  readonly part?: Part;
}

/** What decides about single answers. */
export interface FieldChoice {
  readonly parts: readonly Part[];
  readonly recipient: Recipient;
  /** `form.section.question`, with `[]` for entries. */
  readonly withheld: readonly string[];
  readonly photo: boolean;
}

/** Decides of every answer whether it goes, and why. */
export function planFields(contents: CaseContents, choice: FieldChoice): readonly PlannedField[] {
  const places = choice.parts.flatMap((part) => partPlaces[part].map((place) => ({ ...place, part })));
  const silent = violenceIn(contents);
  return contents.answers().map((answer): PlannedField => {
    const place = places.find(({ form, path }) => form === answer.form && belongs(answer.template, path));
    const because = reason(answer, { part: place?.part, silent, choice });
    return { ...answer, goes: because === 'needed', because, ...(place && { part: place.part }) };
  });
}

const belongs = (template: string, path: string): boolean =>
  template === path || template.startsWith(`${path}.`) || template.startsWith(`${path}[]`);

function reason(
  { form, template, question: { kind, options } }: SubmittedAnswer,
  { part, silent, choice }: { readonly part: Part | undefined; readonly silent: boolean; readonly choice: FieldChoice },
): FieldReason {
  if (part === undefined || kind === 'signature') return 'notNeeded';
  if (choice.withheld.includes(`${form}.${template}`)) return 'withheld';
  // The plan and the assessment tell what happened, and so may the reason of a referral, to specialists too.
  if (silent && (part === 'plan' || part === 'assessmentSummary' || template === 'base.reason')) return 'afterViolence';
  const isRestricted = options.sensitivity === undefined || options.sensitivity === 'restricted';
  if (isRestricted && !choice.recipient.isSpecialist) return 'specialistOnly';
  return kind === 'file' && !choice.photo ? 'noPhotoPermission' : 'needed';
}

/** Gender-based violence was told of, or help against it is asked for. */
const violenceIn = (contents: CaseContents): boolean =>
  contents.read('registration').yes('risksSeen.gbvDisclosed') ||
  contents.read('bestInterestsAssessment').yes('known.gbvDisclosed') ||
  contents.read('referral').yes('known.gbvDisclosed') ||
  contents.read('referral').texts('base.services').includes('gbv');
