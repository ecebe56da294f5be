import { anyEntry, any, attest, list, longText, not, rating, section, text, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { HIGH_TO_LOW } from '../shared/scales.js';
import { returnRisk } from './return-risk.js';

const questions = returnRisk();
const returnRisks = list('Risks of the return', 'a risk', { layout: 'rows', source: 'S1:2031', questions });

const traffickingRiskReturn = rating('Risk of trafficking, or of trafficking again', HIGH_TO_LOW, {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'restricted',
  source: 'S1:2031; S1:1460',
});

const stigmaRisk = rating('Risk of rejection or revenge in family or community', HIGH_TO_LOW, {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'restricted',
  source: 'reintegrationhb node/66 excerpt',
});

const notLower = (risk: typeof stigmaRisk) => not(risk.isOneOf('medium', 'low'));

/** Of one risk: it is high, or nobody has judged it, or the host has no levels; what is not known is never read as less. */
export const maybeHigh = not(any(questions.level.is('medium'), questions.level.is('low')));

/** Holds when some risk of the return is high, or may be. */
export const someHighRisk = any(
  anyEntry(returnRisks, maybeHigh),
  notLower(traffickingRiskReturn),
  notLower(stigmaRisk),
);

/** Risks of the return, and how they are managed. */
export const riskPlan = section('Risks of the return', {
  returnRisks,
  noReturnRisks: attest('I looked for risks of the return and found none', {
    when: not(returnRisks.answered),
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:2031',
  }),
  traffickingRiskReturn,
  traffickingRiskReturnNotes: longText('What makes you think so?', {
    expected: traffickingRiskReturn.isOneOf('high', 'medium'),
    sensitivity: 'restricted',
    source: 'S1:2031; S1:1460',
  }),
  familyAsThreat: yesNo('Could family or a caregiver be a source of danger?', {
    expected: true,
    absent: UNKNOWN,
    hint: 'Is there anybody at home whom you would rather not meet?',
    guidance: 'Ask alone. Not known is not safe.',
    sensitivity: 'restricted',
    source: 'S1:2031',
  }),
  debtOrSmugglerPressure: yesNo('Is there debt, or pressure by smugglers or traffickers?', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'S1:2031; DESIGN',
  }),
  stigmaRisk,
  riskPlanAgreed: attest('The plan against these risks is agreed on both sides before the child travels', {
    expected: someHighRisk,
    sensitivity: 'operational',
    source: 'S1:2031',
  }),
  safetyPersonInOrigin: text('Whom can the child call there when it does not feel safe?', {
    expected: true,
    absent: UNKNOWN,
    hint: 'Who would you call if something is wrong?',
    guidance: 'A name and a number that the child carries, not only the file.',
    sensitivity: 'identifying',
    source: 'DESIGN; S0:808',
  }),
});
