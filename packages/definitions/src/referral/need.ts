import { any, choice, choices, codes, longText } from '@amparo/model';
import { services as serviceList } from '../codes/services.js';
import { other } from '../shared/other.js';
import { known } from './known.js';

const { traffickingSigns, gbvDisclosed } = known.questions;

const kind = choice(
  'To whom does the child go?',
  codes({
    internal: 'To a colleague in our organisation',
    external: 'To another organisation',
    crossBorder: 'To an organisation in another country',
  }),
  { expected: true, sensitivity: 'operational', source: 'S1:1779-1782' },
);

const urgency = choice(
  'How soon?',
  codes({
    immediate: 'At once',
    within24h: 'Within 24 hours',
    within3days: 'Within 3 days',
    within7days: 'Within 7 days',
    routine: 'In due course',
  }),
  { expected: true, sensitivity: 'operational', source: 'S1:1363' },
);

const services = choices('What is needed?', serviceList, {
  expected: true,
  hint: 'What would help you most?',
  sensitivity: 'sensitive',
  source: 'S1:1769-1776; IA#189-203',
});

/** Another organisation gets to know of the child. */
export const outside = kind.isOneOf('external', 'crossBorder');

/** Nobody waits. */
export const atOnce = urgency.is('immediate');

/** Gender-based violence was told of, or help against it is asked for (REF-04). */
export const violence = any(gbvDisclosed.is('yes'), services.includes('gbv'));

/** Signs of trafficking were noted, or help against it is asked for (REF-06). */
export const trafficked = any(traffickingSigns.is('yes'), services.includes('trafficking'));

/** What is needed, and how soon. */
export const need = {
  kind,
  urgency,
  services,
  servicesOther: other(services.includes('other'), 'sensitive'),
  reason: longText('Why, in a few words?', {
    expected: true,
    maxLength: 1000,
    guidance: 'What is needed, not what happened. The next person does not have to know the story to help.',
    sensitivity: 'sensitive',
    source: 'KE-T C; S1:1417',
  }),
};
