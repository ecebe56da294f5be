import type { CaseContents } from './case-contents.js';

/** Gender-based violence was told of, or help against it is asked for: once in any form of the case. */
export const violenceIn = (contents: CaseContents): boolean =>
  contents.has('safeDisclosure') ||
  contents.ever('registration', (read) => read.yes('risksSeen.gbvDisclosed')) ||
  contents.ever('referral', (read) => read.texts('base.services').includes('gbv')) ||
  ['bestInterestsAssessment', 'casePlan', 'referral'].some((form) =>
    contents.ever(form, (read) => read.yes('known.gbvDisclosed')),
  );
