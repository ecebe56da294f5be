/** One step of the database's shape: applied once, in order, and never changed after a release. */
export interface Migration {
  readonly id: string;
  readonly sql: string;
}

/** Every step so far, oldest first, in SQL that PostgreSQL 15 has. */
export const MIGRATIONS: readonly Migration[] = [
  {
    // `body` is text and not jsonb: jsonb would drop the exact bytes that the hash stands for.
    id: '0001-submission',
    sql: `create table submission (
      id uuid primary key,
      form text not null,
      form_version text not null,
      case_code text not null,
      content_hash text not null,
      body text not null,
      received_at timestamptz not null
    )`,
  },
  { id: '0002-newest-first', sql: 'create index submission_newest on submission (received_at desc, id desc)' },
];
