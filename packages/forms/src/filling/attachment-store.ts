import type { AttachmentStore } from '@amparo/elements';
import type { Device } from '../device/device.js';
import type { Filling } from './filling.js';

const locked = { ok: false, error: { code: 'locked' } } as const;

/** Keeps the photos, drawings and documents of the form that is being filled in, sealed beside its draft. */
export const attachmentStore = (filling: () => Filling | undefined, device: Device): AttachmentStore => ({
  put: async (content) => (await filling()?.attachments())?.put(content) ?? locked,
  missed: () => {
    device.hasMissed = true;
    device.changed();
  },
  read: async (id) => (await filling()?.attachments())?.read(id) ?? locked,
});
