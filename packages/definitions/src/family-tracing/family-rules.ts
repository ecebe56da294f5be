import { all, any, not, type Rule } from '@amparo/model';
import { decided } from './contact.js';
import { sections } from './sections.js';

const { verify, assess, contact, signOff } = sections;
const { verificationResult, verChildWishes, verRecommendation } = verify.questions;
const { violenceRisk, traffickingRole, conclusion } = assess.questions;
const { reunificationDecision, reunificationDate, contactDenied } = contact.questions;
const sign = violenceRisk.questions;

// A role in trafficking that nobody could rule out is a concern as well.
const concern = any(
  ...Object.values(sign).map((each) => each.is('seen')),
  traffickingRole.is('yes'),
  traffickingRole.isAbsent('unknown'),
);

/** What stands between a family that was found and a reunification. */
export const familyRules: readonly Rule[] = [
  {
    // The date is asked only where a decision stands.
    id: 'TRC-05',
    kind: 'block',
    when: all(
      reunificationDate.answered,
      not(all(verificationResult.is('verified'), decided, verChildWishes.answered, conclusion.answered)),
    ),
    about: [reunificationDate, verificationResult, verChildWishes, conclusion],
    says: 'Set no day before the family link is verified, the decision is there, the child’s wish is recorded, and the family is assessed.',
    source: 'S1:1541-1549',
  },
  {
    id: 'TRC-06',
    kind: 'block',
    when: all(concern, reunificationDecision.isOneOf('simplified', 'assessment')),
    about: [reunificationDecision, violenceRisk, traffickingRole],
    says: 'Bring the case before the full panel: there is a sign of harm in this family.',
    source: 'S1:1549; S1:1456',
  },
  {
    id: 'TRC-06-panel',
    kind: 'info',
    when: all(concern, not(decided)),
    about: [reunificationDecision, violenceRisk, traffickingRole],
    says: 'Ask for a best interests determination by the full panel: only it may decide about this family.',
    source: 'S1:1549; S1:1456',
  },
  {
    id: 'TRC-07',
    kind: 'warn',
    reason: 'asked',
    when: all(
      verChildWishes.isOneOf('no', 'unsure'),
      any(decided, verRecommendation.isOneOf('reunify', 'reunifyWithSupport')),
      not(signOff.questions.supervisorComments.answered),
    ),
    about: [verChildWishes],
    says: 'Take no step towards a reunification that the child does not want, unless the supervisor writes why.',
    source: 'S1:1547; S1:1554',
  },
  {
    id: 'TRC-08',
    kind: 'info',
    when: any(verRecommendation.isOneOf('altCareLongTerm', 'contactOnly', 'noContact'), contactDenied.is('yes')),
    about: [verRecommendation, contactDenied],
    says: 'Keep the child’s right to contact in mind: a search may end in contact alone, and contact ends only where it harms.',
    source: 'S1:1546; S1:1548',
  },
];
