import type { Device } from './device.js';

/** Lets go of a draft that was received; rejects where it cannot be. */
export async function received(id: string, device: Device): Promise<void> {
  const drafts = device.vault?.drafts;
  const found = await drafts?.list();
  if (!drafts || !found?.ok) throw new Error('The drafts cannot be read now.');
  const draft = found.value.drafts.find((each) => each.id === id);
  if (draft && !(await device.sealAway(draft)).ok) throw new Error('The draft cannot be removed now.');
  device.changed();
}
