import { choice, codes, computed, dateTime, list, longText, section, text, yesNo } from '@amparo/model';
import { assessmentTimer, dueAt, firstActionLimit } from '@amparo/risk';
import { riskLevel } from '../codes/risk-level.js';
import { identification } from './identification.js';

const { registeredAt } = identification.questions;

const anyUrgentNeed = yesNo('Any urgent need?', {
  required: true,
  ifMissing: 'Say whether the child needs anything at once.',
  hint: 'Is there anything you need right now?',
  sensitivity: 'operational',
  source: 'IA#142',
});

const initialRiskLevel = choice('First risk level', riskLevel, {
  required: true,
  ifMissing: 'Choose the first risk level; it is your judgement, and it may change tomorrow.',
  guidance:
    'High: harm is very likely. Medium: the child is exposed to harm. Low: harm is unlikely, worries remain. What is not known does not make it lower.',
  sensitivity: 'sensitive',
  source: 'IA#148; S1:1031',
});

const urgentNeedItems = list('Urgent needs', 'an urgent need', {
  when: anyUrgentNeed.is('yes'),
  expected: true,
  source: 'IA#144-147',
  questions: {
    category: choice(
      'Kind',
      codes({
        health: 'Health',
        safety: 'Safety',
        care: 'Care',
        foodWaterHygiene: 'Food, water, hygiene',
        clothing: 'Clothing',
        legal: 'Legal help',
        otherNeed: 'Another need',
      }),
      { expected: true, sensitivity: 'sensitive', source: 'IA#144; S1:1137' },
    ),
    summary: text('What and why?', { expected: true, sensitivity: 'sensitive', source: 'IA#145-146' }),
    action: text('What was done at once?', { expected: true, sensitivity: 'sensitive', source: 'IA#147' }),
    actionAt: dateTime('When?', { expected: true, sensitivity: 'operational', source: 'DESIGN' }),
  },
});

/** Urgent needs, the first risk level, and when the next steps are due. */
export const urgentNeeds = section('Urgent needs and first risk level', {
  urgentNeeds: anyUrgentNeed,
  urgentNeedItems,
  initialRiskLevel,
  initialRiskReasons: longText('Reasons', { expected: true, sensitivity: 'restricted', source: 'IA#149' }),
  firstActionDueAt: computed('First action due', {
    as: 'dateTime',
    from: [registeredAt, initialRiskLevel],
    explains: {
      high: 'Within 24 hours of registration, because the risk is high.',
      medium: 'Within 3 days of registration, because the risk is medium.',
      low: 'Within 7 days of registration, because the risk is low.',
    },
    compute: (read, { timeZone }) => {
      const [from, level] = [read(registeredAt), read(initialRiskLevel)];
      if (from === undefined || level === undefined) return undefined;
      return { value: dueAt(from, firstActionLimit(level), timeZone), because: level };
    },
    sensitivity: 'operational',
    source: 'S1:1363',
  }),
  biaDueAt: computed('Best interests assessment due', {
    as: 'dateTime',
    from: [registeredAt],
    explains: { day: 'Within 24 hours of registration.' },
    compute: (read, { timeZone }) => {
      const from = read(registeredAt);
      return from === undefined ? undefined : { value: dueAt(from, assessmentTimer.limit, timeZone), because: 'day' };
    },
    sensitivity: 'operational',
    source: 'S1:1293',
  }),
});
