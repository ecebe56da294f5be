import type { Outcome } from '../outcome.js';
import { readJson } from '../read-json.js';
import { isRecord } from '../record.js';
import type { AttachmentAttempt } from '../transport.js';
import type { Exchanged, HttpReply } from './exchange.js';
import { replyOutcome } from './reply-outcome.js';

/** How the pieces of one attachment travel. */
export interface PieceWay {
  readonly size: PieceSize;
  /** Asks how much has arrived. */
  readonly ask: () => Promise<Exchanged>;
  readonly put: (offset: number, piece: Uint8Array<ArrayBuffer>) => Promise<Exchanged>;
}

const LARGEST = 512 * 1024;
const SMALLEST = 8 * 1024;
const SWIFT_MS = 5_000;

/** How large the next piece is: what this network carries in seconds, so that a lost connection costs little. */
export class PieceSize {
  bytes = 64 * 1024;

  /** A piece has arrived after so long. */
  arrived(milliseconds: number): void {
    if (milliseconds < SWIFT_MS) this.bytes = Math.min(LARGEST, this.bytes * 2);
  }

  /** A piece was not taken in time, or the connection broke under it. */
  lost(): void {
    this.bytes = Math.max(SMALLEST, this.bytes / 2);
  }
}

// A receiver that sends back and forth without taking anything would be asked for ever.
const MOST_TURNS = 8;

/** Sends an attachment piece by piece, from where the receiver stands, until it gives its receipt. */
export async function sendPieces(attempt: AttachmentAttempt, way: PieceWay): Promise<Outcome> {
  const { bytes, onProgress } = attempt;
  let offset = Math.min(attempt.from, bytes.length);
  let turns = 0;
  while (turns < MOST_TURNS) {
    // With everything there only the receipt is missing: its reply was lost.
    const isAsking = offset === bytes.length && offset > 0;
    const begun = performance.now();
    const reply = isAsking ? await way.ask() : await way.put(offset, bytes.subarray(offset, offset + way.size.bytes));
    if ('failed' in reply) {
      if (reply.failed.code === 'retryable') way.size.lost();
      return reply.failed;
    }
    const received = receivedIn(reply, bytes.length);
    if (received === undefined) return ended(reply, attempt);
    if (!isAsking && received > offset) way.size.arrived(performance.now() - begun);
    turns = received > offset ? 0 : turns + 1;
    if (received !== offset) onProgress(received);
    offset = received;
  }
  return { code: 'retryable', reason: 'server' };
}

function receivedIn({ status, text }: HttpReply, all: number): number | undefined {
  const json = readJson(text);
  const received = (status === 200 || status === 409) && isRecord(json) ? json['received'] : undefined;
  return typeof received === 'number' && Number.isInteger(received) && received >= 0 && received <= all
    ? received
    : undefined;
}

async function ended(reply: HttpReply, { onProgress }: AttachmentAttempt): Promise<Outcome> {
  // What has arrived is not what was sent: a proxy has changed it on the way. The receiver begins anew, and so do we.
  if (reply.status === 422) {
    onProgress(0);
    return { code: 'retryable', reason: 'server' };
  }
  // A piece has no conflict: this said where the attachment stands, and was cut short on its way.
  if (reply.status === 409) return { code: 'retryable', reason: 'server' };
  return replyOutcome(reply, { body: '{}' });
}
