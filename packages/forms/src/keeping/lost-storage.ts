import { storageWasEvicted, type Witness } from '@amparo/drafts';
import type { Device } from '../device/device.js';

let looked: Promise<boolean> | undefined;

/** What this page knows of a storage that was cleared before it was opened; all workers of a device share it. */
export const lostStorage = {
  /** The workers who have read it: each has lost drafts of their own. */
  readBy: new WeakSet<Device>(),
  /** The host has been told. */
  isTold: false,
  /** Looks once a visit whether the storage was cleared: looking leaves a mark, so a second look would find nothing. */
  look({ worker }: Device, witness: Witness | undefined): Promise<boolean> {
    return (looked ??= storageWasEvicted({ name: worker }, witness));
  },
};
