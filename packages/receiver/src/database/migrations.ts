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
  {
    // The rows of `attachment` come with the submission that names them; only they may be filled.
    id: '0003-attachment',
    sql: `create table attachment (
      submission_id uuid not null references submission (id),
      id uuid not null,
      bytes bigint not null,
      hash text not null,
      received bigint not null default 0,
      touched_at timestamptz,
      received_at timestamptz,
      primary key (submission_id, id)
    )`,
  },
  {
    id: '0004-attachment-chunk',
    sql: `create table attachment_chunk (
      submission_id uuid not null,
      attachment_id uuid not null,
      start bigint not null,
      content bytea not null,
      primary key (submission_id, attachment_id, start),
      foreign key (submission_id, attachment_id) references attachment (submission_id, id)
    )`,
  },
  { id: '0005-sealed', sql: 'alter table submission add column sealed boolean not null default false' },
  // Of an erased submission the row stays, with its id and its hash alone: a late replay must not store it anew.
  { id: '0006-erased', sql: 'alter table submission add column erased_at timestamptz' },
  { id: '0007-by-case', sql: 'create index submission_case on submission (case_code)' },
  {
    id: '0008-revoked-token',
    sql: 'create table revoked_token (token text primary key, revoked_at timestamptz not null)',
  },
  {
    id: '0009-audit',
    sql: `create table audit (
      id uuid primary key,
      at timestamptz not null,
      token text not null,
      action text not null,
      outcome integer not null,
      subject uuid,
      subjects integer
    )`,
  },
  { id: '0010-audit-newest-first', sql: 'create index audit_newest on audit (at desc, id desc)' },
  {
    id: '0011-audit-is-only-added-to',
    sql: `create function audit_is_only_added_to() returns trigger language plpgsql as
      $$ begin raise exception 'The audit log is only added to.'; end $$`,
  },
  {
    id: '0012-audit-guard',
    sql: `create trigger audit_guard before update or delete or truncate on audit
      for each statement execute function audit_is_only_added_to()`,
  },
];
