import { ADD_AUDIT_LINE, auditValues, type AuditAction } from '../audit/audit-log.js';
import type { Database, Query, Row } from '../database/database.js';
import { RECEIVED_AT } from '../submissions/receipt.js';

/** Everything that is stored of one case, for administrators. */
export interface CaseStore {
  /**
   * Writes all of a case as one JSON text, piece by piece: a photo never lies in memory whole. Before anything is read, each
   * submission has its line in the audit log.
   */
  exported(caseCode: string, by: Administrator): Promise<ExportedCase>;
  /** Erases what a case holds, in one commit with a line in the audit log for each submission; gives how many they were. */
  erase(caseCode: string, by: Administrator): Promise<number>;
}

/** Who asks, by the name of the token, and when. */
interface Administrator {
  readonly token: string;
  readonly at: Date;
}

/** What an export holds, and of how many submissions. */
interface ExportedCase {
  readonly count: number;
  readonly texts: AsyncGenerator<string>;
}

const OF_CASE = `select id, form, form_version, content_hash, sealed, ${RECEIVED_AT} from submission
  where case_code = $1 and erased_at is null order by submission.received_at, id`;

// First the attachments: this waits for pieces that are just being stored, and lets no further one in. What had come of
// them counts as received, so that a phone that still holds the rest lets go of it.
const CLOSE_ATTACHMENTS = `update attachment set received_at = coalesce(received_at, $2)
  where submission_id in (select id from submission where case_code = $1)`;

const DROP_PIECES = `delete from attachment_chunk
  where submission_id in (select id from submission where case_code = $1)`;

const EMPTY = `update submission set body = '', form = '', form_version = '', case_code = '', erased_at = $2
  where case_code = $1 and erased_at is null returning id`;

/** Reads and erases the cases of a migrated database. */
export const openCases = (database: Database): CaseStore => ({
  exported: async (caseCode, by) => {
    const rows = await database.transaction(async (query) => {
      const found = await query(OF_CASE, [caseCode]);
      await writeDown(query, found, { ...by, action: 'exportCase' });
      return found;
    });
    return { count: rows.length, texts: exportCase(database.query, rows, { caseCode, at: by.at }) };
  },
  erase: (caseCode, by) =>
    database.transaction(async (query) => {
      const values = [caseCode, by.at.toISOString()];
      // Not `for update`: a piece that is just being stored checks the key of its submission, and each would wait for the other.
      await query('select id from submission where case_code = $1 order by id for no key update', [caseCode]);
      await query(CLOSE_ATTACHMENTS, values);
      await query(DROP_PIECES, [caseCode]);
      const erased = await query(EMPTY, values);
      await writeDown(query, erased, { ...by, action: 'eraseCase' });
      return erased.length;
    }),
});

/** Adds a line for each submission. */
async function writeDown(
  query: Query,
  submissions: readonly Row[],
  { token, at, action }: Administrator & { readonly action: AuditAction },
): Promise<void> {
  for (const { id } of submissions) {
    const line = { at: at.toISOString(), token, action, outcome: 200, subject: String(id) };
    await query(ADD_AUDIT_LINE, auditValues(line));
  }
}

async function* exportCase(
  query: Query,
  submissions: readonly Row[],
  { caseCode, at }: { readonly caseCode: string; readonly at: Date },
): AsyncGenerator<string> {
  yield `{"caseCode":${JSON.stringify(caseCode)},"exportedAt":"${at.toISOString()}","submissions":[`;
  let comma = '';
  for (const row of submissions) {
    yield comma;
    yield* exportSubmission(query, row);
    comma = ',';
  }
  yield ']}';
}

async function* exportSubmission(query: Query, row: Row): AsyncGenerator<string> {
  const id = row['id'];
  const told = {
    id,
    form: row['form'],
    formVersion: row['form_version'],
    sealed: row['sealed'],
    contentHash: row['content_hash'],
    receivedAt: row['received_at'],
    body: (await query('select body from submission where id = $1', [id]))[0]?.['body'],
  };
  yield `${JSON.stringify(told).slice(0, -1)},"attachments":[`;
  let comma = '';
  for (const attachment of await query(ATTACHMENTS, [id])) {
    yield comma;
    yield* exportAttachment(query, attachment, id);
    comma = ',';
  }
  yield ']}';
}

const ATTACHMENTS = `select id, hash, bytes::int, received_at is not null as complete from attachment
  where submission_id = $1 order by id`;

const PIECE = `select start::int, content from attachment_chunk
  where submission_id = $1 and attachment_id = $2 and start >= $3 order by start limit 1`;

async function* exportAttachment(query: Query, row: Row, submission: unknown): AsyncGenerator<string> {
  const told = { id: row['id'], contentHash: row['hash'], bytes: row['bytes'], complete: row['complete'] };
  yield `${JSON.stringify(told).slice(0, -1)},"pieces":[`;
  let from = 0;
  for (;;) {
    const piece = (await query(PIECE, [submission, row['id'], from]))[0];
    if (!(piece?.['content'] instanceof Uint8Array)) break;
    yield `${from === 0 ? '' : ','}"${Buffer.from(piece['content']).toString('base64')}"`;
    from = Number(piece['start']) + 1;
  }
  yield ']}';
}
