import { text, type Word } from '@amparo/elements';
import type { Because, Stage, StepPart } from '@amparo/definitions';

/** What the page of a case and the list of cases say. */
export const words = {
  title: text('Case', { id: 'case.title' }),
  listTitle: text('Cases on this device', { id: 'case.listTitle' }),
  none: text('There are no cases on this device yet.', { id: 'case.none' }),
  register: text('Register a child', { id: 'case.register' }),
  open: text('Open', { id: 'case.open' }),
  openThat: text('Open case {code}', { id: 'case.openThat' }),
  backToCases: text('All cases', { id: 'case.backToCases' }),
  backToCase: text('Back to the case', { id: 'case.backToCase' }),
  begin: text('Begin', { id: 'case.begin' }),
  beginThat: text('Begin: {form}', { id: 'case.beginThat' }),
  again: text('Fill in again', { id: 'case.again' }),
  againThat: text('Fill in again: {form}', { id: 'case.againThat' }),
  goOn: text('Go on', { id: 'case.goOn' }),
  goOnThat: text('Go on with the draft: {form}', { id: 'case.goOnThat' }),
  goOnOf: text('Go on with the draft of {time}', {
    id: 'case.goOnOf',
    desc: 'One of several drafts of the same form.',
  }),
  goOnOfThat: text('Go on with the draft of {time}: {form}', { id: 'case.goOnOfThat' }),
  draft: text('Draft, saved {time}', { id: 'case.draft' }),
  done: text('Completed {time}', { id: 'case.done' }),
  referred: text('Referral of {time}', {
    id: 'case.referred',
    desc: 'Which of several referrals it is: the time when it was completed.',
  }),
  due: text('Due by {time}', { id: 'case.due' }),
  overdue: text('Overdue since {time}', { id: 'case.overdue' }),
  notBefore: text('Not before {time}', { id: 'case.notBefore' }),
  alerts: text('To keep in mind', { id: 'case.alerts', desc: 'Heading above warnings that hold for this child.' }),
  nextDue: text('Next: {form}, by {time}', { id: 'case.nextDue' }),
  nextOverdue: text('Overdue since {time}: {form}', { id: 'case.nextOverdue' }),
  next: text('Next: {form}', { id: 'case.next' }),
  nothingDue: text('Nothing is due.', { id: 'case.nothingDue' }),
  groups: {
    due: text('To do now', { id: 'case.group.due' }),
    open: text('When needed', { id: 'case.group.open' }),
    blocked: text('Not yet', { id: 'case.group.blocked' }),
    done: text('Completed', { id: 'case.group.done' }),
    notNeeded: text('Not needed in this case', { id: 'case.group.notNeeded' }),
  },
  keptHere: text('Drafts and sealed files', {
    id: 'case.keptHere',
    desc: 'Line to open below a case and below the list of cases.',
  }),
  carried: text('Taken from: {form}, {date}.', { id: 'case.carried' }),
  carriedOther: text('{form}, {date}, said: {answer}', { id: 'case.carriedOther' }),
  unreadableTitle: text('What is known of this case cannot be read', { id: 'case.unreadableTitle' }),
  unreadableCase: text(
    'Forms that were sent may stand below as not begun, and new ones begin empty. Ask your supervisor what was done before you ask the child anything again.',
    { id: 'case.unreadableCase' },
  ),
  unreadableGoOn: text(
    'You can go on: what you write is kept and sent as always. Only this overview stays incomplete on this device.',
    { id: 'case.unreadableGoOn' },
  ),
  someUnreadable: text(
    'What is known of a case on this device cannot be read, so that it may be missing below. Ask your supervisor before you register a child again.',
    { id: 'case.someUnreadable' },
  ),
  unreadable: text('The cases cannot be read just now. Reload the page to try again; nothing was changed.', {
    id: 'case.unreadable',
  }),
};

/** What is to be done by a time of its own. */
export const parts: Readonly<Record<StepPart, Word>> = {
  review: text('Review meeting', { id: 'case.part.review' }),
  firstAction: text('First action', { id: 'case.part.firstAction' }),
  facilityStay: text('Care in a family instead of a facility', { id: 'case.part.facilityStay' }),
  simplifiedReport: text('Report of the simplified procedure', { id: 'case.part.simplifiedReport' }),
  simplifiedDecision: text('Decision of the simplified procedure', { id: 'case.part.simplifiedDecision' }),
  panelSession: text('Next session of the panel', { id: 'case.part.panelSession' }),
  tracingAction: text('Next step of the search', { id: 'case.part.tracingAction' }),
  waiverReview: text('Look at the waiver of consent again', { id: 'case.part.waiverReview' }),
  referralReceipt: text('Receipt of the referral', { id: 'case.part.referralReceipt' }),
  referralAnswer: text('Answer to the referral', { id: 'case.part.referralAnswer' }),
  transferReceipt: text('Receipt of the transfer', { id: 'case.part.transferReceipt' }),
  planAfterReturn: text('Look at the plan again after the return', { id: 'case.part.planAfterReturn' }),
  monitoring: text('End of the monitoring', { id: 'case.part.monitoring' }),
  lostContact: text('Closing the case as lost', { id: 'case.part.lostContact' }),
};

