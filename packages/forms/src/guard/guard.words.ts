import { text } from '@amparo/elements';

/** What protects the answers, as the worker is told of it. */
export const words = {
  lock: text('Lock', { id: 'around.lock', desc: 'Closes the drafts; the passphrase opens them again.' }),
  leave: text('Leave quickly', {
    id: 'guard.leave',
    desc: 'Blanks the page at once and opens a harmless one, when somebody must not see the form.',
  }),
  leaveHint: text('Blanks the page at once. So does pressing Shift three times.', { id: 'guard.leaveHint' }),
  mode: {
    memory: text('Nothing is stored on this device.', { id: 'guard.memory' }),
    vault: text('Sealed on this device with your passphrase.', { id: 'guard.vault' }),
    device: text('Kept on this device without a passphrase: whoever takes the device can read it.', {
      id: 'guard.device',
    }),
  },
};
