import {
  bestInterestsAssessment,
  bestInterestsDetermination,
  casePlan,
  consent,
  familyReintegrationPlan,
  registration,
  reintegrationPlan,
  traffickingScreening,
} from '@amparo/definitions';
import { wordsIn, type Form, type Json, type Words } from '@amparo/model';
import type { FormStaging } from './staged-form.js';

/** A place of a standard form that is dense, and what a worker has written there. */
export interface DensePlace extends FormStaging {
  readonly form: Form;
  readonly section: string;
  readonly answers: Readonly<Record<string, Json>>;
}

/** The answers of one entry, by their paths. */
const entry = (list: string, id: string, answers: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [`${list}[${id}].${key}`, answer]));

const RISKS = 'rightsSafety.safRisks';
const assessed = {
  'known.accompanimentStatus': 'unaccompanied',
  'known.careArrangement': 'kinship',
  'known.ageYears': 14,
  'caseHeader.caseworkerCode': 'CW-12',
  [RISKS]: ['r1', 'r2'],
  ...entry(RISKS, 'r1', {
    risk: 'neglect',
    source: ['caregiver'],
    timing: 'current',
    severity: 'serious',
    likelihood: 'possible',
    protectiveFactors: ['caringAdult'],
    lowered: 'yes',
    loweredReason: 'The grandmother sleeps in the same room.',
  }),
  ...entry(RISKS, 'r2', { risk: 'hazardousWork', severity: { absent: 'unknown' }, likelihood: 'likely' }),
  'rightsSafety.safDetention': ['riskOfReturn'],
  'analysis.factorsSeen': ['child', 'gender'],
  'analysis.riskLevel': 'medium',
  'analysis.riskLevelDiffersReason': 'The aunt has come.',
};

const OPTIONS = 'comparison.options';
const MEMBERS = 'panel.panelMembers';
const took = { conflictOfInterest: 'no', confidentialitySigned: 'yes', present: 'yes' };
const decided = {
  'overview.bidGround': 'durableSolutionUasc',
  'overview.bidProcedure': 'fullPanel',
  [OPTIONS]: ['o1', 'o2', 'o3'],
  ...entry(OPTIONS, 'o1', { name: 'A', type: 'remainWithCare', viewsChild: 'better', safety: 'muchBetter' }),
  ...entry(OPTIONS, 'o2', { name: 'B', type: 'voluntaryReturn', refoulementRisk: { absent: 'unknown' } }),
  ...entry(OPTIONS, 'o3', { name: 'C' }),
  'comparison.recommendedOption': 'A',
  'panel.panelDate': '2026-03-02T09:00+02:00',
  [MEMBERS]: ['m1', 'm2', 'm3'],
  ...entry(MEMBERS, 'm1', { code: 'P-1', role: 'chair', sectorKind: 'state', ...took, position: 'agrees' }),
  ...entry(MEMBERS, 'm2', {
    ...{ code: 'P-2', role: 'internationalOrganisation', sectorKind: 'un', ...took },
    ...{ position: 'disagrees', positionReason: 'The aunt was not asked.' },
  }),
  ...entry(MEMBERS, 'm3', { code: 'P-3', role: 'civilSociety', sectorKind: 'ngo', ...took }),
  'decision.panelOutcome': 'approved',
  'decision.panelByConsensus': 'yes',
};

const ACTIONS = 'actions.actionsPlan';
const planned = {
  'known.riskLevel': 'high',
  'known.highRisks': ['neglect'],
  'base.familySafeCheck': 'unsafe',
  [ACTIONS]: ['a1', 'a2'],
  ...entry(ACTIONS, 'a1', {
    need: 'School',
    action: 'Enrol her',
    responsible: 'CW-12',
    deadline: '2026-05-17',
    byFamily: 'yes',
  }),
  ...entry(ACTIONS, 'a2', { status: 'completed' }),
};

