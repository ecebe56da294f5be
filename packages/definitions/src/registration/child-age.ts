import { choice, codes, computed, date, not, number, parseEdtf, today, yearsBetween, yesNo } from '@amparo/model';
import { MAY_DECLINE } from '../shared/absences.js';
import { identification } from './identification.js';

const { registeredAt } = identification.questions;

const dateOfBirth = date('Date of birth', {
  precision: 'any',
  notAfter: 'today',
  absent: MAY_DECLINE,
  hint: 'When were you born? The year is enough, or the month and the year.',
  guidance: 'A year alone is a good answer. Do not invent a day.',
  sensitivity: 'identifying',
  source: 'IA#37',
});

const ageYears = number('Age in years', {
  min: 0,
  max: 99,
  warnAbove: 17,
  required: not(dateOfBirth.answered),
  absent: MAY_DECLINE,
  ifMissing: 'Give a date of birth or an age; an estimate is enough.',
  hint: 'How old are you, about?',
  guidance: 'When in doubt, give the lower age: a person who may be a child is treated as one.',
  sensitivity: 'sensitive',
  source: 'IA#38',
});

const ageEstimated = yesNo('Is the age an estimate?', { expected: true, sensitivity: 'operational', source: 'IA#39' });

const age = computed('Age used by this form, in years', {
  as: 'number',
  from: [registeredAt, dateOfBirth, ageYears],
  explains: {
    birth: 'From the date of birth, on the day of registration.',
    range:
      'By the date of birth {least} to {most} years; the lower is used, since in doubt the person counts as a child.',
    given: 'The age that was given in years.',
  },
  compute: (read, environment) => {
    const born = read(dateOfBirth);
    if (born !== undefined) {
      const { least, most } = yearsBetween(born, read(registeredAt)?.slice(0, 10) ?? today(environment));
      const value = Math.max(0, least);
      return value < most ? { value, because: 'range', values: { least: value, most } } : { value, because: 'birth' };
    }
    const given = read(ageYears);
    return given === undefined ? undefined : { value: given, because: 'given' };
  },
  sensitivity: 'sensitive',
  source: 'S1:975; DESIGN',
});

const ageCheck = computed('Date of birth and age', {
  as: 'code',
  codes: codes({ agree: 'They agree', differ: 'They do not agree' }),
  from: [registeredAt, dateOfBirth, ageYears, ageEstimated],
  explains: {
    compared: 'By the date of birth {least} to {most} years.',
    exact: 'By the date of birth {years} years.',
  },
  compute: (read, environment) => {
    const [born, given] = [read(dateOfBirth), read(ageYears)];
    if (born === undefined || given === undefined) return undefined;
    const { least, most } = yearsBetween(born, read(registeredAt)?.slice(0, 10) ?? today(environment));
    // What is only about right may be a year off.
    const slack = read(ageEstimated) === 'yes' || parseEdtf(born)?.approximate ? 1 : 0;
    const value = given < least - slack || given > most + slack ? 'differ' : 'agree';
    const from = Math.max(0, least);
    return from < most
      ? { value, because: 'compared', values: { least: from, most } }
      : { value, because: 'exact', values: { years: from } };
  },
  when: dateOfBirth.answered,
  sensitivity: 'sensitive',
  source: 'DESIGN',
});

const ageBand = computed('Age band for consent and for statistics', {
  as: 'code',
  codes: codes({ '0-5': '0 to 5', '6-11': '6 to 11', '12-14': '12 to 14', '15-17': '15 to 17' }),
  from: [age],
  explains: {
    years: 'From the age of {years} years.',
    over: 'The age given is over 17; the oldest band stands while the person is treated as a child.',
  },
  compute: (read) => {
    const years = read(age);
    if (years === undefined) return undefined;
    const value = years < 6 ? '0-5' : years < 12 ? '6-11' : years < 15 ? '12-14' : '15-17';
    return { value, because: years > 17 ? 'over' : 'years', values: { years } };
  },
  sensitivity: 'operational',
  source: 'RECALL CCS; DESIGN',
});

/** What is known of the child's age, and what the form makes of it. */
export const childAge = {
  dateOfBirth,
  ageYears,
  age,
  ageEstimated,
  ageCheck,
  ageSource: choice(
    'What is the age based on?',
    codes({
      document: 'A document',
      childStatement: 'What the child says',
      caregiverStatement: 'What the caregiver says',
      estimateByWorker: 'The worker’s estimate',
      assessmentResult: 'An age assessment',
    }),
    { expected: true, sensitivity: 'operational', source: 'S1:975' },
  ),
  ageBand,
};
