/** A field of the content that a form does not have as the content has it. */
export interface Differs {
  /** The kind of question that is asked in its place; the field is not asked at all where this is left out. */
  readonly kind?: string;
  readonly why: string;
}

const NO_STORY = { why: 'it ends in a long text, and REF-04 and GBV-01 leave no place for a story' };

/**
 * Every field that is not there with its kind, codes, class and source, by form and path: the only list of them. Whatever
 * else differs in a contract is another place or another question, and the test still finds the field itself.
 */
export const reasons: Readonly<Record<string, Readonly<Record<string, Differs>>>> = {
  bestInterestsAssessment: {
    'setup.biaSequence': { kind: 'number', why: 'only the case can count its assessments; a form alone asks' },
  },
  assent: {
    'decisions.assentTellCaregiver': { kind: 'choice', why: 'a permission knows no “some”' },
  },
  familyTracing: {
    'contact.reunifiedWith': { kind: 'choice', why: 'it refers to a person of this form, and there are two' },
  },
  caseTransfer: {
    'handover.checksum': {
      why: 'whoever seals the package writes it on the package; no answer leads to it',
    },
  },
  familyReintegrationPlan: {
    'base.headOfFamily[].personLivedWithBefore': {
      why: 'the content asks it of a child who is alone or separated, and here the family is together',
    },
  },
  referral: {
    'caseHeader.childSeenAlone': NO_STORY,
    'caseHeader.childSeenAloneReason': NO_STORY,
  },
  safeDisclosure: {
    'caseHeader.childSeenAlone': NO_STORY,
    'caseHeader.childSeenAloneReason': NO_STORY,
  },
};

/** Rules that are not of the kind that the content gives them, by id. */
export const ruleReasons: Readonly<Record<string, { readonly kind: string; readonly why: string }>> = {
  'CLO-07': {
    kind: 'info',
    why: 'a form does not see the device: the receipt of the closing erases what can still be read of the case, and the page of the case asks the worker to delete what was never sent',
  },
  'REG-17': {
    kind: 'info',
    why: 'the worker has nothing to give a reason for, and the list of cases goes by what is due (content 16.5)',
  },
  'GBV-01': { kind: 'info', why: 'there is no place for the event, and no text takes more than 280 characters' },
  'GBV-02': {
    kind: 'timer',
    why: 'the form says when the time is over; it is erased once it is received, whatever the host keeps readable, and after a day it is locked and the worker is asked to send or delete it, since nothing unsent is deleted by itself',
  },
  'TRA-01': { kind: 'info', why: 'the form derives no total, so there is nothing to stop' },
  'TRA-03': { kind: 'mode', why: 'what is hidden cannot be sent; nothing has to be stopped' },
  'TRA-08': { kind: 'info', why: 'the form has no place for a photo or a recording' },
};
