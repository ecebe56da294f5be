import type { Json, Submission } from '@amparo/model';
import { newest, type CaseRecord } from '../case/case-record.js';
import type { Forms } from '../case/forms.js';
import type { Moment } from '../case/case-view.js';
import { dayOf } from '../case/day-of.js';
import { CasePermissions } from './case-permissions.js';
import { persecution } from './feared-states.js';
import { notNamed } from './not-named.js';
import type { Obstacle } from './obstacle.js';
import type { ChildPermission, FamilyPermission } from './permission.js';
import { purposeRules, type DisclosurePurpose } from './purpose.js';
import { ReadAnswers, type AnyPath } from './read-answers.js';
import { asRecipient, receiverOf, type Receiver } from './receiver.js';
import type { Recipient } from './recipient.js';
import { ofRelatives, rememberedRelatives } from './relatives.js';
import { tellingOf, type Telling } from './telling.js';
import { rememberedFear } from './trafficking.js';

/** The moment a form is judged at, and what its host knows. */
export interface Judged extends Moment {
  /** The bodies that the host knows; undefined where it gives no list, and then nobody is judged for who it is. */
  readonly receivers?: readonly Receiver[] | undefined;
}

/** What a form would do, with who is told: all that it is judged by, and no answer about the child. */
export interface Told extends Omit<Telling, 'purpose'> {
  readonly purpose: DisclosurePurpose;
  /** Neither the form nor the case says in which country it is. */
  readonly nowhere: boolean;
  readonly recipient: Recipient | undefined;
}

/**
 * Names what stands against sending a form, as `planDisclosure` would: the permissions that it needs and that the case says it
 * does not have (CON-01), which were refused, taken back, ended or never signed; across a border, a danger to relatives that a
 * search found; and, where the host gives the bodies it knows, one that is none of them, that the permission does not name, or
 * that the child may need protection from. What no record of this device speaks of is not judged: the consent may be on paper,
 * and the form asks for its number.
 */
export function missingPermissions(record: CaseRecord, submission: Submission, judged: Judged): readonly Obstacle[] {
  const { receivers } = judged;
  const told = toldBy(record, submission, receivers);
  if (!told) return [];
  const isStranger = receivers && told.to !== undefined && !told.recipient && !told.anybody;
  const stranger: readonly Obstacle[] = isStranger
    ? [{ code: 'receiverNotKnown', known: receivers.map(({ name }) => name) }]
    : [];
  return [...dangersOf(told, record), ...stranger, ...notPermitted(told, record, judged)];
}

/** Names what stands against what was told to be sent and still waits, by what is known now. */
export const missingFor = (told: Told, record: CaseRecord, now: Moment): readonly Obstacle[] => [
  ...dangersOf(told, record),
  ...notPermitted(told, record, now),
];

/** Says what a form tells whom; undefined where it tells nobody outside. */
export function toldBy(
  record: CaseRecord,
  submission: Submission,
  receivers: readonly Receiver[] | undefined,
): Told | undefined {
  const telling = tellingOf(submission);
  if (!telling) return undefined;
  const found = receivers && telling.to !== undefined ? receiverOf(receivers, telling.to) : undefined;
  return toldTo(found && asRecipient(found), telling, { record, submission });
}

const dangersOf = (told: Told, record: CaseRecord): readonly Obstacle[] => [
  ...(told.recipient ? ofStates(told.recipient, told, record) : []),
  ...ofFamilyFeared(told, record),
  ...atRisk(told, record),
];

const ofFamilyFeared = ({ purpose, cleared }: Told, record: CaseRecord): readonly Obstacle[] =>
  purpose === 'tracing' && !cleared && rememberedFear(record) ? [{ code: 'familyFeared' }] : [];

const notPermitted = (told: Told, record: CaseRecord, now: Moment): readonly Obstacle[] =>
  told.asksNobody ? [] : ofPermissions(told, new CasePermissions(record.permissions ?? [], now), now);

