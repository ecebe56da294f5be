import type { NamedAttachment } from '../attachments/named-attachment.js';
import { auditValues } from '../audit/audit-log.js';
import type { Database, Row } from '../database/database.js';
import { RECEIVED_AT, type Receipt } from './receipt.js';

/** A submission's receipt with what a list may show of it: codes, and nothing that was answered. */
export interface ListedReceipt extends Receipt {
  /** Empty when it is sealed. */
  readonly form: string;
  readonly formVersion: string;
  readonly caseCode: string;
  readonly sealed: boolean;
}

/** A checked submission about to be stored; `body` is the exact text that arrived. */
export interface Arrived extends ListedReceipt {
  readonly body: string;
  /** Attachments that it names and that may follow. */
  readonly attachments: readonly NamedAttachment[];
  /** Name of the token that sent it. */
  readonly by: string;
}

/** Which receipts are asked for; all of them unless told. */
export interface ReceiptFilter {
  readonly caseCode?: string;
  readonly form?: string;
  readonly sealed?: boolean;
  /** ISO 8601 instants; `until` itself is out. */
  readonly from?: string;
  readonly until?: string;
}

/** One page of receipts, newest first, and the id to ask on with. */
interface ReceiptPage {
  readonly submissions: readonly ListedReceipt[];
  readonly next: string | null;
}

/** How many submissions of one kind arrived on one day (UTC). */
interface DayCount {
  readonly day: string;
  readonly form: string;
  readonly sealed: boolean;
  readonly submissions: number;
}

/** What is stored under an id: the exact text, or that it was erased on request. */
type Kept = { readonly erased: true } | { readonly erased: false; readonly body: string };

/** The stored submissions. */
export interface Archive {
  /** Stores a submission unless its id is taken; true only when this call stored it, and then it is committed. */
  add(arrived: Arrived): Promise<boolean>;
  /** The first receipt of an id, also when its submission was erased since. */
  receipt(id: string): Promise<Receipt | undefined>;
  body(id: string): Promise<Kept | undefined>;
  /** Receipts that arrived before the one named by `after`. */
  page(options: {
    readonly size: number;
    readonly after?: string;
    readonly filter?: ReceiptFilter;
  }): Promise<ReceiptPage>;
  /** What arrived since, by day. */
  counts(since: Date): Promise<readonly DayCount[]>;
}

// One statement and so one commit: no submission without its attachments' rows and its line in the audit log, and no
// second round trip. `$1` to `$7` are those of the line.
const ADD = `with stored as (
    insert into submission (id, form, form_version, case_code, content_hash, body, received_at, sealed)
      values ($8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do nothing returning id
  ), named as (
    insert into attachment (submission_id, id, bytes, hash)
      select stored.id, one.id, one.bytes, one.hash
      from stored, jsonb_to_recordset($16::jsonb) as one (id uuid, bytes bigint, hash text)
  ), written as (
    insert into audit (id, at, token, action, outcome, subject, subjects)
      select $1::uuid, $2::timestamptz, $3::text, $4::text, $5::integer, $6::uuid, $7::integer from stored
  )
  select id from stored`;

const RECEIPT = `select id, content_hash, ${RECEIVED_AT} from submission where id = $1`;

const LISTED = `id, form, form_version, case_code, content_hash, sealed, ${RECEIVED_AT}`;

const PAGE = `select ${LISTED} from submission
  where erased_at is null
    and ($1::uuid is null or (submission.received_at, id) < (select s.received_at, s.id from submission s where s.id = $1))
    and ($3::text is null or case_code = $3)
    and ($4::text is null or form = $4)
    and ($5::boolean is null or sealed = $5)
    and ($6::timestamptz is null or submission.received_at >= $6)
    and ($7::timestamptz is null or submission.received_at < $7)
  order by submission.received_at desc, id desc limit $2`;

const COUNTS = `select to_char(received_at at time zone 'utc', 'YYYY-MM-DD') as day, form, sealed, count(*)::int as submissions
  from submission where erased_at is null and received_at >= $1 group by 1, 2, 3 order by 1, 2, 3`;

/** Reads and writes the stored submissions of a migrated database. */
export function openArchive({ query }: Database): Archive {
  return {
    add: async (a) => {
      const line = auditValues({ at: a.receivedAt, token: a.by, action: 'submit', outcome: 201, subject: a.id });
      const values = [a.id, a.form, a.formVersion, a.caseCode, a.contentHash, a.body, a.receivedAt, a.sealed];
      return (await query(ADD, [...line, ...values, JSON.stringify(a.attachments)])).length === 1;
    },
    receipt: async (id) => (await query(RECEIPT, [id])).map(readReceipt)[0],
    body: async (id) => {
      const row = (await query('select body, erased_at is not null as erased from submission where id = $1', [id]))[0];
      return row && (row['erased'] === true ? { erased: true } : { erased: false, body: text(row, 'body') });
    },
    page: async ({ size, after, filter = {} }) => {
      const { caseCode, form, sealed, from, until } = filter;
      // One row more than asked for tells whether there is a next page.
      const asked = [after, size + 1, caseCode, form, sealed, from, until].map((value) => value ?? null);
      const found = (await query(PAGE, asked)).map(readListed);
      const submissions = found.slice(0, size);
      return { submissions, next: found.length > size ? (submissions.at(-1)?.id ?? null) : null };
    },
    counts: async (since) => (await query(COUNTS, [since.toISOString()])).map(readCount),
  };
}

const readReceipt = (row: Row): Receipt => ({
  id: text(row, 'id'),
  contentHash: text(row, 'content_hash'),
  receivedAt: text(row, 'received_at'),
});

const readListed = (row: Row): ListedReceipt => ({
  ...readReceipt(row),
  form: text(row, 'form'),
  formVersion: text(row, 'form_version'),
  caseCode: text(row, 'case_code'),
  sealed: row['sealed'] === true,
});

const readCount = (row: Row): DayCount => ({
  day: text(row, 'day'),
  form: text(row, 'form'),
  sealed: row['sealed'] === true,
  submissions: Number(row['submissions']),
});

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`The column ${column} holds no text.`);
  return value;
}
