import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { toFamily, toParents } from './decision.js';
import { fifteenOrMore } from './known.js';
import { maybeHigh, someHighRisk } from './risk-plan.js';
import { sections } from './sections.js';

const { base, riskPlan, preparation, travel } = sections;
const of = base.questions;
const { travelDate, escortRequired, escortPerson, escortToAirport, arrivalConfirmedAt } = travel.questions;
const { returnRisks, riskPlanAgreed } = riskPlan.questions;
const { exitAuthorisation } = preparation.questions;
const risk = returnRisks.questions;

const planned = travelDate.answered;

const beforeTravel: readonly Rule[] = [
  {
    id: 'RUA-02',
    kind: 'block',
    when: all(
      planned,
      not(
        all(
          of.returnVoluntary.attested,
          of.childConsentReturn.answered,
          any(of.guardianAppointed.is('no'), of.guardianConsentReturn.answered),
        ),
      ),
    ),
    about: [travelDate, of.returnVoluntary, of.childConsentReturn, of.guardianConsentReturn],
    says: 'Set no day of travel before the child’s own wish, the child’s consent or assent, and the consent of a guardian who is appointed are recorded.',
    source: 'S1:2063-2071',
  },
  {
    id: 'RUA-02-family',
    kind: 'block',
    when: all(
      planned,
      any(
        all(toParents, not(of.parentConsentWritten.answered)),
        all(
          toFamily,
          not(all(of.parentIdentityProof.answered, of.kinshipProof.answered, of.familyAssessmentRef.answered)),
        ),
      ),
    ),
    about: [travelDate, of.parentConsentWritten, of.parentIdentityProof, of.kinshipProof, of.familyAssessmentRef],
    says: 'Set no day of travel before the parents’ written consent, the proofs of identity and of the family link, and the family assessment are there.',
    source: 'S1:2063-2071',
  },
  {
    id: 'RUA-02-safety',
    kind: 'block',
    when: all(planned, not(all(of.nonRefoulementCheck.is('yes'), exitAuthorisation.is('yes')))),
    about: [travelDate, of.nonRefoulementCheck, exitAuthorisation],
    says: 'Set no day of travel before the return was found safe and all permissions are there.',
    source: 'S1:2063-2071',
  },
  {
    id: 'RUA-03',
    kind: 'block',
    when: all(planned, escortRequired.is('yes'), not(escortPerson.questions.personFullName.answered)),
    about: [escortPerson, escortRequired],
    says: 'Name the escort before the child travels.',
    source: 'S1:2071',
  },
  {
    id: 'RUA-04',
    kind: 'warn',
    reason: 'asked',
    when: all(planned, fifteenOrMore, not(escortToAirport.is('yes'))),
    about: [escortToAirport],
    says: 'Let somebody of the team go with the child to the airport and through the checks.',
    source: 'S1:2071',
  },
];

/** What has to be there before a child travels. */
export const travelRules: readonly Rule[] = [
  ...beforeTravel,
  {
    id: 'RUA-05',
    kind: 'block',
    when: any(
      anyEntry(returnRisks, all(maybeHigh, not(risk.mitigation.answered))),
      all(someHighRisk, not(riskPlanAgreed.attested)),
    ),
    about: [riskPlanAgreed],
    says: 'Judge every risk of the return, write what lowers each that is high or that nobody can judge, and agree on the risk plan with the country of origin.',
    source: 'S1:2031',
  },
  {
    id: 'RUA-06',
    kind: 'block',
    when: not(all(of.nonRefoulementCheck.is('yes'), of.protectionSignsOpen.is('no'))),
    about: [of.nonRefoulementCheck, of.protectionSignsOpen],
    says: 'Hold the return until a protection specialist has found it safe and no sign of a need for protection is left open.',
    source: 'S1:2019; S1:1553',
  },
  // That the panel takes the case up again is done by the case: this form can only stop the travel and ask for it.
  {
    id: 'RUA-10',
    kind: 'block',
    when: all(of.childWithdrew.is('yes'), planned, not(arrivalConfirmedAt.answered)),
    about: [of.childWithdrew],
    says: 'Stop the travel and take its date out: the child has changed their mind, and that is enough.',
    source: 'S1:2063; DESIGN',
  },
  {
    id: 'RUA-10-reopen',
    kind: 'info',
    when: of.childWithdrew.is('yes'),
    about: [of.childWithdrew],
    says: 'Leave the plan as it stands, and ask for the best interests determination to be opened again.',
    source: 'S1:2063; DESIGN',
  },
];
