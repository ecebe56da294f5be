import { choice, choices, codes, computed, date, dateTime, reference, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { legalBasis } from '../codes/legal-basis.js';
import { sharedPart } from '../codes/shared-part.js';
import { protocol } from './protocol.js';
import { purposes } from './purposes.js';

const { statesBlocked, disclosing } = protocol.questions;
const operational = { expected: true, sensitivity: 'operational' } as const;

const country = choice('To which country?', countries, {
  required: true,
  ifMissing: 'Choose the country it goes to: some countries may get nothing about a child.',
  sensitivity: 'operational',
  source: 'S1:1086',
});

const to = {
  to: text('To whom?', {
    ...operational,
    guidance: 'Organisation and role.',
    sensitivity: 'operational',
    source: 'S1:1086',
  }),
  toCountry: country,
  toBlocked: computed('Is that country closed?', {
    as: 'yesNo',
    from: [statesBlocked, country],
    explains: { closed: 'The protocol lets nothing about a child go there.', open: 'The protocol does not name it.' },
    compute: (read) => {
      const [blocked, chosen] = [read(statesBlocked), read(country)];
      if (chosen === undefined || blocked === undefined) return undefined;
      return blocked.includes(chosen) ? { value: 'yes', because: 'closed' } : { value: 'no', because: 'open' };
    },
    sensitivity: 'restricted',
    source: 'S0:161',
  }),
};

const ground = choice('On which ground?', legalBasis, { ...operational, source: 'S1:1386' });

const recall = yesNo('Was it asked back, because permission was taken back?', {
  sensitivity: 'operational',
  source: 'DESIGN',
});

/** One disclosure: what went to whom, what for, and on which ground. */
export const disclosures = section(
  'What is shared now',
  {
    at: dateTime('When?', { ...operational, notAfter: 'now', source: 'S1:1088' }),
    by: text('Code of whoever shared it', { ...operational, source: 'S1:1088' }),
    ...to,
    purpose: choice('What for?', purposes, { ...operational, source: 'S1:1086' }),
    parts: choices('What went?', sharedPart, {
      ...operational,
      guidance: 'Tick only what they need for that purpose.',
      source: 'S1:1086',
    }),
    ground,
    basis: reference('Number of the consent or assent', {
      to: 'consent',
      when: ground.is('consent'),
      ...operational,
      source: 'S1:1386',
    }),
    method: choice(
      'How did it go?',
      codes({
        encryptedFile: 'Encrypted file',
        inSystem: 'Inside the system',
        paper: 'On paper',
        oral: 'By word',
      }),
      { ...operational, source: 'S1:1088' },
    ),
    identifiable: choice(
      'By name or by code?',
      codes({ coded: 'By code', identifiable: 'By name, or so that the child can be known' }),
      { ...operational, source: 'S1:1084' },
    ),
    recall,
    recallOn: date('When?', {
      when: recall.is('yes'),
      ...operational,
      notAfter: 'today',
      source: 'DESIGN',
    }),
  },
  { when: disclosing.is('yes') },
);
