import { choice, number, yesNo } from '@amparo/model';
import { accompaniment } from '../codes/accompaniment.js';
import { careArrangement } from '../codes/care-arrangement.js';
import { UNKNOWN } from './absences.js';

// What the registration found out and the conditions of every other form may read (content chapter 0). A form asks only
// for the facts it reads; on a device that knows the case they are filled in, elsewhere the worker gives them.

const SOURCE = 'DESIGN; content chapter 0';

/** With whom the child is. */
export const knownAccompaniment = () =>
  choice('With whom is the child?', accompaniment, {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'sensitive',
    source: SOURCE,
  });

/** The child's age in whole years, as the case knows it. */
export const knownAge = () =>
  number('Age in years', {
    min: 0,
    max: 99,
    warnAbove: 17,
    expected: true,
    absent: UNKNOWN,
    guidance: 'When in doubt, give the lower age: a person who may be a child is treated as one.',
    sensitivity: 'sensitive',
    source: SOURCE,
  });

/** Whether there is doubt about the age. */
export const knownAgeDoubt = () =>
  yesNo('Is there doubt about the age?', { expected: true, sensitivity: 'sensitive', source: SOURCE });

/** Who cares for the child. */
export const knownCare = () =>
  choice('Who cares for the child now?', careArrangement, {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'sensitive',
    source: SOURCE,
  });

/** Whether signs of trafficking were noted, without any story. */
export const knownTraffickingSigns = () =>
  yesNo('Were signs of trafficking noted?', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: SOURCE,
  });

/** Whether violence was disclosed, without any story. */
export const knownDisclosure = () =>
  yesNo('Did the child disclose gender-based or sexual violence?', {
    absent: UNKNOWN,
    guidance: 'Do not ask for this here. Only say whether it was told before.',
    sensitivity: 'restricted',
    source: SOURCE,
  });

/** Whether functioning is very hard for the child somewhere; the registration asks for it domain by domain. */
export const knownDifficulty = () =>
  yesNo('Is seeing, hearing, walking, understanding, remembering or self-care very hard for the child?', {
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: SOURCE,
  });

/** The title of the section that holds known facts. */
export const KNOWN_TITLE = 'What the case already knows';
