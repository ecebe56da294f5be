import {
  all,
  choice,
  codes,
  computed,
  date,
  earliestDay,
  group,
  longText,
  not,
  section,
  text,
  today,
  yesNo,
} from '@amparo/model';
import { dueAt, facilityTimer, startOfDay } from '@amparo/risk';
import { careArrangement as codeList } from '../codes/care-arrangement.js';
import { MAY_DECLINE, UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { carer } from '../shared/person.js';
import { accompaniment } from './accompaniment.js';

const careArrangement = choice('Who cares for the child now?', codeList, {
  expected: true,
  absent: UNKNOWN,
  guidance: 'A child who is held or sleeps rough is not “with friends”: choose what describes the danger.',
  sensitivity: 'sensitive',
  source: 'IA#53',
});

/** Holds unless the child is known to have no care at all. */
export const someCare = not(careArrangement.is('noCare'));

const inFacility = careArrangement.isOneOf('institutional', 'temporaryFacility');

const careStartedOn = date('Since when?', {
  when: someCare,
  expected: inFacility,
  precision: 'any',
  notAfter: 'today',
  absent: MAY_DECLINE,
  sensitivity: 'sensitive',
  source: 'IA#76',
});

const arrangement = {
  careArrangement,
  careArrangementNotes: longText('Short description', {
    expected: careArrangement.is('other'),
    sensitivity: 'sensitive',
    source: 'IA#54',
  }),
  careStartedOn,
  placementDecisionBy: choice(
    'Who decided the placement?',
    codes({
      competentAuthority: 'The competent authority',
      organisation: 'An organisation',
      spontaneous: 'It came about by itself',
      familyBeforeDeparture: 'The family, before departure',
      community: 'The community',
    }),
    {
      when: careArrangement.isOneOf(
        'foster',
        'kafala',
        'otherFamilyBased',
        'supervisedIndependent',
        'temporaryFacility',
        'institutional',
      ),
      expected: true,
      absent: UNKNOWN,
      sensitivity: 'operational',
      source: 'S1:995; CC',
    },
  ),
  placementSeparateFromAdults: yesNo('Does the child sleep apart from adults who are not relatives?', {
    when: inFacility,
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'operational',
    source: 'S1:1312; S1:1947',
  }),
  facilityRecognised: yesNo('Is the facility run or recognised by the State?', {
    when: inFacility,
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'operational',
    source: 'S1:1923',
  }),
};

const DAY = 86_400_000;

const stay = {
  facilityDays: computed('Days in the facility', {
    when: all(inFacility, careStartedOn.answered),
    as: 'number',
    from: [careStartedOn],
    explains: { counted: 'Counted from {from} to today.' },
    compute: (read, environment) => {
      const since = read(careStartedOn);
      if (since === undefined) return undefined;
      const from = earliestDay(since);
      const days = (Date.parse(today(environment)) - Date.parse(from)) / DAY;
      return { value: Math.max(0, days), because: 'counted', values: { from } };
    },
    sensitivity: 'operational',
    source: 'S1:1923; S1:2004',
  }),
  facilityLimitAt: computed('Longest stay in the facility', {
    when: all(inFacility, careStartedOn.answered),
    as: 'dateTime',
    from: [careStartedOn],
    explains: { limit: 'Two months after {from}; an unsure start counts from its earliest day.' },
    compute: (read, { timeZone }) => {
      const since = read(careStartedOn);
      if (since === undefined) return undefined;
      const from = earliestDay(since);
      const value = dueAt(startOfDay(from, timeZone), facilityTimer.limit, timeZone);
      return { value, because: 'limit', values: { from } };
    },
    sensitivity: 'operational',
    source: 'S1:1923',
  }),
};

const areaType = choice(
  'Kind of area',
  codes({
    urban: 'Town',
    rural: 'Countryside',
    campOrSettlement: 'Camp or settlement',
    border: 'Border',
    otherArea: 'Other',
  }),
  { sensitivity: 'operational', source: 'IA#56' },
);

const childContact = longText('Safe way to reach the child', {
  absent: MAY_DECLINE,
  hint: 'How can I reach you without anybody else noticing?',
  guidance: 'Who else uses the phone, who opens the door? A message at the wrong time can endanger the child.',
  sensitivity: 'identifying',
  source: 'IA#57',
});

const where = {
  currentAddress: longText('Address or place', { absent: MAY_DECLINE, sensitivity: 'identifying', source: 'IA#55' }),
  areaType,
  areaTypeOther: other(areaType.is('otherArea'), 'operational'),
  childContact,
  childPhone: text('Child’s phone or messaging', {
    form: 'phone',
    absent: MAY_DECLINE,
    sensitivity: 'identifying',
    source: 'IA#58',
  }),
  safeContactTimes: text('When and how is contact safe?', {
    when: childContact.answered,
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: 'DESIGN',
  }),
};

const caregiver = group('Main caregiver', carer({ accompaniment: accompaniment.questions.accompanimentStatus }), {
  when: all(careArrangement.answered, not(careArrangement.isOneOf('parental', 'noCare'))),
  block: 'person',
  source: 'IA#59-80',
});

const aboutCaregiver = {
  when: caregiver.answered,
  expected: true,
  absent: MAY_DECLINE,
  sensitivity: 'sensitive',
} as const;

const caregiverRelated = yesNo('Is the caregiver related to the child?', { ...aboutCaregiver, source: 'IA#73' });
const caregiverWilling = yesNo('Is the caregiver willing to go on caring?', { ...aboutCaregiver, source: 'IA#77' });

/** Care arrangement and living place. */
export const care = section('Care and living place', {
  ...arrangement,
  ...stay,
  ...where,
  caregiver,
  caregiverRelated,
  caregiverKnowsFamily: yesNo('Does the caregiver know the family?', {
    ...aboutCaregiver,
    when: caregiverRelated.is('no'),
    source: 'IA#75',
  }),
  caregiverWilling,
  caregiverUnwillingWhy: longText('Why not?', { ...aboutCaregiver, when: caregiverWilling.is('no'), source: 'IA#78' }),
  inImmigrationDetention: yesNo('Is the child held for migration reasons?', {
    expected: true,
    guidance: 'A closed centre or a locked waiting room is detention, whatever it is called.',
    sensitivity: 'sensitive',
    source: 'S1:998',
  }),
});
