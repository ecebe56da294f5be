import { choices, computed, not, type Environment, type Read } from '@amparo/model';
import { assessRisk, riskWords, type Explanation, type Facts, type RuleSet } from '@amparo/risk';
import { intersectingFactor } from '../codes/intersecting-factor.js';
import { riskLevel } from '../codes/risk-level.js';
import { UNKNOWN } from '../shared/absences.js';
import { isOurs, RISK_RULES, riskRulesIn } from '../shared/risk-rules.js';
import { riskSuggestions } from '../shared/settings.js';
import { knownFacts } from './known.js';
import { rightsDevelopment } from './rights-development.js';
import { rightsSafety } from './rights-safety.js';
import { risksIn, safRisks } from './risks.js';

const { accompanimentStatus, careArrangement, ageYears, urgentNeedOpen, traffickingSigns, traffickingStrong } =
  knownFacts.questions;
const { safNoRisk, safFamilyInvolvedTrafficking, safDetention } = rightsSafety.questions;
const { devSuicideSigns } = rightsDevelopment.questions;

const SEXUAL: readonly string[] = ['sexualViolence', 'sexualExploitation'];

type Risks = ReturnType<typeof risksIn>;

function factsOf(read: Read, risks: Risks): Facts {
  const goesOn = (...of: readonly string[]): boolean =>
    risks.some(({ row, goesOn: now }) => now && of.includes(row.risk));
  const trafficker = risks.some(
    ({ row, from, goesOn: now }) => now && row.risk === 'trafficking' && from.includes('trafficker'),
  );
  return {
    accompaniment: read(accompanimentStatus),
    care: read(careArrangement),
    age: read(ageYears),
    urgent: read(urgentNeedOpen) === 'yes',
    // The form does not ask who has access to the child: what is feared counts.
    sexualNow: goesOn(...SEXUAL),
    selfHarm: read(devSuicideSigns) === 'yes' || goesOn('selfHarm'),
    traffickingStrong: trafficker || read(traffickingStrong) === 'yes' || read(safFamilyInvolvedTrafficking) === 'yes',
    detained: (read(safDetention)?.includes('detained') ?? false) || goesOn('detention'),
    traffickingSome: read(traffickingSigns) === 'yes' || risks.some(({ row }) => row.risk === 'trafficking'),
    refoulement: returnRisk(read, goesOn('refoulement')),
  };
}

// Once risks were looked for, a question on return that is left open excludes nothing.
function returnRisk(read: Read, inTable: boolean): Facts['refoulement'] {
  const answer = read(safDetention);
  if (inTable || answer?.includes('riskOfReturn')) return 'yes';
  if (answer !== undefined) return 'no';
  const lookedFor = read(safNoRisk) === true || read.entries(safRisks).length > 0;
  return lookedFor || read.absence(safDetention) === 'unknown' ? 'unknown' : undefined;
}

/** The factors that can weigh more together than each alone, as far as the worker sees them. */
export const factorsSeen = choices('Which of these meet in this child?', intersectingFactor, {
  absent: UNKNOWN,
  guidance: 'They change no level. Together they can weigh more than each alone: think of what they do to this child.',
  sensitivity: 'restricted',
  source: 'S1:1110-1118; chapter 16.3',
});

const explained = new WeakMap<Read, Explanation>();

/** Explains the level that is suggested: once for each state of the form and what surrounds it, whoever asks for it. */
export function assessed(read: Read, environment: Environment): Explanation {
  const explanation = explained.get(read) ?? explain(read, riskRulesIn(environment));
  explained.set(read, explanation);
  return explanation;
}

function explain(read: Read, ruleSet: RuleSet): Explanation {
  const risks = risksIn(read);
  const intersecting = read(factorsSeen);
  return assessRisk(
    {
      rows: risks.map(({ row }) => row),
      facts: factsOf(read, risks),
      ...(intersecting && { intersecting }),
    },
    ruleSet,
  );
}

/** What a level is derived from. */
export const derivedFrom = [
  accompanimentStatus,
  careArrangement,
  ageYears,
  urgentNeedOpen,
  traffickingSigns,
  traffickingStrong,
  safRisks,
  safNoRisk,
  safFamilyInvolvedTrafficking,
  safDetention,
  devSuicideSigns,
  factorsSeen,
];

const ON = { when: not(riskSuggestions.is('off')), by: RISK_RULES } as const;

/** The rule set that the suggestion comes from, stored with it. */
export const riskRuleSet = computed('Rule set of the suggestion', {
  ...ON,
  as: 'text',
  from: [],
  explains: {
    ours: 'House rule set v1: a proposal of this project, not of any authority. It explains; you decide.',
    host: 'The rule set of your organisation. It explains; you decide.',
  },
  compute: (_read, environment) => {
    const ruleSet = riskRulesIn(environment);
    return { value: ruleSet.id, because: isOurs(ruleSet) ? 'ours' : 'host' };
  },
  sensitivity: 'operational',
  source: 'chapter 16.3',
});

/** The level that the rule set suggests, with the risk or the floor that decides it. */
export const riskLevelSuggested = computed('Suggested level', {
  ...ON,
  as: 'code',
  codes: riskLevel,
  from: derivedFrom,
  explains: {
    risk: 'Risk {row} of the table is the highest, and gives this level.',
    incomplete: riskWords['risk.incomplete'],
    F1: riskWords['risk.floor.F1'],
    F2: riskWords['risk.floor.F2'],
    F3: riskWords['risk.floor.F3'],
    F4: riskWords['risk.floor.F4'],
    F5: riskWords['risk.floor.F5'],
    F6: riskWords['risk.floor.F6'],
    F7: riskWords['risk.floor.F7'],
    F8: riskWords['risk.floor.F8'],
    F9: riskWords['risk.floor.F9'],
    F10: riskWords['risk.floor.F10'],
    floorHost: '{sentence} The rule set of your organisation says so.',
    incompleteHost: riskWords['risk.incomplete.host'],
  },
  compute: (read, environment) => {
    const ruleSet = riskRulesIn(environment);
    const { suggested, rows, floors } = assessed(read, environment);
    if (suggested === 'none' || suggested === 'insufficient') return undefined;
    const row = rows.findIndex(({ level }) => level === suggested);
    if (row >= 0) return { value: suggested, because: 'risk', values: { row: row + 1 } };
    const floor = floors.find(({ level }) => level === suggested);
    if (!floor) return { value: suggested, because: isOurs(ruleSet) ? 'incomplete' : 'incompleteHost' };
    // A sentence of the host stands before ours of the same key.
    const sentence = ruleSet.texts?.[floor.textKey];
    if (sentence !== undefined) return { value: suggested, because: 'floorHost', values: { sentence } };
    return { value: suggested, because: floor.textKey.slice('risk.floor.'.length) as 'F1' };
  },
  sensitivity: 'sensitive',
  source: 'chapter 16',
});
