import { text } from '@amparo/elements';

/** What is said where nothing was stored. */
export const words = {
  lockedTitle: text('Locked', { id: 'around.lockedTitle' }),
  lockedMemory: text('What was typed was taken off this page. It was not stored.', { id: 'around.lockedMemory' }),
};
