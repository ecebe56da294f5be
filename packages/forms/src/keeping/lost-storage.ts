import { storageWasEvicted, type Witness } from '@amparo/drafts';

let looked: Promise<boolean> | undefined;

/** What this page knows of a storage that was cleared before it was opened. */
export const lostStorage = {
  /** The worker has been told. */
  isRead: false,
  /** The host has been told. */
  isTold: false,
  /** Looks once a visit whether the storage was cleared: looking leaves a mark, so a second look would find nothing. */
  look(worker: string, witness: Witness | undefined): Promise<boolean> {
    return (looked ??= storageWasEvicted({ name: worker }, witness));
  },
};
