import type { Form, Submission } from '@amparo/model';
import type { Moment } from '../case/case-view.js';
import { dayOf } from '../case/day-of.js';
import { crossing, crosses, dangers, type Border, type BorderSafety } from './border.js';
import { CaseContents } from './case-contents.js';
import { CasePermissions } from './case-permissions.js';
import type { ChildRecord } from './child-record.js';
import type { FamilyRecord } from './family-record.js';
import { isLimited, notNamed } from './not-named.js';
import type { Obstacle, Reminder } from './obstacle.js';
import type { Part } from './parts.js';
import type { ChildGap, FamilyPermission, PermissionStanding } from './permission.js';
import { planFields, type PlannedField } from './planned-fields.js';
import { planStatistics, type StatisticsPlan, type StatisticsRequest } from './plan-statistics.js';
import { purposeRules, type DisclosurePurpose } from './purpose.js';
import { countryCode, type Recipient } from './recipient.js';
import { isSoundVitalInterest, type VitalInterest } from './sound-vital-interest.js';
import { traffickingSeenIn } from './trafficking.js';
import { violenceIn } from './violence.js';

/** What is recorded of a case. */
export interface DisclosedCase {
  readonly caseCode: string;
  /** ISO 3166-1 alpha-2 country of the case. */
  readonly country: string;
  /** Every consent and assent of the case. */
  readonly permissions: readonly (FamilyRecord | ChildRecord)[];
  /** The submitted forms that hold what may go. */
  readonly submissions: readonly Submission[];
}

/** What is asked of the plan. */
export interface DisclosureRequest {
  readonly case: DisclosedCase;
  readonly recipient: Recipient;
  readonly purpose: DisclosurePurpose;
  readonly moment: Moment;
  /** The definitions of the submitted forms; answers of a form that is not among them stay. */
  readonly forms: readonly Form[];
  /** The usual parts of the purpose unless given; what the purpose does not allow is left out. */
  readonly parts?: readonly Part[];
  /** Answers that somebody asked to keep back: `form.section.question`. */
  readonly withheld?: readonly string[];
  readonly vitalInterest?: VitalInterest;
  /** Countries that the protocol lets nothing go to. */
  readonly blockedCountries?: readonly string[];
  readonly safety?: BorderSafety;
}

/** On what something goes. */
export type DisclosureGround = 'consent' | 'waiver' | 'childConsent' | 'vitalInterest';

/** What may go to whom, answer by answer, and why; or what is missing. */
export interface DisclosurePlan {
  readonly caseCode: string;
  readonly purpose: DisclosurePurpose;
  readonly recipient: Recipient;
  /** ISO 8601. A plan is good for a quarter of an hour: a permission may be taken back meanwhile. */
  readonly plannedAt: string;
  readonly allowed: boolean;
  readonly ground: DisclosureGround;
  /** UUIDs of the consents and assents that it rests on. */
  readonly records: readonly string[];
  readonly obstacles: readonly Obstacle[];
  readonly reminders: readonly Reminder[];
  readonly parts: readonly Part[];
  readonly fields: readonly PlannedField[];
}

const plans = new WeakSet<DisclosurePlan>();

/** Tells a plan that was made here from an object that only looks like one. */
export const isPlan = (plan: DisclosurePlan): boolean => plans.has(plan);

const NOT_CHECKED: BorderSafety = { originOfHarm: 'notChecked', relativesAtRisk: 'unknown' };

/**
 * Computes from what family and child permitted what may be told to whom, answer by answer, and why, or for statistics what may
 * be counted of which cases; what is missing is named with the permission that would allow it. Pure.
 */
export function planDisclosure(request: StatisticsRequest): StatisticsPlan;
export function planDisclosure(request: DisclosureRequest): DisclosurePlan;
export function planDisclosure(request: DisclosureRequest | StatisticsRequest): DisclosurePlan | StatisticsPlan {
  return request.purpose === 'statistics' ? planStatistics(request) : planTelling(request);
}

function planTelling(given: DisclosureRequest): DisclosurePlan {
  // Judged by one spelling of each country, and by a copy that nobody changes afterwards.
  const recipient = Object.freeze({ ...given.recipient, country: countryCode(given.recipient.country) });
  const request: DisclosureRequest = { ...given, recipient };
  const { case: about, purpose, moment, forms, safety = NOT_CHECKED } = request;
  const rule = purposeRules[purpose];
  const permissions = new CasePermissions(about.permissions, moment);
  const contents = new CaseContents(about, forms);
  const blocked = request.blockedCountries?.map(countryCode);
  const border: Border = { recipient, purpose, here: countryCode(about.country), blocked, safety };
  const asked = permitted(request, permissions, crossing(border, permissions, contents));
  const isVital = asked.obstacles.length > 0 && rule.vitalInterest && isSoundVitalInterest(request.vitalInterest);
  const obstacles = [...dangers(border, contents), ...(isVital ? [] : asked.obstacles)];
  const parts = (request.parts ?? rule.usual).filter((part) => rule.atMost.includes(part));
  const photo = [
    ...(permissions.family('permPhoto').holds ? [] : ['permPhoto' as const]),
    ...(permissions.child('assentPhoto').holds || permissions.childTooYoung ? [] : ['assentPhoto' as const]),
  ];
  const missing = [...new Set(obstacles.flatMap((each) => ('permission' in each ? [each.permission] : [])))];
  const fields = planFields(contents, { parts, recipient, photo, missing, withheld: request.withheld ?? [] });
  const plan: DisclosurePlan = Object.freeze({
    caseCode: about.caseCode,
    ...{ purpose, recipient, plannedAt: moment.now },
    ...{ obstacles: Object.freeze(obstacles), parts: Object.freeze(parts) },
    allowed: obstacles.length === 0,
    ground: isVital ? 'vitalInterest' : asked.ground,
    records: Object.freeze(isVital ? [] : asked.records),
    reminders: Object.freeze(remindersOf(request, { permissions, contents, border, isVital })),
    fields: Object.freeze(fields.map((field) => Object.freeze(field))),
  });
  plans.add(plan);
  return plan;
}

