import { defineForm, type Answers } from '@amparo/model';
import { ageRules } from './age-rules.js';
import { bandRules } from './band-rules.js';
import { sections } from './sections.js';
import { willRules } from './will-rules.js';

/** The informed assent of a child, in the words of its age: explained, said back, and then asked one by one. */
export const assent = defineForm({
  id: 'assent',
  version: '1.0.0',
  title: 'The child’s assent',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: [...ageRules, ...bandRules, ...willRules],
});

/** The answers of a complete assent. */
export type Assent = Answers<typeof assent>;
