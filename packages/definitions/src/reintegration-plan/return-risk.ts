import { choice, computed, longText, not, text } from '@amparo/model';
import { assessRisk } from '@amparo/risk';
import { likelihood as likelihoods } from '../codes/likelihood.js';
import { protectionRisk } from '../codes/protection-risk.js';
import { riskLevel } from '../codes/risk-level.js';
import { severity as severities } from '../codes/severity.js';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { isOurs, RISK_RULES, riskRulesIn } from '../shared/risk-rules.js';
import { riskSuggestions } from '../shared/settings.js';

const SOURCE = 'S1:2031';

/** Makes the questions on one risk of the return. */
export function returnRisk() {
  const risk = choice('Risk', protectionRisk, { expected: true, sensitivity: 'restricted', source: SOURCE });
  const severity = choice('How grave would it be?', severities, {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: SOURCE,
  });
  const likelihood = choice('How likely is it?', likelihoods, {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: SOURCE,
  });
  return {
    risk,
    riskOther: other(risk.is('other'), 'restricted'),
    from: text('Who or what does it come from?', { absent: UNKNOWN, sensitivity: 'restricted', source: SOURCE }),
    severity,
    likelihood,
    level: computed('Level of this risk', {
      when: not(riskSuggestions.is('off')),
      as: 'code',
      codes: riskLevel,
      from: [severity, likelihood],
      explains: {
        both: 'From how grave and how likely it is.',
        severityUnknown: 'From how likely it is; what is not known counts as serious.',
        likelihoodUnknown: 'From how grave it is; what is not known counts as likely.',
        unknownHost: 'Something is not known; your organisation’s rule set says what that counts as.',
      },
      by: RISK_RULES,
      compute: (read, environment) => {
        const ruleSet = riskRulesIn(environment);
        const [grave, likely] = [read(severity), read(likelihood)];
        const judged = { risk: 'other', severity: grave ?? 'unknown', likelihood: likely ?? 'unknown' } as const;
        const value = assessRisk({ rows: [judged], facts: {} }, ruleSet).rows[0]?.level ?? undefined;
        if (value === undefined) return undefined;
        const isKnown = grave !== undefined && likely !== undefined;
        if (!isKnown && !isOurs(ruleSet)) return { value, because: 'unknownHost' };
        const because = grave === undefined ? 'severityUnknown' : likely === undefined ? 'likelihoodUnknown' : 'both';
        return { value, because };
      },
      sensitivity: 'restricted',
      source: 'S1:2031; content chapter 16.3',
    }),
    mitigation: longText('What lowers it?', {
      expected: true,
      guidance: 'Something that somebody does, with a day; “be careful” protects nobody.',
      sensitivity: 'restricted',
      source: SOURCE,
    }),
    responsible: text('Who sees to it?', { expected: true, sensitivity: 'operational', source: SOURCE }),
  };
}
