import { choice, codes, computed, date, earliestDay, group, signature } from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';
import { hostLimit } from '../shared/host-limit.js';
import { person } from '../shared/person.js';
import { caseHeader } from './case-header.js';
import { byConsent } from './giver.js';
import { known } from './known.js';

const { startedAt } = caseHeader.questions;

const signatureGiver = choice(
  'How was consent given?',
  codes({
    written: 'In writing',
    thumbprint: 'With a thumbprint or a mark',
    oralWitnessed: 'In speech, before a witness',
  }),
  {
    when: byConsent,
    expected: true,
    guidance: 'In speech is as good as in writing, and safer for who cannot read or must not carry paper.',
    sensitivity: 'identifying',
    source: 'IA#20-23',
  },
);

const signatureGiverMark = signature('Signature, mark or word', {
  when: signatureGiver.answered,
  expected: true,
  means: ['drawn', 'typed', 'mark', 'oral'],
  sensitivity: 'identifying',
  source: 'IA#20-23',
});

const validUntil = date('Valid until', {
  expected: true,
  notBefore: startedAt,
  guidance: 'Where nothing is given, it ends after 12 months. A new purpose is asked for anew.',
  sensitivity: 'operational',
  source: 'DESIGN (S0:423-427)',
});

const endsOn = computed('Last day of this consent', {
  as: 'date',
  from: [startedAt, signatureGiverMark, validUntil],
  settings: ['consentFor'],
  explains: {
    given: 'As it was set.',
    usual: '12 months after {from}.',
    host: 'As long after {from} as your organisation lets a consent count.',
  },
  compute: (read, { settings, timeZone }) => {
    const set = read(validUntil);
    if (set !== undefined) return { value: earliestDay(set), because: 'given' };
    const from = (read(signatureGiverMark)?.at ?? read(startedAt))?.slice(0, 10);
    if (from === undefined) return undefined;
    const limit = hostLimit('T-CONS', settings);
    const value = dueAt(startOfDay(from, timeZone), limit, timeZone).slice(0, 10);
    return { value, because: limit === timers['T-CONS'].limit ? 'usual' : 'host', values: { from } };
  },
  sensitivity: 'operational',
  source: 'DESIGN (S0:423-427)',
});

/** How consent was given, and until when. */
export const signing = {
  signatureGiver,
  signatureGiverMark,
  witnessForOral: group('Witness', person({ accompaniment: known.questions.accompanimentStatus }), {
    when: signatureGiver.is('oralWitnessed'),
    block: 'person',
    guidance: 'Somebody whom the person trusts, and never one who gains by a yes.',
    source: 'DESIGN',
  }),
  copyGiven: choice(
    'Was a copy given?',
    codes({ yes: 'Yes', notSafe: 'No, holding it is not safe', refused: 'It was not wanted' }),
    {
      guidance: 'Who else may find it? A paper can put a family at risk.',
      sensitivity: 'operational',
      source: 'S1:1082 (safety); DESIGN',
    },
  ),
  validUntil,
  endsOn,
};
