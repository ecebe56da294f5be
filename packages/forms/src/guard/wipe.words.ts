import { text } from '@amparo/elements';

/** What is said of erasing everything in an emergency. */
export const words = {
  wipe: text('Erase everything', {
    id: 'wipe.wipe',
    desc: 'Erases for good what the worker keeps on this device, before somebody takes it. Must be short.',
  }),
  again: text('Press again to erase', { id: 'wipe.again', desc: 'The same button, once it was pressed.' }),
  warning: text(
    'Press again, and every draft, photo and unsent form of yours on this device is gone for good. No passphrase and no code brings it back. Wait a few seconds, and nothing is erased.',
    { id: 'wipe.warning' },
  ),
  weakWarning: text(
    'Press again, and every draft, photo and unsent form of yours on this device is deleted. This browser cannot overwrite them: whoever searches the device, and has your passphrase if there is one, may still find parts. Wait a few seconds, and nothing is deleted.',
    { id: 'wipe.weakWarning' },
  ),
};
