import { computed, date, longText, section, type Read } from '@amparo/model';
import { dueAt, firstActionLimit, followUpTimer, planTimer, type RiskLevel } from '@amparo/risk';
import { UNKNOWN } from '../shared/absences.js';
import { caseHeader } from './case-header.js';
import { riskDecision, riskLevel, riskLevelDiffersReason } from './decided-level.js';
import { riskExplanation } from './explanation.js';
import { factorsSeen, riskLevelSuggested, riskRuleSet } from './suggested-level.js';

const { startedAt, completedAt } = caseHeader.questions;

// A clock that starts too early is the safer one: until the form is completed it runs from its start.
const assessedAt = (read: Read): string | undefined => read(completedAt) ?? read(startedAt);

const dueBy = (
  label: string,
  limits: (level: RiskLevel) => string,
  rest: { readonly explains: Readonly<Record<RiskLevel, string>>; readonly source: string },
) =>
  computed(label, {
    as: 'dateTime',
    from: [startedAt, completedAt, riskLevel],
    compute: (read, { timeZone }) => {
      const [from, level] = [assessedAt(read), read(riskLevel)];
      if (from === undefined || level === undefined) return undefined;
      return { value: dueAt(from, limits(level), timeZone), because: level };
    },
    sensitivity: 'operational',
    ...rest,
  });

const riskReviewSoonerOn = date('Look at it again sooner, on', {
  guidance: 'Sooner is always right; later than the limit of the level is not possible.',
  sensitivity: 'operational',
  source: 'S1:1363',
});

/** What the risks come to, and the level. */
export const analysis = section('Analysis and level of risk', {
  riskFactors: longText('Risk factors, in short', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'IA#174',
  }),
  protectiveFactors: longText('What protects the child, and its strengths', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'sensitive',
    source: 'IA#175',
  }),
  factorsSeen,
  riskRuleSet,
  riskLevelSuggested,
  riskExplanation,
  riskLevel,
  riskLevelDiffersReason,
  riskDecision,
  riskLevelReasons: longText('Reasons in plain words', {
    expected: true,
    sensitivity: 'restricted',
    source: 'IA#149; CC',
  }),
  firstActionDueAt: dueBy('First action due', firstActionLimit, {
    explains: {
      high: 'Within 24 hours of the assessment, because the risk is high.',
      medium: 'Within 3 days of the assessment, because the risk is medium.',
      low: 'Within 7 days of the assessment, because the risk is low.',
    },
    source: 'S1:1363',
  }),
  casePlanDueAt: dueBy('Case plan due', (level) => planTimer.limit[level], {
    explains: {
      high: 'Within 3 days of the assessment, because the risk is high.',
      medium: 'Within 7 days of the assessment, because the risk is medium.',
      low: 'Within 14 days of the assessment, because the risk is low.',
    },
    source: 'CC',
  }),
  riskReviewSoonerOn,
  riskReviewOn: computed('Level to be looked at again on', {
    as: 'date',
    expected: true,
    from: [startedAt, completedAt, riskLevel, riskReviewSoonerOn],
    explains: {
      high: 'At high risk the child is seen twice a week: after 4 days at the latest.',
      medium: 'At medium risk the child is seen every week.',
      low: 'At low risk the child is seen every two weeks.',
      sooner: 'On the day you chose, which is sooner than the limit.',
    },
    compute: (read, { timeZone }) => {
      const [from, level, sooner] = [assessedAt(read), read(riskLevel), read(riskReviewSoonerOn)];
      if (from === undefined || level === undefined) return undefined;
      const limit = dueAt(from, followUpTimer.limit[level], timeZone).slice(0, 10);
      return sooner !== undefined && sooner < limit
        ? { value: sooner, because: 'sooner' }
        : { value: limit, because: level };
    },
    sensitivity: 'operational',
    source: 'S1:1363',
  }),
});