/** The stages of a case (content chapter 0). */
export const stages: Readonly<Record<Stage, Word>> = {
  identified: text('Identified', { id: 'case.stage.identified' }),
  registered: text('Registered', { id: 'case.stage.registered' }),
  assessed: text('Assessed', { id: 'case.stage.assessed' }),
  planned: text('Planned', { id: 'case.stage.planned' }),
  tracing: text('Family is looked for', { id: 'case.stage.tracing' }),
  reported: text('Report for a decision', { id: 'case.stage.reported' }),
  reviewed: text('Report reviewed', { id: 'case.stage.reviewed' }),
  panel: text('Before the panel', { id: 'case.stage.panel' }),
  simplified: text('Simplified procedure', { id: 'case.stage.simplified' }),
  decided: text('Decided', { id: 'case.stage.decided' }),
  implementing: text('Being carried out', { id: 'case.stage.implementing' }),
  inTransit: text('On the way', { id: 'case.stage.inTransit' }),
  transferred: text('Handed over', { id: 'case.stage.transferred' }),
  returned: text('Returned', { id: 'case.stage.returned' }),
  closed: text('Closed', { id: 'case.stage.closed' }),
  archived: text('Closed and followed up', { id: 'case.stage.archived' }),
};

/** Why a form stands where it does in the procedure. */
export const because: Readonly<Record<Because, Word>> = {
  first: text('Everything begins with it.', { id: 'case.because.first' }),
  registerFirst: text('Register the child first.', { id: 'case.because.registerFirst' }),
  assessFirst: text('Assess the child’s best interests first.', { id: 'case.because.assessFirst' }),
  decideFirst: text('The formal decision comes first.', { id: 'case.because.decideFirst' }),
  childIsWithFamily: text('The child is with a parent or legal guardian.', { id: 'case.because.childIsWithFamily' }),
  noRiskSeen: text('The child is with a parent or legal guardian, and no risk was seen.', {
    id: 'case.because.noRiskSeen',
  }),
  companyUnknown: text('It is not known yet whom the child is with.', { id: 'case.because.companyUnknown' }),
  anyTime: text('Whenever it is needed; help does not wait for other forms.', { id: 'case.because.anyTime' }),
  beforeDetailsAreKept: text('Ask before more details are kept or shared.', {
    id: 'case.because.beforeDetailsAreKept',
  }),
  consentEnds: text('It ends soon, or has ended. Ask again, one permission at a time.', {
    id: 'case.because.consentEnds',
  }),
  takenBack: text('It was taken back. Help goes on; ask again only if they wish it.', {
    id: 'case.because.takenBack',
  }),
  askAgain: text('The child is asked again before each new step.', { id: 'case.because.askAgain' }),
  olderNow: text('The child is of another age group since it was asked: ask it again in the words of its age.', {
    id: 'case.because.olderNow',
    desc: 'The age groups are 6 to 11, 12 to 14 and 15 to 17 years; each has its own words, and its own form of a yes.',
  }),
  mayBeOlder: text('The child may be of another age group by now. If it is, ask it again in the words of its age.', {
    id: 'case.because.mayBeOlder',
    desc: 'Said where nobody knows the day on which the child was born.',
  }),
  consentRenewed: text('The family’s consent was renewed since the child was asked: ask the child again too.', {
    id: 'case.because.consentRenewed',
  }),
  askBeforeSteps: text('Ask the child again before a transfer, a return or the closing.', {
    id: 'case.because.askBeforeSteps',
  }),
  signsOfTrafficking: text('Signs of trafficking were noted.', { id: 'case.because.signsOfTrafficking' }),
  signsUnknown: text('It is not known yet whether there are signs.', { id: 'case.because.signsUnknown' }),
  noSigns: text('No signs were noted so far.', { id: 'case.because.noSigns' }),
  disclosed: text('The child told of violence.', { id: 'case.because.disclosed' }),
  ageInDoubt: text('The age is in doubt; it is a last resort.', { id: 'case.because.ageInDoubt' }),
  ageIsClear: text('There is no doubt about the age.', { id: 'case.because.ageIsClear' }),
  ageDoubtUnknown: text('It is not known yet whether the age is in doubt.', { id: 'case.because.ageDoubtUnknown' }),
  guardianFirst: text('A guardian must be appointed first.', { id: 'case.because.guardianFirst' }),
  needsGuardian: text('No guardian is known of yet.', { id: 'case.because.needsGuardian' }),
  hasGuardian: text('A guardian is appointed.', { id: 'case.because.hasGuardian' }),
  riskSeen: text('A risk was seen.', { id: 'case.because.riskSeen' }),
  riskUnknown: text('It is not known yet whether there is a risk.', { id: 'case.because.riskUnknown' }),
  assessmentNeeded: text('The child is without its parents.', { id: 'case.because.assessmentNeeded' }),
  planNeeded: text('The assessment calls for a plan.', { id: 'case.because.planNeeded' }),
  apartFromFamily: text('The child is apart from its family.', { id: 'case.because.apartFromFamily' }),
  tracingOnHold: text('The assessment has put tracing on hold.', { id: 'case.because.tracingOnHold' }),
  familyFeared: text('The family may be involved in trafficking: a specialist has to find it safe first.', {
    id: 'case.because.familyFeared',
  }),
  determinationNeeded: text('The assessment asks for a formal decision.', { id: 'case.because.determinationNeeded' }),
  determinationUnknown: text('The assessment does not say whether a formal decision is needed.', {
    id: 'case.because.determinationUnknown',
  }),
  noDetermination: text('The assessment asks for no formal decision.', { id: 'case.because.noDetermination' }),
  returnDecided: text('A return was decided.', { id: 'case.because.returnDecided' }),
  childWithdrew: text('The child no longer wishes to return: the best interests are determined again.', {
    id: 'case.because.childWithdrew',
  }),
  noReturn: text('No return was decided.', { id: 'case.because.noReturn' }),
  familyReturns: text('For a child who returns with its family.', { id: 'case.because.familyReturns' }),
  followUpByLevel: text('The level of risk sets how often.', { id: 'case.because.followUpByLevel' }),
  reviewOfThePlan: text('The whole plan is looked at again every three months.', {
    id: 'case.because.reviewOfThePlan',
  }),
  afterClosure: text('A last look, three months after closing.', { id: 'case.because.afterClosure' }),
  goalsReached: text('When the goals are reached, or nothing more can be done.', { id: 'case.because.goalsReached' }),
  completed: text('It is completed.', { id: 'case.because.completed' }),
  caseIsClosed: text('The case is closed.', { id: 'case.because.caseIsClosed' }),
  movesElsewhere: text('When another body takes over the case.', { id: 'case.because.movesElsewhere' }),
  caseworkerDoes: text('A caseworker does this: pass the case on.', { id: 'case.because.caseworkerDoes' }),
  eachSharing: text('Each time something about the child is shared.', { id: 'case.because.eachSharing' }),
  firstAction: text('Do something for the child by then: refer, visit or plan, and write it down.', {
    id: 'case.because.firstAction',
  }),
  facilityStay: text('A stay in a facility lasts two months at most.', { id: 'case.because.facilityStay' }),
  simplifiedReport: text('Within 48 hours of choosing this way.', { id: 'case.because.simplifiedReport' }),
  simplifiedDecision: text('Within 24 hours of the report.', { id: 'case.because.simplifiedDecision' }),
  panelSession: text('The decision was put off to this day.', { id: 'case.because.panelSession' }),
  tracingAction: text('As long as the search goes on, something is done every three months.', {
    id: 'case.because.tracingAction',
  }),
  waiverReview: text('What was not safe then may be safe now.', { id: 'case.because.waiverReview' }),
  referralReceipt: text('The child needs help at once: make sure that they know.', {
    id: 'case.because.referralReceipt',
  }),
  referralAnswer: text('The child needs help at once: without an answer, look for other help.', {
    id: 'case.because.referralAnswer',
  }),
  transferReceipt: text('Without a receipt, call the focal points on both sides.', {
    id: 'case.because.transferReceipt',
  }),
  planAfterReturn: text('Within a month of the return.', { id: 'case.because.planAfterReturn' }),
  monitoring: text('After a return it goes on for 24 months, unless life is stable before.', {
    id: 'case.because.monitoring',
  }),
  lostContact: text('The child was not seen. First look for it for three months, in different ways.', {
    id: 'case.because.lostContact',
  }),
};

