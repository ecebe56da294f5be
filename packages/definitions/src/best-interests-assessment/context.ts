import { choices, codes, longText, matrix, section } from '@amparo/model';
import { services } from '../codes/services.js';
import { MAY_WAIT, UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';

const serviceGaps = choices('Services that are not to be had', services, {
  absent: UNKNOWN,
  sensitivity: 'operational',
  source: 'S1:1435',
});

/** Living conditions, surroundings, and what was checked. */
export const context = section('Living conditions and checks', {
  basicNeedsMatrix: matrix(
    'Does the child have …',
    {
      rows: codes({
        shelter: 'a safe place to sleep',
        food: 'enough food',
        water: 'clean water',
        hygiene: 'toilets and washing',
        clothing: 'clothes',
        services: 'a way to services',
      }),
      codes: codes({ ok: 'Yes', partly: 'In part', no: 'No' }),
    },
    {
      expected: true,
      absent: MAY_WAIT,
      guidance: 'Leave out what you do not know.',
      sensitivity: 'sensitive',
      source: 'S1:1049-1053; CC',
    },
  ),
  communityAcceptance: longText('Is the child accepted, or treated worse than others?', {
    absent: MAY_WAIT,
    sensitivity: 'sensitive',
    source: 'CC',
  }),
  contextInformation: longText('What was used about the country, the route, the services?', {
    guidance: 'Sources and dates, nothing about the child.',
    sensitivity: 'operational',
    source: 'S1:1296',
  }),
  inconsistencies: longText('Gaps or contradictions, and how they were checked', {
    guidance: 'Fear, exhaustion and interpreting make stories uneven; a contradiction is no lie.',
    sensitivity: 'sensitive',
    source: 'S1:1296',
  }),
  serviceGaps,
  serviceGapsOther: other(serviceGaps.includes('other'), 'operational'),
});
