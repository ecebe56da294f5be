import { text } from '@amparo/elements';

/** What the list of this device's drafts says. */
export const words = {
  title: text('Drafts on this device', { id: 'drafts.title' }),
  memoryTitle: text('Forms on this page', {
    id: 'drafts.memoryTitle',
    desc: 'Heading in place of “Drafts on this device” where nothing is stored.',
  }),
  caseTitle: text('Drafts of this case', { id: 'drafts.caseTitle' }),
  noneOfCase: text('There are no drafts of this case on this device.', { id: 'drafts.noneOfCase' }),
  changedAt: text('Last changed {time}', { id: 'drafts.changedAt' }),
  files: text('Sealed files: save and open', { id: 'drafts.files' }),
  save: text('Save in a file', { id: 'drafts.save' }),
  saveThat: text('Save in a file: {code}', { id: 'drafts.saveThat' }),
  saveAll: text('Save all drafts in a sealed file', { id: 'drafts.saveAll' }),
  saveAllHint: text(
    'A sealed file keeps the drafts when this device is lost or broken, and takes them to another one. The drafts stay here too.',
    { id: 'drafts.saveAllHint' },
  ),
  carry: text('Save to carry by hand', {
    id: 'drafts.carry',
    desc: 'Saves a delivery that does not go by itself in a sealed file, for somebody to take it to the receiver.',
  }),
  carryThat: text('Save to carry by hand: {code}', { id: 'drafts.carryThat' }),
  carryHint: text(
    'Give the file to somebody who takes it to the receiver. Tell the receiver the passphrase in another way, such as by telephone. The form stays on this device until its receipt comes.',
    { id: 'drafts.carryHint' },
  ),
  none: text('There are no drafts on this device.', { id: 'drafts.none' }),
  locked: text('The drafts are sealed. Open them with the passphrase in the form.', { id: 'drafts.locked' }),
  damaged: text('Damaged records that cannot be opened: {n}. They are kept as they are; tell your support.', {
    id: 'drafts.damaged',
  }),
  gone: text(
    'Something that was stored on this device is gone, damaged, or was put back as it was earlier: {n} (drafts, forms that wait to be sent, cases). Nobody did that here; tell your support.',
    { id: 'drafts.gone' },
  ),
  goneSeen: text('I have told them', {
    id: 'drafts.goneSeen',
    desc: 'Ends the notice that something stored is gone or was put back, once the worker has told the support.',
  }),
  savedAt: text('Draft, saved {time}', { id: 'drafts.savedAt' }),
  onScreen: text('Open in the form on this page', { id: 'drafts.onScreen' }),
  conflictCopy: text('A copy: this draft was changed in two places.', { id: 'drafts.conflictCopy' }),
  compare: text('Compare', { id: 'drafts.compare', desc: 'Compares two versions of one draft.' }),
  compareThat: text('Compare the versions of {code}', { id: 'drafts.compareThat' }),
  partlyDamaged: text('Its newest version is damaged; what opens may be a little older.', {
    id: 'drafts.partlyDamaged',
  }),
  earlier: text('It may be an older version: what is stored was put back as it was earlier. Tell your support.', {
    id: 'drafts.earlier',
    desc: 'Somebody has replaced the stored draft by an older copy of itself.',
  }),
  open: text('Go on', { id: 'drafts.open', desc: 'Opens a draft.' }),
  openThat: text('Go on with {code}', { id: 'drafts.openThat' }),
  remove: text('Delete', { id: 'drafts.remove' }),
  removeThat: text('Delete {code}', { id: 'drafts.removeThat' }),
  reallyRemove: text('Delete this draft for good? It has not been sent, and nobody can bring it back.', {
    id: 'drafts.reallyRemove',
  }),
  notRemoved: text('Not everything could be deleted just now. What is left is still here; try again.', {
    id: 'drafts.notRemoved',
  }),
  yesRemove: text('Yes, delete for good', { id: 'drafts.yesRemove' }),
  keep: text('Keep it', { id: 'drafts.keep' }),
  waiting: text('Waiting to be sent; it goes by itself when there is a network.', { id: 'drafts.waiting' }),
  sending: text('Being sent…', { id: 'drafts.sending' }),
  sentSoFar: text('Arrived so far: {sent} of {all} kB.', {
    id: 'drafts.sentSoFar',
    desc: 'After a sentence that says that a form is being sent or waits; kB are kilobytes.',
  }),
  nextFile: text('File {n} of {files}, {size} kB.', {
    id: 'drafts.nextFile',
    desc: 'After how many kB have arrived, while a form with photos or other files is being sent: the file that is on its way.',
  }),
  delivered: text('Received.', { id: 'drafts.delivered' }),
  sendNow: text('Send now', { id: 'drafts.sendNow' }),
  takeBack: text('Take back and change', { id: 'drafts.takeBack' }),
};
