import { text } from '@amparo/elements';

/** What is said below a form whose answers are on the page alone. */
export const words = {
  failed: text('Not saved. Your answers are only on this page. Keep it open, or save them in a sealed file.', {
    id: 'notSaved.failed',
  }),
  save: text('Save a sealed file', { id: 'notSaved.save' }),
  fileTitle: text('Save this form in a sealed file', { id: 'notSaved.fileTitle' }),
  // After a full disk Chromium may refuse to store until it is started anew.
  stuck: text(
    'Still not saved, although the device has room? Save the file first, then close the whole browser and open it again.',
    {
      id: 'notSaved.stuck',
    },
  ),
  memoryTitle: text('Keep this form in a sealed file', { id: 'notSaved.memoryTitle' }),
  memoryHint: text(
    'This page stores nothing. A sealed file keeps your answers after the page is closed. You can open it here again or on another device.',
    { id: 'notSaved.memoryHint' },
  ),
  all: text('All forms on this page', { id: 'notSaved.all' }),
};
