import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { childLives } from './people.js';
import { sections } from './sections.js';

const { known, base, people, after, signOff } = sections;
const {
  reason,
  reasonDetail,
  riskLevel,
  transitionPeriod,
  wellbeingCheck,
  wellbeingComplete,
  canCloseChecks,
  searchEfforts,
  lostSince,
  lostLongEnough,
  deathNotes,
  turned18Plan,
} = base.questions;
const { childMeeting, childDiscussed, caregiverDiscussed } = people.questions;
const { followUpDue, feedbackConsentChild, feedbackConsentCaregiver, feedback } = after.questions;
const { retentionByRule, retentionUntil, keptTooLong } = after.questions;
const { supervisorDecision, supervisorSignedAt, supervisorComments, approvedFirst } = signOff.questions;

const { endedOn, visits } = transitionPeriod.questions;
const { stillAtRisk, helpNeeded, receivingBody } = turned18Plan.questions;
const effort = searchEfforts.questions;
const goalsMet = reason.is('goalsMet');

// Told on a day that nobody wrote down, they may have been told before the approval.
const toldSomeDay = all(
  childLives,
  any(childDiscussed.is('yes'), caregiverDiscussed.is('yes')),
  not(childMeeting.answered),
);

const effortOpen = anyEntry(
  searchEfforts,
  any(not(effort.on.answered), not(effort.way.answered), not(effort.result.answered)),
);

const mayClose: readonly Rule[] = [
  {
    id: 'CLO-01',
    kind: 'block',
    when: any(
      not(supervisorDecision.is('approved')),
      not(supervisorSignedAt.answered),
      approvedFirst.is('toldFirst'),
      toldSomeDay,
    ),
    about: [supervisorDecision, approvedFirst, childMeeting],
    says: 'Let the supervisor approve the closure, tell the child and the caregiver only after that, and write down the day.',
    source: 'S1:1827',
  },
  {
    id: 'CLO-02',
    kind: 'block',
    when: all(
      goalsMet,
      not(
        all(
          endedOn.answered,
          visits.compare('>=', 1),
          wellbeingComplete.is('yes'),
          riskLevel.isOneOf('medium', 'low', 'none'),
        ),
      ),
    ),
    about: [transitionPeriod, wellbeingCheck, riskLevel],
    says: 'Go on until the goals are really met: a transition with visits, a check of how the child is doing in every row, and no high risk.',
    source: 'S1:1847-1848',
  },
  {
    id: 'CLO-02-checks',
    kind: 'warn',
    reason: 'asked',
    when: all(
      goalsMet,
      any(
        wellbeingCheck.anyRow('not'),
        not(
          all(
            canCloseChecks.includes('safeWay'),
            canCloseChecks.includes('freeOfViolence'),
            canCloseChecks.includes('servicesInPlace'),
            canCloseChecks.includes('documents'),
          ),
        ),
      ),
    ),
    about: [canCloseChecks, wellbeingCheck],
    says: 'Look again at what is not ticked or not well: a child without safety, services or documents has not reached the goals.',
    source: 'S1:1848; KE-A 7A note',
  },
  {
    // The three efforts are the least number of entries of the list.
    id: 'CLO-03',
    kind: 'block',
    when: all(reason.is('lostContact'), any(not(lostLongEnough.is('yes')), effortOpen)),
    about: [lostSince, lostLongEnough, searchEfforts],
    says: 'Keep on searching: a child is given up as lost after three months at the earliest, and three efforts, each with its day, its way and what came of it.',
    source: 'S1:1820; TZ; DESIGN (3 efforts)',
  },
  {
    id: 'CLO-05',
    kind: 'block',
    when: all(
      reason.is('turned18'),
      not(stillAtRisk.is('no')),
      any(
        not(helpNeeded.answered),
        helpNeeded.is('shortTerm'),
        all(helpNeeded.is('longTerm'), not(receivingBody.answered)),
      ),
    ),
    about: [turned18Plan],
    says: 'Keep the case open while the risk can be ended soon, or name the service that takes over for long.',
    source: 'S1:1822; S1:1855',
  },
  {
    id: 'CLO-06',
    kind: 'warn',
    reason: 'asked',
    when: all(riskLevel.isOneOf('high', 'medium'), not(all(reasonDetail.answered, supervisorComments.answered))),
    about: [riskLevel],
    says: 'Say why a case with this risk is closed, and let the supervisor write a comment.',
    source: 'IA#226; S1:1819',
  },
  {
    id: 'CLO-09',
    kind: 'warn',
    reason: 'asked',
    when: reason.is('death'),
    about: [deathNotes],
    says: 'Write the incident report, look after brothers and sisters and after yourself, and stop every letter to the family that goes out by itself.',
    source: 'S1:1821; DESIGN',
  },
  {
    id: 'CLO-10',
    kind: 'warn',
    reason: 'asked',
    when: all(goalsMet, known.questions.monitoringOver.is('no')),
    about: [reason],
    says: 'Go on following up the return: its 24 months are not over.',
    source: 'S1:2039',
  },
];

const afterwards: readonly Rule[] = [
  {
    id: 'CLO-04',
    kind: 'timer',
    due: followUpDue,
    says: 'Make the last follow-up now: three months have passed since the closure.',
    source: 'S1:1849',
  },
  {
    // What was received is erased with the receipt of the closure, and the page of the case asks to delete what was not sent; a
    // form sees its own answers only.
    id: 'CLO-07',
    kind: 'info',
    when: supervisorDecision.is('approved'),
    about: [supervisorDecision],
    says: 'Take drafts, copies and attachments of this case off the device as soon as the closure is delivered.',
    source: 'S1:1088; S1:1850',
  },
  {
    id: 'CLO-08',
    kind: 'compute',
    about: [retentionByRule, retentionUntil],
    says: 'The day until which the file is kept comes from the rule of your organisation, and no file is kept without one.',
    source: 'S1:1850',
  },
  {
    id: 'CLO-08-longer',
    kind: 'warn',
    reason: 'asked',
    when: keptTooLong.is('yes'),
    about: [retentionUntil],
    says: 'Choose an earlier day: your organisation’s rule lets no file be kept as long as that.',
    source: 'S1:1850',
  },
  {
    id: 'CLO-11',
    kind: 'info',
    when: any(feedbackConsentChild.is('yes'), feedbackConsentCaregiver.is('yes')),
    about: [feedback],
    says: 'Let somebody other than the caseworker take the feedback.',
    source: 'KE-A 16A; P17',
  },
];

/** When a case may be closed, and what is due afterwards. */
export const closureRules: readonly Rule[] = [...mayClose, ...afterwards];
