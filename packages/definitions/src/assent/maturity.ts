import { choice, codes, computed, longText } from '@amparo/model';
import { ageBand, bandCodes } from './age-band.js';
import { BANDS, type Band } from './band-begins.js';

const { assentAgeBand } = ageBand;

const RANKS = { littleUnderstanding: 0, someUnderstanding: 1, goodUnderstanding: 2 } as const;
type Maturity = keyof typeof RANKS;

/** What is usual for each band (our own reading of S1:884: consent from about 15 years, assent below). */
const USUAL: Readonly<Record<Band, Maturity>> = {
  '0-5': 'littleUnderstanding',
  '6-11': 'someUnderstanding',
  '12-14': 'someUnderstanding',
  '15-17': 'goodUnderstanding',
};

const assentMaturity = choice(
  'How much does the child understand?',
  codes({
    littleUnderstanding: 'A little: what happens here and now',
    someUnderstanding: 'Some: what happens next',
    goodUnderstanding: 'Well: what follows from a yes or a no',
  }),
  {
    expected: true,
    guidance: 'What you saw in this talk. Fear, tiredness or a foreign language look like little understanding.',
    sensitivity: 'sensitive',
    source: 'S1:884; S1:882',
  },
);

const step = (band: Band, seen: Maturity): number => Math.sign(RANKS[seen] - RANKS[USUAL[band]]);
const bands = Object.keys(BANDS) as readonly Band[];
const beside = (band: Band, by: number): Band => bands[bands.indexOf(band) + by] ?? band;
const isBand = (value: unknown): value is Band => bands.some((band) => band === value);

const maturityFits = computed('Is this usual at that age?', {
  as: 'yesNo',
  from: [assentAgeBand, assentMaturity],
  explains: { usual: 'It is usual at that age.', less: 'It is less than usual.', more: 'It is more than usual.' },
  compute: (read) => {
    const [band, seen] = [read(assentAgeBand), read(assentMaturity)];
    if (!isBand(band) || seen === undefined) return undefined;
    const by = step(band, seen);
    return by === 0 ? { value: 'yes', because: 'usual' } : { value: 'no', because: by < 0 ? 'less' : 'more' };
  },
  sensitivity: 'sensitive',
  source: 'S1:884; S1:882',
});

const wording = computed('Words for a child of', {
  as: 'code',
  codes: bandCodes,
  from: [assentAgeBand, assentMaturity],
  explains: {
    age: 'The words follow the age.',
    less: 'The child understands less than is usual at that age, so simpler words are used.',
    more: 'The child understands more than is usual at that age, so fuller words are used.',
    unknown: 'The age is not known, so simple words are used.',
  },
  compute: (read) => {
    const [band, seen] = [read(assentAgeBand), read(assentMaturity)];
    if (!isBand(band)) return { value: '6-11', because: 'unknown' };
    const by = seen === undefined ? 0 : step(band, seen);
    return { value: beside(band, by), because: by === 0 ? 'age' : by < 0 ? 'less' : 'more' };
  },
  sensitivity: 'operational',
  source: 'S1:884; DESIGN from S0:417',
});

/** How much the child understands, and which words follow from it. */
export const maturity = {
  assentMaturity,
  maturityFits,
  wording,
  assentMaturityNotes: longText('What is that based on?', {
    expected: maturityFits.is('no'),
    sensitivity: 'sensitive',
    source: 'S1:882',
  }),
};