// Police and immigration need a permission of their own, and a body may be abroad without the form saying so.
function toldTo(
  recipient: Recipient | undefined,
  telling: Telling,
  { record, submission }: { readonly record: CaseRecord; readonly submission: Submission },
): Told {
  const written = new ReadAnswers<AnyPath<Forms['referral']>>(submission.answers).text('caseHeader.countryCode');
  const here = written ?? newest(record, 'countryCode')?.value;
  const abroad = abroadOf(telling, here, recipient?.country);
  const nowhere = here === undefined;
  return { ...telling, recipient, abroad, nowhere, purpose: recipient?.authority ? 'authorities' : telling.purpose };
}

function abroadOf(
  { abroad, toCountry }: Telling,
  here: Json | undefined,
  itsCountry: string | undefined,
): Told['abroad'] {
  if (typeof abroad === 'object') {
    // A country where a search goes on may be that of the case; where nobody says which that is, none of them is.
    const beyond = abroad.filter((each) => each !== here);
    return beyond.length > 0 ? beyond : undefined;
  }
  const countries = here === undefined ? [] : [itsCountry, toCountry];
  const foreign = countries.find((each) => each !== undefined && each !== here);
  return abroad === '' ? (foreign ?? '') : (abroad ?? foreign);
}

// A device without the registration knows no State to fear: then only what goes abroad waits until somebody has found out.
function ofStates(recipient: Recipient, { abroad, nowhere }: Told, { feared }: CaseRecord): readonly Obstacle[] {
  if (feared) return persecution(recipient, feared.states);
  return abroad === undefined && !nowhere ? [] : persecution(recipient, []);
}

// What no form of this device has said of relatives is not judged; a transfer asks for it itself, and a search for its own danger.
function atRisk({ abroad, asksNoRelatives }: Told, record: CaseRecord): readonly Obstacle[] {
  const found = asksNoRelatives && abroad !== undefined ? rememberedRelatives(record) : undefined;
  return found ? ofRelatives(found) : [];
}

function ofPermissions(told: Told, permissions: CasePermissions, moment: Moment): readonly Obstacle[] {
  const { purpose, recipient, unsupervised } = told;
  const rule = purposeRules[purpose];
  const needed: Needed = { ...told, family: rule.family, child: rule.child };
  const missing = [
    ...ofChild(needed, permissions),
    ...ofFamily(needed, permissions),
    ...acrossBorder(needed, permissions),
  ];
  const consent = permissions.family(rule.family).holds ? permissions.consentOf(rule.family) : undefined;
  if (recipient && consent) missing.push(...notNamed(consent, { purpose, recipient, today: dayOf(moment) }));
  const known = missing.filter((each) => !('why' in each) || each.why !== 'notRecorded');
  return missing.length > 0 && unsupervised ? [...known, { code: 'supervisedByNobodyElse' }] : known;
}

interface Needed extends Pick<Told, 'abroad' | 'waived'> {
  readonly family: FamilyPermission;
  readonly child: ChildPermission;
}

function ofChild({ child: permission }: Needed, permissions: CasePermissions): readonly Obstacle[] {
  const child = permissions.child(permission);
  return child.holds || permissions.childTooYoung ? [] : [{ code: 'childPermission', permission, why: child.why }];
}

function ofFamily({ family: permission, child, waived }: Needed, permissions: CasePermissions): readonly Obstacle[] {
  const family = permissions.family(permission);
  if (family.holds) return [];
  const isNo = ['no', 'later', 'withdrawn'].includes(family.why);
  const isDecided =
    permissions.waiver !== undefined ||
    waived ||
    (permissions.childDecides(permission) && permissions.child(child).holds);
  return !isNo && isDecided ? [] : [{ code: 'familyPermission', permission, why: family.why }];
}

function acrossBorder({ abroad }: Needed, permissions: CasePermissions): readonly Obstacle[] {
  if (abroad === undefined) return [];
  const permission = 'permCrossBorder';
  const crossing = permissions.family(permission);
  if (!crossing.holds) return [{ code: 'familyPermission', permission, why: crossing.why }];
  const named = permissions.consentOf(permission)?.countries ?? [];
  const isNamed = [abroad].flat().every((country) => country === '' || named.includes(country));
  return isNamed ? [] : [{ code: 'countryNotNamed', permission }];
}
