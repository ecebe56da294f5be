import { pictureSize } from './picture-size.js';

/** Longest side, in pixels: a page of paper can be read (170 dots an inch), and the file is sent over a poor network. */
const LONGEST = 2000;
const QUALITY = 0.85;
/** More, decoded, would take the memory of a cheap phone: four bytes each. */
const MOST_PIXELS = 64_000_000;
const REDRAWN = ['image/jpeg', 'image/png', 'image/webp'];

/** Whether files of a media type lose their metadata here. */
export const isRedrawn = (type: string): boolean => REDRAWN.includes(type);

/** A picture drawn anew, or why there is none: it cannot be read, or decoding it would end the page. */
export type Redrawn = Blob | 'unreadable' | 'tooManyPixels';

/**
 * Draws a picture anew, so that nothing of its file but its pixels remains: no place, time, device, thumbnail or comment.
 * A picture that was not redrawn is never kept.
 */
export async function withoutMetadata(file: Blob): Promise<Redrawn> {
  const size = await pictureSize(file);
  if (size && size.width * size.height > MOST_PIXELS) return 'tooManyPixels';
  const bitmap = await decoded(file);
  if (!bitmap) return 'unreadable';
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  pen?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  // A browser that cannot write WebP gives a PNG; then the type says so, and the question decides.
  const drawn = pen && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, file.type, QUALITY)));
  canvas.width = 0; // some browsers keep the pixels until much later
  return drawn ?? 'unreadable';
}

async function decoded(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    // The way up stands in the metadata too, and must be taken over into the pixels.
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined; // not a picture, or damaged: the caller says so
  }
}
