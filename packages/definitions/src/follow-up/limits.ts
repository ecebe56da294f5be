import { computed, not, type ChoiceQuestion, type Condition, type DateTimeQuestion } from '@amparo/model';
import { dueAt, followUpTimer, type RiskLevel } from '@amparo/risk';
import { knownFacts } from './known.js';

const { lastFollowUpAt, riskLevel: levelBefore } = knownFacts.questions;

interface Counted {
  readonly from: DateTimeQuestion;
  readonly level: ChoiceQuestion<RiskLevel>;
  readonly unless: Condition;
}

/** Derives by when the child is followed up again: by the level after this contact, or by the last known one. */
export const nextFollowUpBy = ({ from, level, unless }: Counted) =>
  computed('Next follow-up at the latest', {
    when: not(unless),
    as: 'dateTime',
    from: [from, level, levelBefore],
    explains: {
      high: 'Twice a week at high risk, and never more than 4 days apart.',
      medium: 'Every week at medium risk.',
      low: 'Every two weeks at low risk.',
    },
    compute: (read, { timeZone }) => {
      const [at, now] = [read(from), read(level) ?? read(levelBefore)];
      if (at === undefined || now === undefined) return undefined;
      return { value: dueAt(at, followUpTimer.limit[now], timeZone), because: now };
    },
    sensitivity: 'operational',
    source: 'S1:1363',
  });

/** Derives whether this follow-up came after the limit of the level that the case had. */
export const wasOverdue = (at: DateTimeQuestion) =>
  computed('Is this follow-up late?', {
    as: 'yesNo',
    from: [lastFollowUpAt, levelBefore, at],
    explains: {
      late: 'More time has passed since the last follow-up than the level of risk allows.',
      inTime: 'The limit of the level of risk is kept.',
    },
    compute: (read, { now, timeZone }) => {
      const [last, level] = [read(lastFollowUpAt), read(levelBefore)];
      if (last === undefined || level === undefined) return undefined;
      const limit = dueAt(last, followUpTimer.limit[level], timeZone);
      return Date.parse(read(at) ?? now) > Date.parse(limit)
        ? { value: 'yes', because: 'late' }
        : { value: 'no', because: 'inTime' };
    },
    sensitivity: 'operational',
    source: 'DESIGN',
  });
