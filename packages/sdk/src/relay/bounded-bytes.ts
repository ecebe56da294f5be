import { readWithin } from '../read-within.js';

/** Reads at most so many bytes of what is asked; undefined when there are more. */
export async function boundedBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  if (!(await readWithin(request.body, most, (piece) => pieces.push(piece)))) return undefined;
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
