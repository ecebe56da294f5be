import type { Submission } from '@amparo/model';
import type { Obstacle, Reminder } from './obstacle.js';
import { isPlan, type DisclosurePlan } from './plan-disclosure.js';
import type { PlannedField } from './planned-fields.js';
import { putAnswer, type Answers } from './put-answer.js';

/** What goes to a recipient: the answers of a plan that go, by form and section, and nothing else. */
export interface Disclosure extends Submission {
  readonly form: 'disclosure';
}

/** Why a disclosure was not built: `outdated` plans are made again, since a permission may be taken back at any time. */
export type DisclosureRefusal =
  | { readonly code: 'notAllowed'; readonly obstacles: readonly Obstacle[] }
  | { readonly code: 'notConfirmed'; readonly reminders: readonly Reminder[] }
  | { readonly code: 'outdated' };

/** What a disclosure is built with, after the worker has seen the plan. */
export interface SeenByWorker {
  /** UUID made on the device. */
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 with an offset. */
  readonly now: string;
  /** The reminders of the plan that the worker has answered. */
  readonly confirmed: readonly Reminder[];
}

const built = new WeakSet<object>();

/** Tells a disclosure that was built here, of a plan that was computed here, from an object that only looks like one. */
export const isDisclosure = (disclosure: object): boolean => built.has(disclosure);

const GOOD_FOR_MS = 15 * 60 * 1000;

/**
 * Builds what a plan lets go.
 *
 * @throws {TypeError} when the plan was not made by `planDisclosure`.
 */
export function buildDisclosure(
  plan: DisclosurePlan,
  { id, language, now, confirmed }: SeenByWorker,
): { readonly ok: true; readonly value: Disclosure } | { readonly ok: false; readonly error: DisclosureRefusal } {
  if (!isPlan(plan)) throw new TypeError('A disclosure is built from a plan that planDisclosure made.');
  if (!plan.allowed) return { ok: false, error: { code: 'notAllowed', obstacles: plan.obstacles } };
  const reminders = plan.reminders.filter((each) => !confirmed.includes(each));
  if (reminders.length > 0) return { ok: false, error: { code: 'notConfirmed', reminders } };
  const age = Date.parse(now) - Date.parse(plan.plannedAt);
  if (!(age >= 0 && age <= GOOD_FOR_MS)) return { ok: false, error: { code: 'outdated' } };
  const { caseCode, purpose, recipient, ground, records } = plan;
  const about = Object.freeze({ purpose, body: recipient.body, country: recipient.country, ground, records });
  // Frozen, so that it stays what the plan said as long as it is known for one.
  const value: Disclosure = Object.freeze({
    ...{ id, caseCode, language, form: 'disclosure' as const, formVersion: '1.0.0' },
    createdAt: new Date(now).toISOString(),
    answers: Object.freeze({ disclosure: about, ...answersOf(plan.fields.filter(({ goes }) => goes)) }),
    reasons: Object.freeze({}),
    settings: Object.freeze({}),
  });
  built.add(value);
  return { ok: true, value };
}

function answersOf(fields: readonly PlannedField[]): Answers {
  const answers: Answers = {};
  for (const { form, path, answer } of fields) putAnswer(answers, [form, ...path.split('.')], answer);
  return answers;
}
