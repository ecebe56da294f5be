import { section } from '@amparo/model';
import { caseHeader as questions } from '../shared/case-header.js';

// The record is about an organisation and what it shares; nobody meets a child for it. The code tells records apart and
// is, for a disclosure, the code of the case.
const { caseCode, organisationCode, countryCode, caseworkerCode, supervisorCode, startedAt, completedAt } = questions({
  assesses: false,
  supervised: false,
});

/** The case header of the data sharing record. */
export const caseHeader = section('Case header', {
  caseCode,
  organisationCode,
  countryCode,
  caseworkerCode,
  supervisorCode,
  startedAt,
  completedAt,
});
