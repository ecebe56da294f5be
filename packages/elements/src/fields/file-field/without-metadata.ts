/** Longest side, in pixels: enough to read a document, and little enough for a phone with 2 GB of memory. */
const LONGEST = 3000;
const QUALITY = 0.9;
const REDRAWN = ['image/jpeg', 'image/png', 'image/webp'];

/** Whether files of a media type lose their metadata here. */
export const isRedrawn = (type: string): boolean => REDRAWN.includes(type);

/**
 * Draws a picture anew, so that nothing of its file but its pixels remains: no place, time, device, thumbnail or comment.
 * Gives back undefined when the browser cannot read it, since a picture that was not redrawn is never kept.
 */
export async function withoutMetadata(file: Blob): Promise<Blob | undefined> {
  const bitmap = await decoded(file);
  if (!bitmap) return undefined;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, file.type, QUALITY));
  // A browser that cannot write WebP gives a PNG; then the type says so, and the question decides.
  return drawn ?? undefined;
}

async function decoded(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    // The way up stands in the metadata too, and must be taken over into the pixels.
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined; // not a picture, or damaged: the caller says so
  }
}