const done = {
  what: 'Enrol her in the school near the aunt’s house',
  goal: 'She goes to school again',
  responsible: 'serviceProvider',
  responsibleNotes: 'School office',
  cost: 150,
  currency: 'EGP',
  startsOn: '2026-03-01',
  endsOn: '2026-05-17',
  status: 'done',
  statusNotes: 'She went on 4 May.',
};
const OBJECTIVES = 'actions.actions';
const returning = {
  'known.accompanimentStatus': 'unaccompanied',
  [OBJECTIVES]: ['o1', 'o2'],
  ...entry(OBJECTIVES, 'o1', { dimension: 'social', ...done }),
  ...entry(OBJECTIVES, 'o2', { dimension: 'psychosocial', what: 'Meet a counsellor', status: 'underWay' }),
};
const SOCIAL = 'plan.actionsSocial';
const FAMILY_WORK = 'plan.actionsEconomic';
const familyReturning = {
  [SOCIAL]: ['s1'],
  ...entry(SOCIAL, 's1', done),
  [FAMILY_WORK]: ['e1', 'e2'],
  ...entry(FAMILY_WORK, 'e1', { what: 'A stall at the market', responsible: 'parentCaregiver', status: 'planned' }),
  ...entry(FAMILY_WORK, 'e2', { what: 'Training as an electrician' }),
};

/** Every dense place of the forms: rows of risks, options side by side, a panel, permissions, signs, goals, a family. */
export const densePlaces = {
  risks: { form: bestInterestsAssessment, section: 'rightsSafety', answers: assessed },
  level: { form: bestInterestsAssessment, section: 'analysis', answers: assessed },
  options: { form: bestInterestsDetermination, section: 'comparison', answers: decided },
  panel: { form: bestInterestsDetermination, section: 'panel', answers: decided },
  decision: { form: bestInterestsDetermination, section: 'decision', answers: decided },
  permissions: {
    form: consent,
    section: 'permissions',
    answers: { 'permissions.permCaseManagement': 'yes', 'permissions.permTracing': 'later', 'known.ageYears': 14 },
  },
  signs: {
    form: traffickingScreening,
    section: 'unodc',
    answers: {
      'mode.observerRole': 'caseworker',
      'unodc.u01': { sign: 'seen', note: 'Alone since May.' },
      'unodc.u02': { sign: 'couldNotTell' },
    },
  },
  secondSigns: { form: traffickingScreening, section: 'egypt', answers: { 'mode.observerRole': 'specialist' } },
  goals: { form: casePlan, section: 'actions', answers: planned },
  objectives: { form: reintegrationPlan, section: 'actions', answers: returning },
  familyObjectives: { form: familyReintegrationPlan, section: 'plan', answers: familyReturning },
  household: { form: registration, section: 'household', answers: { 'household.householdMembers': ['h1', 'h2'] } },
  family: { form: registration, section: 'family', answers: { 'family.familyMembers': ['f1'] } },
} satisfies Readonly<Record<string, DensePlace>>;

/** The words of a place's form in Arabic. */
export async function arabicOf({ form: { id } }: DensePlace): Promise<Words> {
  const { translations } = await ARABIC[id as keyof typeof ARABIC]();
  return wordsIn({ language: 'ar', translations });
}

const ARABIC = {
  bestInterestsAssessment: () => import('@amparo/definitions/words/best-interests-assessment.ar.js'),
  bestInterestsDetermination: () => import('@amparo/definitions/words/best-interests-determination.ar.js'),
  casePlan: () => import('@amparo/definitions/words/case-plan.ar.js'),
  consent: () => import('@amparo/definitions/words/consent.ar.js'),
  familyReintegrationPlan: () => import('@amparo/definitions/words/family-reintegration-plan.ar.js'),
  registration: () => import('@amparo/definitions/words/registration.ar.js'),
  reintegrationPlan: () => import('@amparo/definitions/words/reintegration-plan.ar.js'),
  traffickingScreening: () => import('@amparo/definitions/words/trafficking-screening.ar.js'),
};
