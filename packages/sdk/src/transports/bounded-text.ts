import { readWithin } from '../read-within.js';

/** Reads at most `limit` bytes of a reply as text; undefined when there are more. Rejects when the connection breaks. */
export async function boundedText(response: Response, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  const isWhole = await readWithin(response.body, limit, (piece) => (text += decoder.decode(piece, { stream: true })));
  return isWhole ? text + decoder.decode() : undefined;
}
