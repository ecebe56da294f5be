import { text, type Word } from '@amparo/elements';
import type { DisclosureGround, DisclosurePurpose, FieldReason, Reminder } from '@amparo/definitions';

/** What stands around what may be told to somebody. */
export const words = {
  title: text('What {body} gets to know', { id: 'disclosure.title' }),
  notAllowed: text('Nothing may go yet', { id: 'disclosure.notAllowed' }),
  goes: text('This goes', { id: 'disclosure.goes' }),
  nothingGoes: text('None of what was written goes.', { id: 'disclosure.nothingGoes' }),
  stays: text('This stays here ({n})', { id: 'disclosure.stays', desc: 'n: number of answers' }),
  confirmFirst: text('Confirm before it goes', { id: 'disclosure.confirmFirst' }),
  tell: text('Tell {body} exactly this', { id: 'disclosure.tell' }),
  toConfirm: text('Confirm each sentence above first.', { id: 'disclosure.toConfirm' }),
  notLogged: text(
    'It could not be written down that this goes, so nothing was told. Try again, and tell your support if it stays so.',
    { id: 'disclosure.notLogged' },
  ),
  outdated: text('This was worked out a while ago, and a permission may have been taken back since. Open it again.', {
    id: 'disclosure.outdated',
  }),
};

/** What it is told for. */
export const purposes: Readonly<Record<DisclosurePurpose, Word>> = {
  referral: text('For help that they give', { id: 'disclosure.purpose.referral' }),
  transfer: text('For taking the case over', { id: 'disclosure.purpose.transfer' }),
  tracing: text('For finding the family', { id: 'disclosure.purpose.tracing' }),
  asylum: text('For international protection', { id: 'disclosure.purpose.asylum' }),
  authorities: text('For police or immigration', { id: 'disclosure.purpose.authorities' }),
};

/** On what ground it goes. */
export const grounds: Readonly<Record<DisclosureGround, Word>> = {
  consent: text('Family and child have agreed to this.', { id: 'disclosure.ground.consent' }),
  waiver: text('The consent of the parents was waived, with a second person.', { id: 'disclosure.ground.waiver' }),
  childConsent: text('The child consents by itself.', { id: 'disclosure.ground.childConsent' }),
  vitalInterest: text('Nobody could be asked in time: life or safety is in danger.', {
    id: 'disclosure.ground.vitalInterest',
  }),
};

/** Why an answer stays. */
export const reasons: Readonly<Record<Exclude<FieldReason, 'needed'>, Word>> = {
  notNeeded: text('not needed for this', { id: 'disclosure.reason.notNeeded' }),
  specialistOnly: text('for specialists only, whatever was permitted', { id: 'disclosure.reason.specialistOnly' }),
  withheld: text('kept back, as somebody asked; only they can allow it', { id: 'disclosure.reason.withheld' }),
  afterViolence: text('could tell what happened; no permission changes that', {
    id: 'disclosure.reason.afterViolence',
  }),
  afterTrafficking: text('says where the child or its family lives; no permission changes that', {
    id: 'disclosure.reason.afterTrafficking',
  }),
  noPhotoPermission: text('no permission for a photo', { id: 'disclosure.reason.noPhotoPermission' }),
};

/** Why an answer stays that a permission would allow. */
export const waitsFor = text('waits for this permission: {what}', {
  id: 'disclosure.waitsFor',
  desc: 'what: one permission or several, such as “tell other services” (family)',
});

/** Why an answer stays that would go, where no permission is missing. */
export const waits = text('waits for what stands above', { id: 'disclosure.waits' });

/** Whose permission it is. */
export const whose = {
  family: text('“{what}” (family)', { id: 'disclosure.ofFamily' }),
  child: text('“{what}” (child)', { id: 'disclosure.ofChild' }),
};

/** What the worker confirms before anything goes. */
export const reminders: Readonly<Record<Reminder, Word>> = {
  withheld: text('I looked at what somebody asked to keep back, and nothing of it goes.', {
    id: 'disclosure.reminder.withheld',
  }),
  limited: text(
    'I read in the consent for what this receiver may be told, and which parts: what goes here is no more than that.',
    { id: 'disclosure.reminder.limited' },
  ),
  blockedCountriesUnknown: text('I found out that this country is no danger to the child or the family.', {
    id: 'disclosure.reminder.blockedCountriesUnknown',
  }),
  notSpecialist: text(
    'This receiver is not trained to help after violence or trafficking. I looked for one that is, and this one is needed all the same.',
    { id: 'disclosure.reminder.notSpecialist' },
  ),
  vitalInterest: text('A supervisor allowed this because life or safety is in danger.', {
    id: 'disclosure.reminder.vitalInterest',
  }),
};
