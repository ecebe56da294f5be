import { createHash } from 'node:crypto';
import type { Database, Query, Row } from '../database/database.js';
import { RECEIVED_AT, type Receipt } from '../submissions/receipt.js';

/** Which attachment of which submission. */
export interface AttachmentAddress {
  readonly submission: string;
  readonly attachment: string;
}

/** One piece of an attachment, and where in it the piece begins. */
interface Chunk extends AttachmentAddress {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** How far an attachment has come. */
export type Standing =
  | { readonly code: 'notNamed' }
  | { readonly code: 'incomplete'; readonly received: number }
  | { readonly code: 'complete'; readonly receipt: Receipt };

/** What became of a piece. */
export type ChunkOutcome =
  | Standing
  | { readonly code: 'completed'; readonly receipt: Receipt }
  | { readonly code: 'elsewhere'; readonly received: number }
  | { readonly code: 'mismatch' };

/** The bytes of the attachments that stored submissions name. */
export interface AttachmentStore {
  standing(address: AttachmentAddress): Promise<Standing>;
  /** Adds a piece where the attachment stands; committed when it says so. */
  append(chunk: Chunk, at: Date): Promise<ChunkOutcome>;
  /** Tells whether a complete attachment is still there: it is not when its case was erased. */
  hasContent(address: AttachmentAddress): Promise<boolean>;
  /** Gives the piece of a complete attachment that begins at an offset; undefined when there is none. */
  read(address: AttachmentAddress, offset: number): Promise<Uint8Array | undefined>;
  /** Throws away what has come of uploads that nobody went on with since; gives how many they were. */
  clearUnfinished(since: Date): Promise<number>;
}

const OF = 'where submission_id = $1 and id = $2';
const STANDING = `select bytes::int, hash, received::int, ${RECEIVED_AT} from attachment ${OF}`;
const CHUNKS_OF = 'where submission_id = $1 and attachment_id = $2';
const HAS_CONTENT = `select 1 from attachment a join submission s on s.id = a.submission_id
  where a.submission_id = $1 and a.id = $2 and a.received_at is not null and s.erased_at is null`;
const CHUNK = `select content from attachment_chunk ${CHUNKS_OF} and start = $3`;

/** Reads and writes the attachments of a migrated database. */
export function openAttachments(database: Database): AttachmentStore {
  const { query } = database;
  return {
    standing: async (address) => standingOf((await query(STANDING, key(address)))[0], address),
    append: (chunk, at) => database.transaction((inside) => append(inside, chunk, at)),
    hasContent: async (address) => (await query(HAS_CONTENT, key(address))).length === 1,
    read: async (address, offset) => {
      const whole = `${CHUNK} and exists (select 1 from attachment ${OF} and received_at is not null)`;
      return contentOf((await query(whole, [...key(address), offset]))[0]);
    },
    clearUnfinished: (since) => database.transaction((inside) => clearUnfinished(inside, since)),
  };
}

const key = ({ submission, attachment }: AttachmentAddress): readonly string[] => [submission, attachment];

function standingOf(row: Row | undefined, { attachment }: AttachmentAddress): Standing {
  if (!row) return { code: 'notNamed' };
  const receivedAt = row['received_at'];
  if (typeof receivedAt !== 'string') return { code: 'incomplete', received: Number(row['received']) };
  return { code: 'complete', receipt: { id: attachment, contentHash: String(row['hash']), receivedAt } };
}

async function append(query: Query, chunk: Chunk, at: Date): Promise<ChunkOutcome> {
  // The lock lets two tabs that send the same attachment take turns.
  const row = (await query(`${STANDING} for update`, key(chunk)))[0];
  const standing = standingOf(row, chunk);
  if (standing.code !== 'incomplete' || !row) return standing;
  const { received } = standing;
  if (chunk.offset !== received) return { code: 'elsewhere', received };
  const size = Number(row['bytes']);
  const reached = received + chunk.bytes.byteLength;
  if (reached > size) return { code: 'mismatch' };
  if (chunk.bytes.byteLength > 0) {
    const values = [...key(chunk), chunk.offset, chunk.bytes];
    await query(
      'insert into attachment_chunk (submission_id, attachment_id, start, content) values ($1, $2, $3, $4)',
      values,
    );
    await query(`update attachment set received = $3, touched_at = $4 ${OF}`, [
      ...key(chunk),
      reached,
      at.toISOString(),
    ]);
  }
  if (reached < size) return { code: 'incomplete', received: reached };
  return complete(query, { chunk, hash: String(row['hash']), at });
}

interface Completion {
  readonly chunk: Chunk;
  readonly hash: string;
  readonly at: Date;
}

async function complete(query: Query, { chunk, hash, at }: Completion): Promise<ChunkOutcome> {
  if ((await hashOf(query, chunk)) !== hash) {
    await query(`delete from attachment_chunk ${CHUNKS_OF}`, key(chunk));
    await query(`update attachment set received = 0 ${OF}`, key(chunk));
    return { code: 'mismatch' };
  }
  const receivedAt = at.toISOString();
  await query(`update attachment set received_at = $3 ${OF}`, [...key(chunk), receivedAt]);
  return { code: 'completed', receipt: { id: chunk.attachment, contentHash: hash, receivedAt } };
}

/** One piece at a time: a whole attachment never lies in memory. */
async function hashOf(query: Query, chunk: Chunk): Promise<string> {
  const hash = createHash('sha256');
  for (let start = 0; start < chunk.offset;) {
    const content = contentOf((await query(CHUNK, [...key(chunk), start]))[0]);
    if (!content) throw new Error('A piece of an attachment is missing.');
    hash.update(content);
    start += content.byteLength;
  }
  return hash.update(chunk.bytes).digest('hex');
}

function contentOf(row: Row | undefined): Uint8Array | undefined {
  const content = row?.['content'];
  return content instanceof Uint8Array ? content : undefined;
}

async function clearUnfinished(query: Query, since: Date): Promise<number> {
  const left = await query(
    `update attachment set received = 0, touched_at = null
      where received_at is null and touched_at < $1 returning submission_id, id`,
    [since.toISOString()],
  );
  for (const row of left) await query(`delete from attachment_chunk ${CHUNKS_OF}`, [row['submission_id'], row['id']]);
  return left.length;
}
