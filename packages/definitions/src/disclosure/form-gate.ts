import type { Submission } from '@amparo/model';
import type { CaseRecord } from '../case/case-record.js';
import type { Forms } from '../case/forms.js';
import type { Moment } from '../case/case-view.js';
import { CasePermissions } from './case-permissions.js';
import type { Obstacle } from './obstacle.js';
import type { ChildPermission, FamilyPermission } from './permission.js';
import { ReadAnswers, type AnyPath } from './read-answers.js';
import { isSoundVitalInterest } from './sound-vital-interest.js';

interface Needed {
  readonly family: FamilyPermission;
  readonly child: ChildPermission;
  /** The form itself says that the consent of parents or guardian was waived. */
  readonly waived?: boolean;
  /** Danger was said in place of a permission, and nobody else decided it. */
  readonly unsupervised?: boolean;
  /** Country that something goes to; empty where the form names none. */
  readonly abroad?: string;
}

type Gate = (submission: Submission) => Needed | undefined;

// Nothing is needed where nothing leaves the organisation, or where life or safety goes first: the form has its own rules.
const gates: Readonly<Record<string, Gate>> = {
  referral: ofReferral,
  caseTransfer: ofTransfer,
  familyTracing: ofSearch,
};

/**
 * Names the permissions that a form needs before it may be sent, and that the case says it does not have (CON-01): what was
 * refused, taken back, ended or never signed. What no record of this device speaks of is not judged: the consent may be on
 * paper, and the form asks for its number.
 */
export function missingPermissions(record: CaseRecord, submission: Submission, moment: Moment): readonly Obstacle[] {
  const needed = gates[submission.form]?.(submission);
  if (!needed) return [];
  const permissions = new CasePermissions(record.permissions ?? [], moment);
  const missing = [
    ...ofChild(needed, permissions),
    ...ofFamily(needed, permissions),
    ...acrossBorder(needed, permissions),
  ];
  const known = missing.filter((each) => !('why' in each) || each.why !== 'notRecorded');
  return missing.length > 0 && needed.unsupervised ? [...known, { code: 'supervisedByNobodyElse' }] : known;
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
  const isNamed = abroad === '' || permissions.consentOf(permission)?.countries.includes(abroad);
  return isNamed ? [] : [{ code: 'countryNotNamed', permission }];
}

function ofReferral({ answers }: Submission): Needed | undefined {
  const read = new ReadAnswers<AnyPath<Forms['referral']>>(answers);
  const vital = {
    danger: read.text('base.vitalInterest') ?? '',
    caseworkerCode: read.text('caseHeader.caseworkerCode') ?? '',
    supervisorCode: read.text('base.vitalInterestSupervisor') ?? '',
  };
  if (read.text('base.kind') === 'internal' || isSoundVitalInterest(vital)) return undefined;
  const unsupervised = vital.danger !== '' && vital.supervisorCode !== '';
  const needed = { family: 'permShareServices', child: 'assentShareHelpers', unsupervised } as const;
  return read.text('base.kind') === 'crossBorder' ? { ...needed, abroad: '' } : needed;
}

function ofTransfer({ answers }: Submission): Needed | undefined {
  const read = new ReadAnswers<AnyPath<Forms['caseTransfer']>>(answers);
  const unsupervised = read.yes('child.vitalInterest');
  const vital = {
    danger: unsupervised ? 'said' : '',
    caseworkerCode: read.text('caseHeader.caseworkerCode') ?? '',
    supervisorCode: read.text('caseHeader.supervisorCode') ?? '',
  };
  if (isSoundVitalInterest(vital)) return undefined;
  const waived = read.yes('handover.guardianConsentWaived');
  const needed = { family: 'permShareServices', child: 'assentShareHelpers', waived, unsupervised } as const;
  if (read.text('base.kind') !== 'crossBorder') return needed;
  return { ...needed, abroad: read.text('crossBorder.countryTo') ?? '' };
}

const GOES_ON = ['inProgress', 'located', 'verified'];

function ofSearch({ answers }: Submission): Needed | undefined {
  const read = new ReadAnswers<AnyPath<Forms['familyTracing']>>(answers);
  if (!GOES_ON.includes(read.text('actions.tracingStatus') ?? '')) return undefined;
  return { family: 'permTracing', child: 'assentTracing', waived: read.yes('safe.tracingConsentWaived') };
}
