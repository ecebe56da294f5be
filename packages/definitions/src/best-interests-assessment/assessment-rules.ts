import { all, any, not, type Asked, type Questions, type Rule } from '@amparo/model';
import { risksLookedFor } from './rights-safety.js';
import { noViews } from './rights-views.js';
import { sections } from './sections.js';

const { known, setup, separation, rightsViews, rightsFamily, rightsSafety, rightsDevelopment, context, analysis } =
  sections;
const { accompanimentStatus } = known.questions;
const { shortAssessment, biaSequence, biaReason, dueAt, authoritiesInformedBeforeStart, guardianParticipates } =
  setup.questions;
const { childViews, childViewsNotObtainedReason, disagreement, disagreementJustification } = rightsViews.questions;
const { safRisks, safNoRisk } = rightsSafety.questions;
const { riskLevelSuggested, riskLevel, firstActionDueAt, casePlanDueAt } = analysis.questions;
const { devSuicideSigns } = rightsDevelopment.questions;

const but = (questions: Questions, ...kept: readonly Asked[]): readonly Asked[] =>
  Object.values(questions).filter((each) => !kept.includes(each));

// The first look at a child whom many wait behind: set-up, views, risks, level, care and recommendations.
const notInShort: readonly Asked[] = [
  ...Object.values<Asked>(separation.questions),
  ...but(
    rightsViews.questions,
    childViews,
    rightsViews.questions.childViewsFiles,
    rightsViews.questions.childViewsHow,
    childViewsNotObtainedReason,
    disagreement,
    disagreementJustification,
  ),
  ...Object.values<Asked>(rightsFamily.questions),
  ...but(rightsDevelopment.questions, devSuicideSigns),
  ...Object.values<Asked>(context.questions),
];

const aboutTime: readonly Rule[] = [
  {
    id: 'BIA-01',
    kind: 'timer',
    due: dueAt,
    says: 'Finish the assessment now, or say why it is late: 24 hours have passed since registration.',
    source: 'S1:1293',
  },
  // The follow-ups that the level asks for are counted by the follow-up form.
  {
    id: 'BIA-04',
    kind: 'timer',
    due: firstActionDueAt,
    says: 'Take the first action now: the time for this level of risk has passed.',
    source: 'S1:1363',
  },
  {
    id: 'BIA-16',
    kind: 'timer',
    due: casePlanDueAt,
    says: 'Make the case plan now: the time for this level of risk has passed.',
    source: 'CC',
  },
  {
    id: 'BIA-12',
    kind: 'info',
    when: biaSequence.compare('>', 1),
    about: [biaSequence],
    says: 'Write what is so now; earlier assessments stay as they were, also while a determination is under way.',
    source: 'S1:1289',
  },
  {
    id: 'BIA-15',
    kind: 'info',
    when: shortAssessment.is('yes'),
    about: [shortAssessment],
    says: 'Do what is urgent now, and come back for the full assessment as soon as you can.',
    source: 'UNHCR BIP toolbox list; S1:1293',
  },
  {
    id: 'BIA-15-short',
    kind: 'mode',
    when: shortAssessment.is('yes'),
    hides: notInShort,
    says: 'This short assessment asks for views, risks, care and recommendations; the rest follows later.',
    source: 'UNHCR BIP toolbox list; S1:1293',
  },
];

const aboutViews: readonly Rule[] = [
  {
    id: 'BIA-09',
    kind: 'block',
    when: all(noViews, not(childViewsNotObtainedReason.answered)),
    about: [childViewsNotObtainedReason],
    says: 'Write what the child says, or say why its views are missing.',
    source: 'S1:882',
  },
  {
    id: 'BIA-10',
    kind: 'block',
    when: all(disagreement.is('yes'), not(disagreementJustification.answered)),
    about: [disagreementJustification],
    says: 'Say why what you propose is still best for the child, although somebody disagrees.',
    source: 'S1:1320',
  },
];

const aboutRisks: readonly Rule[] = [
  {
    id: 'BIA-02',
    kind: 'block',
    when: not(risksLookedFor),
    about: [safRisks],
    says: 'Write down at least one risk, or state that you looked for risks and found none.',
    source: 'S1:1311',
  },
  {
    id: 'BIA-03',
    kind: 'compute',
    about: [riskLevelSuggested, riskLevel, safRisks],
    says: 'Each risk gets its level from severity and likelihood, the highest counts, and the worker decides and explains a difference.',
    source: 'S1:1311; S1:1360',
  },
  {
    id: 'BIA-11',
    kind: 'warn',
    reason: 'asked',
    when: all(accompanimentStatus.is('accompanied'), safNoRisk.attested),
    about: [safNoRisk],
    says: 'Choose the short form, or stop here: a child with its parents and without a risk needs no full assessment.',
    source: 'S1:972',
  },
  {
    id: 'BIA-14',
    kind: 'warn',
    reason: 'asked',
    when: devSuicideSigns.is('yes'),
    about: [devSuicideSigns],
    says: 'Stay with the child and refer it to a specialist now.',
    source: 'P17 survivor_assessment (guidance note); DESIGN',
  },
];

const aboutAuthorities: readonly Rule[] = [
  {
    id: 'BIA-07',
    kind: 'warn',
    reason: 'asked',
    // That nobody knows whether it was informed is no yes.
    when: all(
      accompanimentStatus.is('unaccompanied'),
      any(authoritiesInformedBeforeStart.is('no'), authoritiesInformedBeforeStart.isAbsent('unknown')),
    ),
    about: [authoritiesInformedBeforeStart, biaReason],
    says: 'Inform the child protection authority now; for a child alone this comes before everything but urgent help.',
    source: 'S1:1312',
  },
  {
    id: 'BIA-07-guardian',
    kind: 'warn',
    reason: 'asked',
    when: all(accompanimentStatus.is('unaccompanied'), guardianParticipates.is('noGuardianYet')),
    about: [guardianParticipates],
    says: 'Ask for a guardian now; nobody else may decide for a child alone.',
    source: 'S1:1312',
  },
];

/** What the assessment must hold, and by when. */
export const assessmentRules: readonly Rule[] = [...aboutTime, ...aboutAuthorities, ...aboutViews, ...aboutRisks];
