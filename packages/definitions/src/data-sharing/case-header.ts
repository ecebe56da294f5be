import { section, yesNo } from '@amparo/model';
import { caseHeader as questions } from '../shared/case-header.js';

// The record is about an organisation and what it shares; mostly nobody is met for it. The code tells records apart and
// is, for a disclosure, the code of the case.
const { caseCode, organisationCode, countryCode, locationCode, caseworkerCode, supervisorCode, ...rest } = questions({
  assesses: false,
  supervised: false,
});
const { stepOfCase, startedAt, completedAt, ...meeting } = rest;

const met = yesNo('Was the child or the family met for this record?', {
  guidance: 'As where somebody is asked before something is shared. The protocol of an organisation needs no meeting.',
  sensitivity: 'operational',
  source: 'DESIGN',
});

/** What is asked of a case and of the meeting, and of no protocol. */
export const ofMeeting = [locationCode, stepOfCase, ...Object.values(meeting)] as const;

/** The case header of the data sharing record; what belongs to a meeting is asked once somebody was met. */
export const caseHeader = section('Case header', {
  caseCode,
  organisationCode,
  countryCode,
  met,
  locationCode,
  caseworkerCode,
  supervisorCode,
  stepOfCase,
  startedAt,
  completedAt,
  ...meeting,
});
