import { codes } from '@amparo/model';

/** What may be difficult for a person, as rows of a question. */
export const functionalDomain = codes({
  see: 'seeing, even with glasses',
  hear: 'hearing, even with a hearing aid',
  walk: 'walking or climbing steps',
  communicate: 'understanding or being understood',
  remember: 'remembering or concentrating',
  selfCare: 'washing or dressing',
});