/** The names of the forms, as the page of a case shows them. */
export const formNames: Readonly<Record<string, Word>> = {
  registration: text('Registration', { id: 'case.form.registration' }),
  consent: text('Informed consent', { id: 'case.form.consent' }),
  assent: text('The child’s assent', { id: 'case.form.assent' }),
  safeDisclosure: text('Safe disclosure', { id: 'case.form.safeDisclosure' }),
  traffickingScreening: text('Signs of trafficking', { id: 'case.form.traffickingScreening' }),
  guardianship: text('Guardianship', { id: 'case.form.guardianship' }),
  ageAssessment: text('Age assessment', { id: 'case.form.ageAssessment' }),
  bestInterestsAssessment: text('Best interests assessment', { id: 'case.form.bestInterestsAssessment' }),
  bestInterestsDetermination: text('Best interests determination', { id: 'case.form.bestInterestsDetermination' }),
  casePlan: text('Case plan', { id: 'case.form.casePlan' }),
  referral: text('Referral', { id: 'case.form.referral' }),
  familyTracing: text('Family tracing', { id: 'case.form.familyTracing' }),
  reintegrationPlan: text('Reintegration plan', { id: 'case.form.reintegrationPlan' }),
  familyReintegrationPlan: text('Reintegration plan of a family', { id: 'case.form.familyReintegrationPlan' }),
  caseTransfer: text('Transfer to another body', { id: 'case.form.caseTransfer' }),
  followUp: text('Follow-up', { id: 'case.form.followUp' }),
  caseClosure: text('Case closure', { id: 'case.form.caseClosure' }),
  dataSharing: text('Data sharing', { id: 'case.form.dataSharing' }),
};
