import { choice, codes, list, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { idDocument } from '../codes/id-document.js';
import { MAY_DECLINE, UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';

const hasIdDocument = yesNo('Does the child hold an identity document?', {
  expected: true,
  absent: MAY_DECLINE,
  hint: 'Do you have papers, here or somewhere else?',
  sensitivity: 'operational',
  source: 'IA#42',
});

const type = choice('Type', idDocument, { expected: true, absent: UNKNOWN, sensitivity: 'sensitive', source: 'IA#43' });

const idDocuments = list('Documents', 'a document', {
  when: hasIdDocument.is('yes'),
  expected: true,
  source: 'IA#43-44',
  questions: {
    type,
    typeOther: other(type.is('other'), 'sensitive'),
    number: text('Number', { absent: UNKNOWN, sensitivity: 'identifying', source: 'IA#44' }),
    issuingCountry: choice('Issuing country', countries, {
      absent: UNKNOWN,
      sensitivity: 'sensitive',
      source: 'DESIGN',
    }),
    heldBy: choice(
      'Who holds it?',
      codes({
        child: 'The child',
        caregiver: 'Caregiver',
        employer: 'Employer',
        smugglerOrTrafficker: 'Smuggler or trafficker',
        authority: 'An authority',
        organisation: 'An organisation',
        lost: 'It is lost',
      }),
      {
        expected: true,
        absent: MAY_DECLINE,
        guidance: 'Papers held by an employer or by whoever brought the child are a sign of trafficking.',
        sensitivity: 'sensitive',
        source: 'S1:1246',
      },
    ),
  },
});

const consularContactSafe = yesNo('Is contact with the embassy or consulate safe?', {
  expected: true,
  absent: MAY_DECLINE,
  hint: 'Would it be all right for you if your country’s embassy knew that you are here?',
  guidance:
    'Ask yourself whether the State or its agents are what the child fled. Not known is not safe: no child’s details go ' +
    'to a State that may persecute.',
  sensitivity: 'restricted',
  source: 'S1:1265; S0:161',
});

/** Documents and legal identity. */
export const documents = section('Documents and legal identity', {
  birthRegistered: choice(
    'Is the birth registered?',
    codes({ registered: 'Registered', notRegistered: 'Not registered', inProgress: 'In progress' }),
    { expected: true, absent: MAY_DECLINE, sensitivity: 'sensitive', source: 'IA#41; S1:1028' },
  ),
  hasIdDocument,
  idDocuments,
  consularContactSafe,
  consularContactMade: yesNo('Has the consulate been contacted?', {
    when: consularContactSafe.is('yes'),
    guidance: 'Wait until you know whether the child may need international protection.',
    sensitivity: 'sensitive',
    source: 'S1:1265',
  }),
});
