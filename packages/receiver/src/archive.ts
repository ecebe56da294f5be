import type { Database, Row } from './database.js';
import type { NamedAttachment } from './attachments/named-attachment.js';
import type { Receipt } from './receipt.js';

/** A submission's receipt with what a list may show of it: codes, and nothing that was answered. */
export interface ListedReceipt extends Receipt {
  readonly form: string;
  readonly formVersion: string;
  readonly caseCode: string;
}

/** A checked submission about to be stored; `body` is the exact text that arrived. */
export interface Arrived extends ListedReceipt {
  readonly body: string;
  /** Attachments that it names and that may follow. */
  readonly attachments: readonly NamedAttachment[];
}

/** One page of receipts, newest first, and the id to ask on with. */
interface ReceiptPage {
  readonly submissions: readonly ListedReceipt[];
  readonly next: string | null;
}

/** The stored submissions. */
export interface Archive {
  /** Stores a submission unless its id is taken; true only when this call stored it, and then it is committed. */
  add(arrived: Arrived): Promise<boolean>;
  receipt(id: string): Promise<Receipt | undefined>;
  body(id: string): Promise<string | undefined>;
  /** Receipts that arrived before the one named by `after`. */
  page(options: { readonly size: number; readonly after?: string }): Promise<ReceiptPage>;
}

// Written out by the database, so that both databases give the same text whatever their drivers make of a timestamp.
const RECEIVED_AT = `to_char(received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as received_at`;

// One statement and so one commit: no submission without its attachments' rows, and no second round trip.
const ADD = `with stored as (
    insert into submission (id, form, form_version, case_code, content_hash, body, received_at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning id
  ), named as (
    insert into attachment (submission_id, id, bytes, hash)
      select stored.id, one.id, one.bytes, one.hash
      from stored, jsonb_to_recordset($8::jsonb) as one (id uuid, bytes bigint, hash text)
  )
  select id from stored`;

const RECEIPT = `select id, content_hash, ${RECEIVED_AT} from submission where id = $1`;

const PAGE = `select id, form, form_version, case_code, content_hash, ${RECEIVED_AT} from submission
  where $1::uuid is null
    or (submission.received_at, id) < (select s.received_at, s.id from submission s where s.id = $1)
  order by submission.received_at desc, id desc limit $2`;

/** Reads and writes the stored submissions of a migrated database. */
export function openArchive({ query }: Database): Archive {
  return {
    add: async (a) => {
      const values = [
        a.id,
        a.form,
        a.formVersion,
        a.caseCode,
        a.contentHash,
        a.body,
        a.receivedAt,
        JSON.stringify(a.attachments),
      ];
      return (await query(ADD, values)).length === 1;
    },
    receipt: async (id) => (await query(RECEIPT, [id])).map(readReceipt)[0],
    body: async (id) =>
      (await query('select body from submission where id = $1', [id])).map((row) => text(row, 'body'))[0],
    page: async ({ size, after }) => {
      // One row more than asked for tells whether there is a next page.
      const found = (await query(PAGE, [after ?? null, size + 1])).map(readListed);
      const submissions = found.slice(0, size);
      return { submissions, next: found.length > size ? (submissions.at(-1)?.id ?? null) : null };
    },
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
});

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`The column ${column} holds no text.`);
  return value;
}
