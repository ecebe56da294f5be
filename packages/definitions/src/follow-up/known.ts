import { choice, codes, date, dateTime, section, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { KNOWN_TITLE } from '../shared/known-facts.js';
import { knownRiskLevel } from '../shared/known-risk-level.js';

const OPERATIONAL = { sensitivity: 'operational' } as const;

/** What the case knows of earlier contacts and this one reads. */
export const knownFacts = section(KNOWN_TITLE, {
  riskLevel: knownRiskLevel(),
  lastFollowUpAt: dateTime('When was the last follow-up?', { ...OPERATIONAL, notAfter: 'now', source: 'S1:1363' }),
  missedLastTime: yesNo('Was the child not seen at the last follow-up either?', {
    ...OPERATIONAL,
    absent: UNKNOWN,
    source: 'P17; DESIGN',
  }),
  lastReviewOn: date('When was the last review meeting?', {
    ...OPERATIONAL,
    notAfter: 'today',
    guidance: 'If there was none yet, the day the plan began.',
    source: 'S1:1799',
  }),
  bidStage: choice(
    'Best interests determination',
    codes({ none: 'None', underWay: 'Under way', decided: 'Decided, being carried out' }),
    { ...OPERATIONAL, absent: UNKNOWN, source: 'S1:1764; S1:1777' },
  ),
});
