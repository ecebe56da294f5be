import type { CaseContents, SubmittedAnswer } from './case-contents.js';
import { partPlaces, type Part } from './parts.js';
import type { ChildPermission, FamilyPermission } from './permission.js';
import type { Recipient } from './recipient.js';
import { partedAnswer } from './telling-codes.js';
import { traffickedIn } from './trafficking.js';
import { violenceIn } from './violence.js';

/**
 * Why an answer goes or stays.
 *
 * - `needed`: it belongs to a part that goes.
 * - `notNeeded`: the purpose does not need it.
 * - `specialistOnly`: restricted, and the recipient is no specialist (content chapter 19); of an answer of several codes those that
 *   tell of violence or trafficking, which stand as an answer of their own beside the others (REF-04).
 * - `withheld`: somebody asked that it be kept back.
 * - `afterViolence`: it may tell what happened (REF-04).
 * - `afterTrafficking`: it says where the child or somebody close to it lives (TRA-06).
 * - `noPhotoPermission`: family and child have not both said yes to a photo.
 */
export type FieldReason =
  'needed' | 'notNeeded' | 'specialistOnly' | 'withheld' | 'afterViolence' | 'afterTrafficking' | 'noPhotoPermission';

/** One answer of the case, and whether it goes. */
export interface PlannedField extends SubmittedAnswer {
  readonly goes: boolean;
  readonly because: FieldReason;
  /** The part it goes with. */
  readonly part?: Part;
  /** The permissions that are missing, and that would allow it: of an answer that the purpose needs, or of a photo. */
  readonly waitsFor: readonly (FamilyPermission | ChildPermission)[];
}

/** What decides about single answers. */
export interface FieldChoice {
  readonly parts: readonly Part[];
  readonly recipient: Recipient;
  /** `form.section.question`, with `[]` for entries. */
  readonly withheld: readonly string[];
  /** Permissions for a photo that are missing. */
  readonly photo: readonly (FamilyPermission | ChildPermission)[];
  /** Permissions that are missing for the purpose itself. */
  readonly missing: readonly (FamilyPermission | ChildPermission)[];
}

/** Decides of every answer whether it goes, and why. */
export function planFields(contents: CaseContents, choice: FieldChoice): readonly PlannedField[] {
  const places = choice.parts.flatMap((part) => partPlaces[part].map((place) => ({ ...place, part })));
  const dangers = { silent: violenceIn(contents), hidden: traffickedIn(contents) };
  return contents.answers().flatMap((answer): readonly PlannedField[] => {
    const place = places.find(({ form, path }) => form === answer.form && belongs(answer.template, path));
    const { question } = answer;
    const because = reason(answer, { part: place?.part, ...dangers, choice });
    const waitsFor = isOpen(because) ? [...choice.missing, ...(question.kind === 'file' ? choice.photo : [])] : [];
    const part = place && { part: place.part };
    const told =
      because === 'needed' && !choice.recipient.isSpecialist ? partedAnswer(answer) : { open: answer.answer };
    const field = { ...answer, goes: because === 'needed', because, waitsFor, ...part };
    return [
      ...(told.open === undefined ? [] : [{ ...field, answer: told.open }]),
      ...(told.telling === undefined ? [] : [{ ...field, ...KEPT, answer: told.telling }]),
    ];
  });
}

const KEPT = { goes: false, because: 'specialistOnly', waitsFor: [] } as const;

const isOpen = (because: FieldReason): boolean => because === 'needed' || because === 'noPhotoPermission';

const belongs = (template: string, path: string): boolean =>
  template === path || template.startsWith(`${path}.`) || template.startsWith(`${path}[]`);

interface Judged {
  readonly part: Part | undefined;
  /** Violence was told of: nothing that tells it goes. */
  readonly silent: boolean;
  /** Whoever exploited the child may look for it: no address goes. */
  readonly hidden: boolean;
  readonly choice: FieldChoice;
}

function reason(
  { form, template, question: { kind, options } }: SubmittedAnswer,
  { part, silent, hidden, choice }: Judged,
): FieldReason {
  if (part === undefined || kind === 'signature') return 'notNeeded';
  if (choice.withheld.includes(`${form}.${template}`)) return 'withheld';
  // The plan and the assessment tell what happened, and so may whatever is written in sentences, to specialists too.
  if (silent && (part === 'plan' || part === 'assessmentSummary' || mayTell(kind, part))) return 'afterViolence';
  if (hidden && ADDRESS.test(template)) return 'afterTrafficking';
  const isRestricted = options.sensitivity === undefined || options.sensitivity === 'restricted';
  if (isRestricted && !choice.recipient.isSpecialist) return 'specialistOnly';
  return kind === 'file' && choice.photo.length > 0 ? 'noPhotoPermission' : 'needed';
}

// A phone and the safe way to reach the child stay what help needs.
const ADDRESS = /(^care\.currentAddress|\.personAddress)$/;

const mayTell = (kind: string, part: Part): boolean => kind === 'longText' || (kind === 'text' && part === 'need');
