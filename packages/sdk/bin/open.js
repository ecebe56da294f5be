#!/usr/bin/env node
// Opens what was sealed: amparo-open --key private.jwk.json [--out folder] file…
// A submission is printed as JSON; an attachment is written to the folder under its id. Nothing leaves this machine.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openAttachment, openSubmission } from '@amparo/sdk/opening';

const reasons = {
  notForThisKey: 'is sealed to others, not to this key',
  changed: 'was changed or cut short since it was sealed, or the key is a wrong one',
  notSealed: 'is nothing sealed',
};
const endings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/json': 'json',
};

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, out: { type: 'string', default: '.' } },
});

async function open(file, key) {
  const sealed = new Uint8Array(await readFile(file));
  const submission = await openSubmission(new TextDecoder().decode(sealed), key);
  if (submission.ok) {
    process.stdout.write(`${JSON.stringify(submission.content, null, 2)}\n`);
    return undefined;
  }
  if (submission.error !== 'notSealed') return submission.error;
  const attachment = await openAttachment(sealed, key);
  if (!attachment.ok) return attachment.error;
  const { id, type, bytes } = attachment.content;
  await mkdir(values.out, { recursive: true });
  // Only what an id is made of: a sender must not choose where this writes.
  const name = `${id.replace(/[^\w-]/g, '')}.${endings[type] ?? 'bin'}`;
  await writeFile(join(values.out, name), bytes, { mode: 0o600 });
  process.stderr.write(`${file}: opened as ${name}\n`);
  return undefined;
}

if (values.key === undefined || files.length === 0) {
  process.stderr.write('amparo-open --key private.jwk.json [--out folder] file…\n');
  process.exitCode = 1;
} else {
  const key = JSON.parse(await readFile(values.key, 'utf8'));
  for (const file of files) {
    const error = await open(file, key);
    if (error === undefined) continue;
    process.stderr.write(`${file}: ${reasons[error]}\n`);
    process.exitCode = 1;
  }
}
