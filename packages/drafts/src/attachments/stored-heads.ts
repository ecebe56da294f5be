import type { Rows } from '../storage/rows.js';
import type { AttachmentPlaces, Head } from './attachment-places.js';

/** The heads of all attachments of a vault; one that does not open is left out. */
export async function storedHeads(rows: Rows, places: AttachmentPlaces): Promise<readonly Head[]> {
  const found = await rows.range(await places.heads());
  const heads = await Promise.all(found.map(({ key, value }) => places.openHead(key, value)));
  return heads.filter((head) => head !== undefined);
}
