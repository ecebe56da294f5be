import { text, type PluralForms } from '../words.js';

/** What the form around the questions says. */
export const words = {
  sections: text('Sections', { id: 'form.sections', desc: 'Heading of the list of a form’s sections.' }),
  allSections: text('All sections', {
    id: 'form.allSections',
    desc: 'Button that opens the list of sections on a phone.',
  }),
  sectionOf: text('Section {at} of {all}', { id: 'form.sectionOf' }),
  next: text('Continue', { id: 'form.next', desc: 'Button to the next section.' }),
  back: text('Back', { id: 'form.back', desc: 'Button to the section before.' }),
  toReview: text('Check the answers', {
    id: 'form.toReview',
    desc: 'Button to the page on which all answers are read again.',
  }),
  review: text('Check the answers before sending', { id: 'form.review' }),
  reviewHint: text('Read the answers to the child or the caregiver where that is safe. Nothing has been sent yet.', {
    id: 'form.reviewHint',
  }),
  send: text('Send', { id: 'form.send', desc: 'Button that sends the form.' }),
  sending: text('Sending…', { id: 'form.sending' }),
  undo: text('Undo', { id: 'form.undo', desc: 'Takes the last change back.' }),
  redo: text('Redo', { id: 'form.redo', desc: 'Does again what was taken back.' }),
  change: text('Change', { id: 'form.change', desc: 'Link beside an answer on the page where answers are checked.' }),
  changeThat: text('Change: {question}', { id: 'form.changeThat', desc: 'The same link, for a screen reader.' }),
  notAnswered: text('Not answered yet', { id: 'form.notAnswered' }),
  nothingHere: text('Nothing answered in this section.', { id: 'form.nothingHere' }),
  halfTyped: text('Not finished: {typed}', { id: 'form.halfTyped', desc: 'A date or number that cannot be read yet.' }),
  complete: text('complete', { id: 'form.complete', desc: 'State of a section.' }),
  begun: text('{answered} of {wanted} answered', {
    id: 'form.begun',
    desc: 'Answered questions of a section or of the whole form.',
  }),
  problemsTitle: text('Some answers stop the form from being sent', { id: 'form.problemsTitle' }),
  problemsHint: text('Nothing is lost. Choose a line to go to its question.', { id: 'form.problemsHint' }),
  giveReason: text('Give a reason: {rule}', {
    id: 'form.giveReason',
    desc: 'Line of the summary for a warning that needs a reason.',
  }),
  entry: text('{what}, {n}', { id: 'list.entry', desc: 'Title of an entry, for example: a document, 2.' }),
  add: text('Add {what}', { id: 'list.add', desc: 'Adds an entry, for example: Add a document.' }),
  remove: text('Remove', { id: 'list.remove' }),
  removeThat: text('Remove {what}, {n}', { id: 'list.removeThat', desc: 'For a screen reader.' }),
  reallyRemove: text('Remove it with everything in it? Undo brings it back.', { id: 'list.reallyRemove' }),
  yesRemove: text('Yes, remove', { id: 'list.yesRemove' }),
  keep: text('Keep', { id: 'list.keep' }),
  saving: text('Saving…', { id: 'save.saving' }),
  saved: text('Saved {time}', {
    id: 'save.saved',
    desc: 'The draft is stored on the device; {time} is hours and minutes.',
  }),
  memoryOnly: text('Not stored on this device: closing the page loses what is typed.', { id: 'save.memoryOnly' }),
  notSaved: text('Not saved', { id: 'save.notSaved' }),
  why: {
    quota: text('This device has no room left. Delete pictures or films; saving goes on by itself.', {
      id: 'save.quota',
    }),
    full: text('This device’s storage is full. Free some space; saving goes on by itself.', { id: 'save.full' }),
    closed: text('The browser closed its storage. Keep this page open; saving is tried again.', { id: 'save.closed' }),
    blocked: text('Another page of this form is in the way. Close the other pages of it.', { id: 'save.blocked' }),
    locked: text('The drafts are locked. Enter the passphrase again.', { id: 'save.locked' }),
    unknown: text('Storing failed. Keep this page open; saving is tried again.', { id: 'save.unknown' }),
  },
};

/** How many things a section has to correct. */
export const toCorrect: PluralForms = {
  zero: text('nothing to correct', { id: 'form.toCorrect.zero' }),
  one: text('{n} to correct', { id: 'form.toCorrect.one' }),
  two: text('{n} to correct', { id: 'form.toCorrect.two' }),
  few: text('{n} to correct', { id: 'form.toCorrect.few' }),
  many: text('{n} to correct', { id: 'form.toCorrect.many' }),
  other: text('{n} to correct', { id: 'form.toCorrect.other' }),
};

/** How many expected answers are still open. */
export const stillOpen: PluralForms = {
  zero: text('Everything the procedure expects is answered.', { id: 'form.stillOpen.zero' }),
  one: text('{n} expected answer is still open. The form can be sent without it.', { id: 'form.stillOpen.one' }),
  two: text('{n} expected answers are still open. The form can be sent without them.', { id: 'form.stillOpen.two' }),
  few: text('{n} expected answers are still open. The form can be sent without them.', { id: 'form.stillOpen.few' }),
  many: text('{n} expected answers are still open. The form can be sent without them.', { id: 'form.stillOpen.many' }),
  other: text('{n} expected answers are still open. The form can be sent without them.', {
    id: 'form.stillOpen.other',
  }),
};
