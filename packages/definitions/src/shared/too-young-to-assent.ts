import type { Condition, NumberQuestion } from '@amparo/model';
import { BANDS } from '../assent/band-begins.js';

/** Holds for a child who is known to be below six: it is told gently, and gives no assent (content chapter 17). */
export const tooYoungToAssent = (ageYears: NumberQuestion): Condition => ageYears.compare('<', BANDS['6-11']);
