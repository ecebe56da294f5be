import { choices, codes, computed, date, list, number, section, text, yesNo } from '@amparo/model';
import { dueAt } from '@amparo/risk';
import { countries } from '../codes/countries.js';
import { legalBasis } from '../codes/legal-basis.js';
import { hostLimit } from '../shared/host-limit.js';
import { caseHeader } from './case-header.js';
import { purposes } from './purposes.js';
import { retention } from './retention.js';
import { whoSees } from './who-sees.js';

const { startedAt } = caseHeader.questions;

const who = {
  organisation: text('Organisation that is responsible', {
    expected: true,
    guidance: 'The one that answers for every detail it keeps.',
    sensitivity: 'operational',
    source: 'S0:464; S1:1088',
  }),
  focalPoint: text('Data protection focal point', {
    expected: true,
    guidance: 'A role or a code, and how to reach it.',
    sensitivity: 'operational',
    source: 'S1:1088',
  }),
};

const what = {
  purposes: choices('Purposes', purposes, {
    expected: true,
    guidance: 'Details kept for one purpose are not used for another.',
    sensitivity: 'operational',
    source: 'S1:1080-1086',
  }),
  legalBases: choices('Grounds that are allowed', legalBasis, {
    expected: true,
    sensitivity: 'operational',
    source: 'IA#7',
  }),
  roles: whoSees,
};

const agency = { expected: true, sensitivity: 'operational', source: 'S0:841' } as const;

const agencies = list('Organisations that signed', 'an organisation', {
  expected: true,
  guidance: 'Nobody else gets a form.',
  source: 'S0:841',
  questions: {
    name: text('Name', agency),
    forms: choices(
      'Forms they may get',
      codes({
        registration: 'Registration',
        bestInterests: 'Best interests forms',
        reintegration: 'Reintegration plans',
        consent: 'Consent and assent',
        tracing: 'Family tracing',
        casePlan: 'Case plan and follow-up',
        referral: 'Referral',
        transfer: 'Transfer',
        otherForms: 'Others',
      }),
      agency,
    ),
    countries: choices('Countries where they work', countries, agency),
  },
});

const offlineMaxDays = number('Days a draft may stay on a device', {
  min: 1,
  max: 30,
  warnAbove: 7,
  expected: true,
  guidance: 'Seven unless you say otherwise. A lost phone tells what is on it.',
  sensitivity: 'operational',
  source: 'DESIGN',
});

const device = {
  offlineMaxDays,
  draftLocksAt: computed('This draft may stay until', {
    as: 'dateTime',
    from: [startedAt, offlineMaxDays],
    settings: ['draftFor'],
    explains: {
      protocol: 'By the number of days given here, from when it was begun.',
      usual: 'Seven days after it was begun, or as your organisation has set it, as long as no number is given.',
    },
    compute: (read, { settings, timeZone }) => {
      const [begun, days] = [read(startedAt), read(offlineMaxDays)];
      if (begun === undefined) return undefined;
      const limit = days === undefined ? hostLimit('T-DRAFT', settings) : `P${String(days)}D`;
      return { value: dueAt(begun, limit, timeZone), because: days === undefined ? 'usual' : 'protocol' };
    },
    sensitivity: 'operational',
    source: 'DESIGN; S1:1088',
  }),
  breachContact: text('Whom to call when details were lost or seen', {
    expected: true,
    guidance: 'A role or a code, and a number that is answered at night.',
    sensitivity: 'operational',
    source: 'DESIGN (S1:1088)',
  }),
  breachContactHours: number('Within how many hours?', {
    min: 1,
    max: 168,
    warnAbove: 72,
    expected: true,
    sensitivity: 'operational',
    source: 'DESIGN (S1:1088)',
  }),
};

/** The protocol of an organisation; a host fills it once and carries it to the record of every disclosure. */
export const protocol = section('Protocol of the organisation', {
  ...who,
  ...what,
  agencies,
  ...retention,
  ...device,
  codeScheme: text('How case codes are made', {
    expected: true,
    guidance: 'By chance, with no date of birth, initials or nationality in it.',
    sensitivity: 'operational',
    source: 'S1:970',
  }),
  statesBlocked: choices('Countries that get nothing about a child', countries, {
    expected: true,
    guidance: 'States from which a child or its family may have fled. A code counts as something about a child.',
    sensitivity: 'restricted',
    source: 'S0:161',
  }),
  reviewOn: date('Protocol last looked at on', { expected: true, sensitivity: 'operational', source: 'DESIGN' }),
  disclosing: yesNo('Is something shared now?', {
    expected: true,
    guidance: '“No” when you only write down the protocol.',
    sensitivity: 'operational',
    source: 'S1:1086-1088',
  }),
});
