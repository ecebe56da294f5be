import { text, type Word } from '@amparo/elements';
import type { CaseAlert } from '@amparo/definitions';

/** What the page of a case warns of for as long as it holds. */
export const alerts: Readonly<Record<CaseAlert, Word>> = {
  noGuardian: text('Nobody may decide for this child: no guardian is appointed.', { id: 'case.alert.noGuardian' }),
  authorityNotInformed: text(
    'The child is alone, and the child protection authority is not known to be informed. Inform it, unless the authority itself is the danger.',
    { id: 'case.alert.authorityNotInformed' },
  ),
  // The child may see the page: the sentence says what to do, and not why.
  selfHarm: text('Refer the child to specialised mental health care today, and see that it is not left alone.', {
    id: 'case.alert.selfHarm',
    desc: 'The assessment noted signs of self-harm or of thoughts of suicide. Do not name them: the child may see the page.',
  }),
  asylumNotReferred: text(
    'Refer the child to UNHCR or the asylum authority, and contact no authority of the country of origin.',
    { id: 'case.alert.asylumNotReferred' },
  ),
  adultInDoubt: text('Do not hand the child over to the adult it came with: check the relationship and screen first.', {
    id: 'case.alert.adultInDoubt',
  }),
  familyFeared: text(
    'Contact nobody of the family until a specialist has found it safe: it may be involved in trafficking.',
    { id: 'case.alert.familyFeared' },
  ),
  detained: text('The child is held. Act for release and for another form of care.', { id: 'case.alert.detained' }),
  longInFacility: text('The child has been in a facility for 45 days or more. Find care in a family now.', {
    id: 'case.alert.longInFacility',
  }),
  notSeen: text('The child was not seen at two follow-ups. Tell your supervisor and look for the child.', {
    id: 'case.alert.notSeen',
  }),
  deferredTwice: text('The decision was put off twice. Tell your supervisor; the child is waiting.', {
    id: 'case.alert.deferredTwice',
  }),
  childWithdrew: text('The child no longer wishes to return. Stop the travel, and have the decision opened again.', {
    id: 'case.alert.childWithdrew',
  }),
  inTransit: text('The child is on its way and counts as at high risk until the receipt is confirmed.', {
    id: 'case.alert.inTransit',
  }),
  movedOn: text('The child moved on alone. Report it as missing on the way.', { id: 'case.alert.movedOn' }),
};
