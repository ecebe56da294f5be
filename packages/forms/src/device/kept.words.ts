import { text } from '@amparo/elements';

/** What both the form and the list of drafts say of what this device keeps. */
export const words = {
  unreadable: text('The drafts cannot be read just now. Reload the page to try again; nothing was changed.', {
    id: 'drafts.unreadable',
  }),
};