interface Permitted {
  readonly obstacles: readonly Obstacle[];
  readonly ground: DisclosureGround;
  readonly records: readonly string[];
}

function permitted(
  { purpose, recipient, moment }: DisclosureRequest,
  permissions: CasePermissions,
  crossed: readonly Obstacle[],
): Permitted {
  const rule = purposeRules[purpose];
  const today = dayOf(moment);
  const child = permissions.child(rule.child);
  const family = permissions.family(rule.family);
  const consent = family.holds ? permissions.consentOf(rule.family) : undefined;
  // The child's own consent stands for its assent too, unless its assent says something else.
  const byChild = consent?.byChild === true && !child.holds && child.why === 'notRecorded';
  const obstacles: Obstacle[] = [];
  if (!child.holds && !permissions.childTooYoung && !byChild)
    obstacles.push({ code: 'childPermission', permission: rule.child, why: child.why });
  if (recipient.authority && purpose !== 'authorities')
    obstacles.push(...ofAuthority(permissions, { recipient, today }));
  const { ground, record } = groundOf(permissions, rule.family, { family, child });
  if (record === undefined) obstacles.push(...familyObstacles(permissions, purpose, family));
  if (consent) obstacles.push(...notNamed(consent, { purpose, recipient, today }));
  obstacles.push(...crossed);
  const records = [record, child.holds ? child.record : undefined].filter((each) => each !== undefined);
  return { obstacles, ground, records: [...new Set(records)] };
}

/** Police and immigration need a yes of their own whatever they are told for, also where another permission names them (CON-09). */
function ofAuthority(
  permissions: CasePermissions,
  told: { readonly recipient: Recipient; readonly today: string },
): readonly Obstacle[] {
  const permission = 'permAuthorities';
  const standing = permissions.family(permission);
  if (!standing.holds) return [{ code: 'familyPermission', permission, why: standing.why }];
  const consent = permissions.consentOf(permission);
  return consent ? notNamed(consent, { ...told, purpose: 'authorities' }) : [{ code: 'authorityNotNamed', permission }];
}

function groundOf(
  permissions: CasePermissions,
  permission: FamilyPermission,
  { family, child }: { readonly family: PermissionStanding; readonly child: PermissionStanding<ChildGap> },
): { readonly ground: DisclosureGround; readonly record?: string } {
  if (family.holds) return { ground: 'consent', record: family.record };
  // A no of the family is never overruled by the waiver of another day.
  if (family.why === 'no' || family.why === 'later' || family.why === 'withdrawn') return { ground: 'consent' };
  const waiver = permissions.waiver;
  if (waiver) return { ground: 'waiver', record: waiver.id };
  if (permissions.childDecides(permission) && child.holds) return { ground: 'childConsent', record: child.record };
  return { ground: 'consent' };
}

function familyObstacles(
  permissions: CasePermissions,
  purpose: DisclosurePurpose,
  family: PermissionStanding,
): readonly Obstacle[] {
  const { family: permission } = purposeRules[purpose];
  const missing: readonly Obstacle[] = family.holds ? [] : [{ code: 'familyPermission', permission, why: family.why }];
  return permissions.isWaiverUnsound ? [...missing, { code: 'unsoundWaiver' }] : missing;
}

interface Reminded {
  readonly permissions: CasePermissions;
  readonly contents: CaseContents;
  readonly border: Border;
  readonly isVital: boolean;
}

function remindersOf(
  { purpose, recipient, moment }: DisclosureRequest,
  { permissions, contents, border, isVital }: Reminded,
): readonly Reminder[] {
  const reminders: Reminder[] = [];
  if (permissions.withholds) reminders.push('withheld');
  const consent = permissions.consentOf(purposeRules[purpose].family);
  if (consent && isLimited(consent, { purpose, recipient, today: dayOf(moment) })) reminders.push('limited');
  if (border.blocked === undefined && crosses(border)) reminders.push('blockedCountriesUnknown');
  const isGrave = violenceIn(contents) || traffickingSeenIn(contents);
  if (isGrave && !recipient.isSpecialist) reminders.push('notSpecialist');
  if (isVital) reminders.push('vitalInterest');
  return reminders;
}
