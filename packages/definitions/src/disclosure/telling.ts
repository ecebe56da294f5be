import type { Submission } from '@amparo/model';
import type { Forms } from '../case/forms.js';
import { ReadAnswers, type AnyPath } from './read-answers.js';
import { isSoundVitalInterest, type VitalInterest } from './sound-vital-interest.js';

/** What a form would do. */
export interface Telling {
  readonly purpose: 'referral' | 'transfer' | 'tracing';
  /** Who is told, as it was typed; undefined where the form tells nobody outside the organisation. */
  readonly to?: string;
  /**
   * Country that something goes to, or those where a search goes on; empty where the form names none, undefined where it says that
   * it stays.
   */
  readonly abroad?: string | readonly string[] | undefined;
  /** Country that the form says it goes to, which may be that of the case. */
  readonly toCountry?: string | undefined;
  /** A danger to relatives that an earlier form found is looked at: this one does not ask. */
  readonly asksNoRelatives?: boolean;
  /** No permission is asked: life or safety goes first, or the form writes down what another one has asked. */
  readonly asksNobody?: boolean;
  /** Whoever can help may be told, also who is not known: life or safety goes first. */
  readonly anybody?: boolean;
  /** The form itself says that the consent of parents or guardian was waived, and a supervisor approved it. */
  readonly waived?: boolean;
  /** The search says of the feared family that a specialist has found it safe. */
  readonly cleared?: boolean;
  /** Danger was said in place of a permission, and nobody else decided it. */
  readonly unsupervised?: boolean;
}

// Nothing is judged where nothing leaves the organisation: the form has its own rules.
const gates: Readonly<Record<string, (submission: Submission) => Telling | undefined>> = {
  referral: ofReferral,
  caseTransfer: ofTransfer,
  familyTracing: ofSearch,
  dataSharing: ofSharing,
};

/** Says what a form would tell about a child to somebody outside; undefined where nobody is told. */
export const tellingOf = (submission: Submission): Telling | undefined => gates[submission.form]?.(submission);

function ofReferral({ answers }: Submission): Telling | undefined {
  const read = new ReadAnswers<AnyPath<Forms['referral']>>(answers);
  if (read.text('base.kind') === 'internal') return undefined;
  const vital = {
    danger: read.text('base.vitalInterest') ?? '',
    caseworkerCode: read.text('caseHeader.caseworkerCode') ?? '',
    supervisorCode: read.text('base.vitalInterestSupervisor') ?? '',
  };
  return {
    ...{ purpose: 'referral', to: read.text('base.receiver') ?? '', ...firstOf(vital) },
    unsupervised: vital.danger !== '' && vital.supervisorCode !== '',
    abroad: read.text('base.kind') === 'crossBorder' ? '' : undefined,
    asksNoRelatives: true,
  };
}

function ofTransfer({ answers }: Submission): Telling {
  const read = new ReadAnswers<AnyPath<Forms['caseTransfer']>>(answers);
  const unsupervised = read.yes('child.vitalInterest');
  const vital = {
    danger: unsupervised ? 'said' : '',
    caseworkerCode: read.text('caseHeader.caseworkerCode') ?? '',
    supervisorCode: read.text('caseHeader.supervisorCode') ?? '',
  };
  const kind = read.text('base.kind');
  return {
    ...{ purpose: 'transfer', unsupervised, ...firstOf(vital) },
    ...(kind !== 'internalWorker' && { to: read.text('base.receiver.body') ?? '' }),
    waived: read.yes('handover.guardianConsentWaived') && isApproved(read),
    abroad: kind === 'crossBorder' ? (read.text('crossBorder.countryTo') ?? '') : undefined,
  };
}

// A permission may be gone without; no danger to the child makes a State safe that it may need protection from.
const firstOf = (vital: VitalInterest): Pick<Telling, 'asksNobody' | 'anybody'> => {
  const isVital = isSoundVitalInterest(vital);
  return { asksNobody: isVital, anybody: isVital };
};

// One click of the worker is no waiver (S1:1003).
const isApproved = (read: ReadAnswers<'signOff.supervisorDecision'>): boolean =>
  read.text('signOff.supervisorDecision') === 'approved';

const GOES_ON = ['inProgress', 'located', 'verified'];

function ofSearch({ answers }: Submission): Telling | undefined {
  const read = new ReadAnswers<AnyPath<Forms['familyTracing']>>(answers);
  if (!GOES_ON.includes(read.text('actions.tracingStatus') ?? '')) return undefined;
  // One that was begun before anybody feared the family was cleared of something else.
  const isFeared = read.isAsked('known.familyInTrafficking') && read.text('known.familyInTrafficking') !== 'no';
  return {
    purpose: 'tracing',
    abroad: read.texts('actions.tracingAbroad'),
    waived: read.yes('safe.tracingConsentWaived') && isApproved(read),
    cleared: isFeared && read.text('safe.tracingClearedBy') !== undefined,
  };
}

// The record asks for its ground itself. One that says that it was asked back can always be written down.
function ofSharing({ answers }: Submission): Telling | undefined {
  const read = new ReadAnswers<AnyPath<Forms['dataSharing']>>(answers);
  if (!read.yes('protocol.disclosing') || read.yes('disclosures.recall')) return undefined;
  const anybody = read.text('disclosures.ground') === 'vitalInterests';
  return {
    ...{ purpose: 'referral', to: read.text('disclosures.to') ?? '', asksNobody: true, anybody },
    ...{ toCountry: read.text('disclosures.toCountry'), asksNoRelatives: true },
  };
}
