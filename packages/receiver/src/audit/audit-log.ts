import { randomUUID } from 'node:crypto';
import type { Query, Row } from '../database/database.js';

/** What somebody did, as far as it is written down. */
export type AuditAction =
  | 'submit'
  | 'sendAttachment'
  | 'list'
  | 'count'
  | 'readSubmission'
  | 'readAttachment'
  | 'readWords'
  | 'readAudit'
  | 'readMetrics'
  | 'exportCase'
  | 'eraseCase'
  | 'revokeToken';

/** One line of the log: who by the name of the token, what, when and what came of it; no code, no answer, no address. */
export interface AuditLine {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly token: string;
  readonly action: AuditAction;
  /** HTTP status of the answer. */
  readonly outcome: number;
  /** UUID of the submission. */
  readonly subject?: string;
  /** How many submissions it was about. */
  readonly count?: number;
}

/** One page of lines, newest first, and the id to ask on with. */
interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly next: string | null;
}

/** What was done; lines are only ever added, and the database itself refuses to change one. */
export interface AuditLog {
  write(line: AuditLine): Promise<void>;
  page(options: { readonly size: number; readonly after?: string }): Promise<AuditPage>;
}

/** Adds a line; `$1` to `$7` are the values of `auditValues`. */
export const ADD_AUDIT_LINE =
  'insert into audit (id, at, token, action, outcome, subject, subjects) values ($1, $2, $3, $4, $5, $6, $7)';

const PAGE = `select id, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as written_at,
    token, action, outcome, subject, subjects from audit
  where $1::uuid is null or (audit.at, id) < (select a.at, a.id from audit a where a.id = $1)
  order by audit.at desc, id desc limit $2`;

/** Reads and writes the audit log of a migrated database. */
export const openAuditLog = (query: Query): AuditLog => ({
  write: async (line) => {
    await query(ADD_AUDIT_LINE, auditValues(line));
  },
  page: async ({ size, after }) => {
    const rows = await query(PAGE, [after ?? null, size + 1]);
    const shown = rows.slice(0, size);
    return { lines: shown.map(readLine), next: rows.length > size ? String(shown.at(-1)?.['id']) : null };
  },
});

/** The values of a line in the order of its columns. */
export const auditValues = ({ at, token, action, outcome, subject, count }: AuditLine): readonly unknown[] => [
  randomUUID(),
  at,
  token,
  action,
  outcome,
  subject ?? null,
  count ?? null,
];

const readLine = (row: Row): AuditLine => ({
  at: String(row['written_at']),
  token: String(row['token']),
  action: row['action'] as AuditAction,
  outcome: Number(row['outcome']),
  ...(typeof row['subject'] === 'string' && { subject: row['subject'] }),
  ...(typeof row['subjects'] === 'number' && { count: row['subjects'] }),
});
