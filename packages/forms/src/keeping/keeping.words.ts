import { text } from '@amparo/elements';

/** What is said above a form and a list of cases of how drafts are kept. */
export const words = {
  settling: text(
    'This place for drafts is new. Keep this device switched on for half a minute: until then, a cut of the power can take what is saved here.',
    { id: 'keeping.settling', desc: 'Shown for the first seconds after the drafts got their place on this device.' },
  ),
  lostTitle: text('The drafts on this device are gone', { id: 'keeping.lostTitle' }),
  lost: text(
    'The browser, or somebody, has cleared what was stored here. What was sent is safe with the receiver. What was not sent is lost: write down what you remember, open a sealed file if you have one, and tell your support.',
    { id: 'keeping.lost' },
  ),
  lostRead: text('I have read this', { id: 'keeping.lostRead' }),
  missed: text(
    'A photo, drawing or recording was not kept: its question left the screen before it was ready. Add it again.',
    {
      id: 'keeping.missed',
      desc: 'Shown once the drafts are open again after a lock, or when another section was opened.',
    },
  ),
  putBack: text(
    'What is stored on this device stands as it was earlier: somebody has put it back, or the browser has lost what was saved last. Newer drafts and forms that wait to be sent may be missing. Nothing was deleted, and you can go on. Tell your support.',
    {
      id: 'keeping.putBack',
      desc: 'Shown above the form and the list of cases, until the worker says that it was read.',
    },
  ),
  conflict: text(
    'This draft was changed in another tab too. Both versions are kept. What you type here goes into the second one.',
    { id: 'keeping.conflict' },
  ),
  compare: text('Compare the two versions', { id: 'keeping.compare' }),
  elsewhere: text('This draft is open in another tab too. What is written in both is kept as two versions.', {
    id: 'keeping.elsewhere',
  }),
  askHint: text(
    'When a device runs out of space, the browser may clear the drafts of this page without asking. Ask it to keep them; it may want you to agree.',
    { id: 'keeping.askHint' },
  ),
  ask: text('Ask the browser to keep the drafts', { id: 'keeping.ask' }),
  notNow: text('Not now', { id: 'keeping.notNow' }),
  granted: text('The browser keeps these drafts, also when the device runs out of space.', { id: 'keeping.granted' }),
  refused: text(
    'The browser does not promise to keep these drafts when the device runs out of space. Send them soon, or save them in a sealed file.',
    { id: 'keeping.refused' },
  ),
  unknown: text('It is not known whether the browser keeps these drafts when the device runs out of space.', {
    id: 'keeping.unknown',
  }),
};
