import type { FieldRule, RowsRule } from '../mapping.js';
import { relationships, sexes } from './codes.js';

const relative: readonly FieldRule[] = [
  { kind: 'text', from: 'personFullName', to: 'relation_name' },
  { kind: 'text', from: 'personOtherNames', to: 'relation_nickname' },
  { kind: 'code', from: 'personSex', to: 'relation_sex', codes: sexes },
  { kind: 'code', from: 'personAlive', to: 'relation_is_alive', codes: { yes: 'alive', no: 'dead' } },
  { kind: 'text', from: 'personDeathNotes', to: 'relation_death_details' },
  { kind: 'number', from: 'personAgeOrDob.years', to: 'relation_age' },
  { kind: 'day', from: 'personAgeOrDob.dateOfBirth', to: 'relation_date_of_birth' },
  { kind: 'text', from: 'personAddress', to: 'relation_address_current' },
  { kind: 'text', from: 'personPhone', to: 'relation_telephone' },
];

const asTold: FieldRule = { kind: 'code', from: 'personRole', to: 'relation', codes: relationships };

const relatives = (from: string, relation: FieldRule, ...more: readonly FieldRule[]): RowsRule => ({
  kind: 'rows',
  from,
  to: 'family_details_section',
  per: 'case',
  rules: [relation, ...relative, ...more],
});

/** The family of a registration, as rows of Primero's family details. */
export const family: readonly FieldRule[] = [
  relatives('family.mother', { kind: 'constant', to: 'relation', value: 'mother' }),
  relatives('family.father', { kind: 'constant', to: 'relation', value: 'father' }),
  relatives('family.familyMembers', asTold),
  relatives('care.caregiver', asTold, { kind: 'constant', to: 'relation_is_caregiver', value: true }),
];

/** The relatives whom a tracing looks for. */
export const traced: readonly FieldRule[] = [relatives('info.familyNames', asTold)];
