import { any, anyEntry, attest, choices, codes, longText, not, rating, section, text, yesNo } from '@amparo/model';
import { MAY_DECLINE, UNKNOWN } from '../shared/absences.js';
import { HIGH_TO_LOW } from '../shared/scales.js';
import { role } from '../shared/settings.js';
import { knownFacts } from './known.js';
import { safRisks } from './risks.js';

const { traffickingSigns, gbvDisclosed } = knownFacts.questions;
// A row that names no risk is none.
const someRisk = anyEntry(safRisks, safRisks.questions.risk.answered);
const signs = { when: traffickingSigns.is('yes'), expected: true } as const;

const safIncidentOnRecord = yesNo('Does a specialised service hold the record of what happened?', {
  when: gbvDisclosed.is('yes'),
  absent: UNKNOWN,
  guidance: 'No detail here: the child tells it once, to that service.',
  sensitivity: 'restricted',
  source: 'S1:1504',
});

/** Safety and protection: every risk by its severity and likelihood. */
export const rightsSafety = section('Safety and protection', {
  safSituation: longText('Is the child safe now: at home, on the move, in the community, online?', {
    expected: true,
    absent: MAY_DECLINE,
    hint: 'Where do you feel safe, and where not?',
    sensitivity: 'restricted',
    source: 'IA#156; CC',
  }),
  safRisks,
  safNoRisk: attest('I looked for risks and found none', {
    when: not(someRisk),
    guidance: 'Not for what you could not ask: that is a risk that is not known.',
    sensitivity: 'sensitive',
    source: 'S1:1311',
  }),
  safFamilyInvolvedTrafficking: yesNo('Could family or the adults with the child be involved in trafficking?', {
    ...signs,
    absent: UNKNOWN,
    guidance: 'While you do not know, leave the child with none of them alone and hand it to nobody.',
    sensitivity: 'restricted',
    source: 'S1:1456-1461',
  }),
  safReTraffickingRisk: rating('How great is the risk of being trafficked again?', HIGH_TO_LOW, {
    ...signs,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'S1:1460',
  }),
  safSupportMechanisms: longText('What supports the child and the family?', {
    ...signs,
    absent: UNKNOWN,
    sensitivity: 'sensitive',
    source: 'S1:1459',
  }),
  safIncidentOnRecord,
  safIncidentOnRecordNotes: text('Reference code of that service', {
    when: safIncidentOnRecord.is('yes'),
    sensitivity: 'restricted',
    source: 'S1:1504',
  }),
  safArmedForces: yesNo('Is the child linked to armed forces or groups?', {
    when: role.is('specialist'),
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'IA CP_RISKS 8',
  }),
  safDetention: choices(
    'Is the child held, or at risk of being held or sent back?',
    codes({
      detained: 'Held for migration reasons',
      riskOfDetention: 'At risk of being held',
      riskOfReturn: 'At risk of return',
      none: 'None of these',
    }),
    {
      expected: true,
      absent: UNKNOWN,
      alone: ['none'],
      guidance: 'Not known is an answer; it does not mean none.',
      sensitivity: 'restricted',
      source: 'S1:998; S0:409',
    },
  ),
});

const { safNoRisk } = rightsSafety.questions;

/** Holds when a risk was written down, or risks were looked for and not found. */
export const risksLookedFor = any(someRisk, safNoRisk.attested);
