import { choice, codes, computed, not } from '@amparo/model';
import { honesty } from '../shared/age-honesty.js';
import { BANDS, type Band } from './band-begins.js';
import { known } from './known.js';

const { ageYears } = known.questions;

/** The age bands as codes. */
export const bandCodes = codes({ '0-5': '0 to 5', '6-11': '6 to 11', '12-14': '12 to 14', '15-17': '15 to 17' });

const ageBandSeen = choice('About how old does the child seem?', bandCodes, {
  when: not(ageYears.answered),
  expected: true,
  guidance: 'In doubt the younger: simple words harm nobody.',
  sensitivity: 'sensitive',
  source: 'S1:882; DESIGN',
});

const bands = Object.entries(BANDS) as readonly (readonly [Band, number])[];

const bandOf = (years: number): Band => bands.findLast(([, begins]) => begins <= years)?.[0] ?? '0-5';

const assentAgeBand = computed('Age band', {
  as: 'code',
  codes: bandCodes,
  from: [ageYears, ageBandSeen],
  explains: {
    years: 'From the age of {years} years.',
    seen: 'As the child seems, since the age is not known.',
    memory: honesty.memory,
  },
  compute: (read) => {
    const [years, seen] = [read(ageYears), read(ageBandSeen)];
    const also = [{ because: 'memory' }] as const;
    if (years !== undefined) return { value: bandOf(years), because: 'years', values: { years }, also };
    return seen === undefined ? undefined : { value: seen, because: 'seen', also };
  },
  sensitivity: 'operational',
  source: 'RECALL CCS (bands also used in IA guidance)',
});

/** Holds unless the child is below six; a child whose age nobody can tell is asked everything. */
export const fromSix = not(assentAgeBand.is('0-5'));

/** The age band of the child. */
export const ageBand = { ageBandSeen, assentAgeBand };
