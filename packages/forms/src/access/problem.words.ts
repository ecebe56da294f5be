import { text } from '@amparo/elements';

/** Why what is kept on this device cannot be opened or made, when it is not the passphrase. */
export const words = {
  exists: text('There are sealed drafts on this device already. Reload the page to open them.', {
    id: 'unlock.exists',
  }),
  missing: text('The sealed drafts are gone from this device. Reload the page to begin anew.', {
    id: 'unlock.missing',
  }),
  unsealed: text(
    'The drafts on this device are kept without a passphrase so far. Choose one: it seals them, and none is lost.',
    { id: 'unlock.unsealed' },
  ),
  erased: text(
    'The sealed drafts on this device were erased, here or by the browser, and cannot be opened any more. Begin anew: what is left of them stays as it is, unreadable. Tell your support.',
    { id: 'unlock.erased' },
  ),
  damaged: text(
    'The sealed drafts on this device are damaged and cannot be opened. They are left as they are; go on without storing, and tell your support.',
    {
      id: 'unlock.damaged',
    },
  ),
  newer: text('A newer version of this form sealed the drafts. Update this page to open them; nothing was changed.', {
    id: 'unlock.newer',
  }),
  blocked: text('This form is open in another tab, which is in the way. Close the other tabs and try again.', {
    id: 'unlock.blocked',
  }),
  full: text('This device has no room left. Free some space and try again.', { id: 'unlock.full' }),
  unavailable: text(
    'This browser stores nothing here, as in a private window. Go on without storing, or open the page in an ordinary window.',
    {
      id: 'unlock.unavailable',
    },
  ),
};

/** Leads on where what was kept has no passphrase. */
export const seal = text('Choose a passphrase', { id: 'unlock.seal' });

/** Leads on where what was kept is erased. */
export const anew = text('Begin anew', {
  id: 'unlock.anew',
  desc: 'Makes a new place for drafts, beside the old ones that cannot be opened.',
});
