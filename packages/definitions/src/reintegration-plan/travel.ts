import { computed, date, dateTime, group, section, signature, text, yesNo } from '@amparo/model';
import { person } from '../shared/person.js';
import { fifteenOrMore, known } from './known.js';
import { preparation } from './preparation.js';
import { riskPlan } from './risk-plan.js';

const { accompanimentStatus, ageYears, functionalDifficulty } = known.questions;
const { medicalFitness } = preparation.questions;
const { traffickingRiskReturn } = riskPlan.questions;

const travelDate = date('Date of travel', { expected: true, sensitivity: 'sensitive', source: 'S1:2071' });

// The age is the one that the case knows, not the one on the day of travel: the younger of the two protects more.
const escortRequired = computed('Is an escort required?', {
  as: 'yesNo',
  from: [ageYears, functionalDifficulty, traffickingRiskReturn, medicalFitness],
  explains: {
    ageUnknown: 'The age is not known; until it is, the child travels with an escort.',
    young: 'The child is under 15.',
    medical: 'The child is not fit to travel alone.',
    disability: 'The child has great difficulty in doing some things alone.',
    trafficking: 'There is a risk of trafficking.',
    open: 'Health, difficulties or the risk of trafficking are not known; until they are, the child travels with an escort.',
    none: 'The child is 15 or more, and nothing else calls for an escort.',
  },
  compute: (read) => {
    const years = read(ageYears);
    if (years === undefined) return { value: 'yes', because: 'ageUnknown' };
    if (years < 15) return { value: 'yes', because: 'young' };
    const [fitness, difficulty, trafficking] = [
      read(medicalFitness),
      read(functionalDifficulty),
      read(traffickingRiskReturn),
    ];
    if (fitness === 'fitWithEscort' || fitness === 'notFit') return { value: 'yes', because: 'medical' };
    if (difficulty === 'yes') return { value: 'yes', because: 'disability' };
    if (trafficking === 'high' || trafficking === 'medium') return { value: 'yes', because: 'trafficking' };
    // What is not known never lowers a risk.
    if (fitness === undefined || difficulty === undefined || trafficking === undefined)
      return { value: 'yes', because: 'open' };
    return { value: 'no', because: 'none' };
  },
  sensitivity: 'operational',
  source: 'S1:2071',
});

const arrivalConfirmedAt = dateTime('Arrival and handover confirmed', {
  notAfter: 'now',
  sensitivity: 'operational',
  source: 'S1:2071',
});

const severalLegs = yesNo('Is there a stop overnight?', { sensitivity: 'operational', source: 'DESIGN' });

/** The travel. */
export const travel = section('Travel', {
  travelDate,
  travelDateNotes: text('Route', { expected: true, sensitivity: 'sensitive', source: 'S1:2071' }),
  escortRequired,
  escortPerson: group('Escort', person({ accompaniment: accompanimentStatus, expected: escortRequired.is('yes') }), {
    when: escortRequired.is('yes'),
    block: 'person',
    guidance: 'Somebody the child has met before the day of travel.',
    source: 'S1:2071',
  }),
  escortToAirport: yesNo('Does somebody of the team go with the child to the airport and through the checks?', {
    when: fifteenOrMore,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:2071',
  }),
  arrivalReception: group('Who meets the child on arrival', person({ accompaniment: accompanimentStatus }), {
    block: 'person',
    source: 'S1:2071',
  }),
  arrivalConfirmedAt,
  handoverSignature: signature('Handover signed by the person who received the child', {
    expected: arrivalConfirmedAt.answered,
    means: ['typed', 'drawn', 'mark'],
    sensitivity: 'identifying',
    source: 'P17; RECALL handover form',
  }),
  severalLegs,
  transitCare: text('Who cares for the child during the stop, and where?', {
    when: severalLegs.is('yes'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'DESIGN',
  }),
});
