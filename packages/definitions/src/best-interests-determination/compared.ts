import { codes, computed, reference, type Read } from '@amparo/model';
import { folded } from '../shared/folded.js';
import { ground } from './ground.js';
import { options } from './options.js';

const { bidGround } = ground;
const { name, rejectedReason } = options.questions;

/** How many options are compared where a lasting solution is looked for (S1:1886-1889). */
const FOR_A_LASTING_SOLUTION = 3;

/** Tells whether the third option is there that a lasting solution asks for. */
export const thirdOption = computed('Are three options compared?', {
  when: bidGround.is('durableSolutionUasc'),
  as: 'code',
  codes: codes({ there: 'Yes', missing: 'Not yet' }),
  from: [bidGround, options],
  explains: { counted: 'A lasting solution is looked for, so at least three options are compared; there are {count}.' },
  compute: (read) => {
    const count = read.entries(options).length;
    return { value: count < FOR_A_LASTING_SOLUTION ? 'missing' : 'there', because: 'counted', values: { count } };
  },
  sensitivity: 'operational',
  source: 'S1:1886-1889; S1:1660',
});

export const recommendedOption = reference('Recommended option', {
  among: { list: options, by: 'name' },
  expected: true,
  guidance: 'One of the options above. If its short name is changed there, choose it here again.',
  sensitivity: 'sensitive',
  source: 'S1:1660',
});

const isMeant = (option: Read, recommended: string): boolean => folded(option(name) ?? '') === folded(recommended);

/** Tells whether the recommendation names one row of the options. */
export const recommendedRow = computed('Is it one of the options?', {
  when: recommendedOption.answered,
  as: 'code',
  codes: codes({
    found: 'Yes',
    missing: 'No option has this short name',
    several: 'Several options have this short name',
  }),
  from: [options, recommendedOption],
  explains: { compared: 'The short name was looked for among the options; capital letters make no difference.' },
  compute: (read) => {
    const recommended = read(recommendedOption);
    if (recommended === undefined) return undefined;
    const found = read.entries(options).filter((option) => isMeant(option, recommended)).length;
    return { value: found === 1 ? 'found' : found === 0 ? 'missing' : 'several', because: 'compared' };
  },
  sensitivity: 'operational',
  source: 'S1:1660',
});

/** Tells whether every option that is not recommended has its reason. */
export const othersExplained = computed('Do all other options say why not?', {
  when: recommendedRow.is('found'),
  as: 'code',
  codes: codes({ all: 'Yes', some: 'Not all of them' }),
  from: [options, recommendedOption],
  explains: { looked: 'Each option but the recommended one has a place for why it is not recommended.' },
  compute: (read) => {
    const recommended = read(recommendedOption) ?? '';
    const others = read.entries(options).filter((option) => !isMeant(option, recommended));
    const isOpen = others.some((option) => option(rejectedReason) === undefined);
    return { value: isOpen ? 'some' : 'all', because: 'looked' };
  },
  sensitivity: 'operational',
  source: 'S1:1686',
});
