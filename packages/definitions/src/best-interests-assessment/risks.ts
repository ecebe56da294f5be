import { choice, choices, codes, computed, list, longText, not, yesNo, type Read } from '@amparo/model';
import { assessRisk, type RiskRow } from '@amparo/risk';
import { likelihood as likelihoods } from '../codes/likelihood.js';
import { protectionRisk } from '../codes/protection-risk.js';
import { protectiveFactor } from '../codes/protective-factor.js';
import { riskLevel } from '../codes/risk-level.js';
import { severity as severities } from '../codes/severity.js';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { isOurs, RISK_RULES, riskRulesIn } from '../shared/risk-rules.js';
import { riskSuggestions } from '../shared/settings.js';

const inRow = { expected: true, sensitivity: 'restricted' } as const;

const risk = choice('Risk', protectionRisk, { ...inRow, source: 'S1:1349; IA CP_RISKS' });

const from = choices(
  'From whom or what?',
  codes({
    family: 'Family',
    caregiver: 'Caregiver',
    peer: 'Other children',
    employer: 'Employer',
    smuggler: 'Smuggler',
    trafficker: 'Trafficker',
    authority: 'Authority',
    armedGroup: 'Armed group',
    community: 'Community',
    selfHarm: 'The child itself',
    environment: 'The surroundings',
  }),
  { ...inRow, absent: UNKNOWN, source: 'IA PERP_TYPE' },
);

const timing = choice('When?', codes({ past: 'Past', current: 'Now', feared: 'Feared' }), {
  ...inRow,
  absent: UNKNOWN,
  source: 'DESIGN',
});

const severity = choice('How grave would the harm be?', severities, {
  ...inRow,
  absent: UNKNOWN,
  source: 'S1:1311; VIC consequence',
});

const likelihood = choice('How likely is it?', likelihoods, {
  ...inRow,
  absent: UNKNOWN,
  source: 'S1:1311; VIC probability',
});

const protectiveFactors = choices('What protects the child from it?', protectiveFactor, {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'sensitive',
  source: 'IA#175; TZ protective factors',
});

const lowered = yesNo('Does this protection make the risk one step lower?', {
  when: protectiveFactors.answered,
  guidance: 'Your judgement alone; the form never counts it by itself. Say why.',
  sensitivity: 'restricted',
  source: 'VIC; IA#175',
});

const loweredReason = longText('Why is it lower?', {
  when: lowered.is('yes'),
  expected: true,
  guidance: 'Without a reason nothing is lowered.',
  sensitivity: 'restricted',
  source: 'VIC; IA#175',
});

const protectedBy = (factors: readonly string[] | undefined): Pick<RiskRow, 'protectiveFactors'> =>
  factors ? { protectiveFactors: factors } : {};

/** Reads one entry of the table as the assessment takes it; a judgement not given is not known. */
const rowOf = (read: Read): RiskRow => ({
  risk: read(risk) ?? 'unknown',
  severity: read(severity) ?? 'unknown',
  likelihood: read(likelihood) ?? 'unknown',
  ...protectedBy(read(protectiveFactors)),
  ...(read(lowered) === 'yes' && { lowered: { reason: read(loweredReason) ?? '' } }),
});

const level = computed('Level of this risk', {
  when: not(riskSuggestions.is('off')),
  as: 'code',
  codes: riskLevel,
  from: [risk, severity, likelihood, lowered, loweredReason],
  explains: {
    judged: 'How grave and how likely the harm is give this level together.',
    severityUnknown: 'How grave the harm would be is not known, so it is read as serious.',
    likelihoodUnknown: 'How likely it is is not known, so it is read as likely.',
    unknownHost: 'Something is not known; your organisation’s rule set says what that counts as.',
    lowered: 'You lowered it by one step, because of what protects the child.',
  },
  by: RISK_RULES,
  compute: (read, environment) => {
    const ruleSet = riskRulesIn(environment);
    const [row] = assessRisk({ rows: [rowOf(read)], facts: {} }, ruleSet).rows;
    if (!row || row.level === null) return undefined;
    if (row.lowered) return { value: row.level, because: 'lowered' };
    const isKnown = row.severity !== 'unknown' && row.likelihood !== 'unknown';
    if (!isKnown && !isOurs(ruleSet)) return { value: row.level, because: 'unknownHost' };
    if (row.severity === 'unknown') return { value: row.level, because: 'severityUnknown' };
    return { value: row.level, because: row.likelihood === 'unknown' ? 'likelihoodUnknown' : 'judged' };
  },
  guidance: 'Without both judgements a risk has no level.',
  sensitivity: 'sensitive',
  source: 'chapter 16',
});

/** The risks, one by one. */
export const safRisks = list('Risks, one by one', 'a risk', {
  layout: 'rows',
  expected: true,
  guidance: 'One risk at a time. What you do not know, mark as not known: it counts as a danger, not as none.',
  source: 'S1:1311',
  questions: {
    risk,
    riskOther: other(risk.is('other'), 'restricted'),
    source: from,
    timing,
    severity,
    likelihood,
    protectiveFactors,
    protectiveFactorsNotes: longText('More about this protection', {
      when: protectiveFactors.answered,
      expected: protectiveFactors.includes('other'),
      sensitivity: 'sensitive',
      source: 'IA#175; TZ protective factors',
    }),
    lowered,
    loweredReason,
    level,
  },
});

/** One risk of the table, as the floors ask about it. */
interface RiskSeen {
  readonly row: RiskRow;
  readonly from: readonly string[];
  /** Not only in the past; what is not known may well go on. */
  readonly goesOn: boolean;
}

/** Reads the table of risks. */
export const risksIn = (read: Read): readonly RiskSeen[] =>
  read.entries(safRisks).map((entry) => ({
    row: rowOf(entry),
    from: entry(from) ?? [],
    goesOn: entry(timing) !== 'past',
  }));
