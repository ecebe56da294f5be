import { codes } from '@amparo/model';

/** What details of a child may be kept and shared for. */
export const purposes = codes({
  caseManagement: 'Work on the case',
  services: 'Services for the child',
  tracing: 'Search for the family',
  bid: 'Best interests determination',
  reports: 'Reports and statistics',
  safeguarding: 'Keeping a child safe from harm',
});
