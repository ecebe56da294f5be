#!/usr/bin/env node
// Delivers a bundle that was carried by hand, where there is a network:
//   TOKEN=… amparo-deliver --key private.jwk.json --to https://receiver.example/submissions [--receipts file] bundle
// A bundle that was sealed with a passphrase is opened by `--passphrase file`, the file holding nothing else. It may be run again at any time. Of a case
// nothing is sent after a form that was not taken and may still be; `--without id` leaves that form out, for one that never is. The file of receipts goes back to the device; nothing that was answered is in it.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { restTransport } from '@amparo/sdk';
import { openSubmission } from '@amparo/sdk/opening';
import { deliverBundle, openBundleWith, readBundle, writeReceipts } from '@amparo/sdk/transports/file';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string' },
    passphrase: { type: 'string' },
    to: { type: 'string' },
    receipts: { type: 'string', default: 'receipts.json' },
    without: { type: 'string', multiple: true, default: [] },
  },
});

/** One sentence on the error output, and 1. */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

async function open(sealed) {
  if (values.passphrase !== undefined) {
    const content = await openBundleWith(await readFile(values.passphrase, 'utf8'), sealed);
    return content === undefined ? { error: 'another passphrase, or changed' } : { content };
  }
  const opened = await openSubmission(sealed, JSON.parse(await readFile(values.key, 'utf8')));
  return opened.ok ? { content: opened.content[0] } : { error: opened.error };
}

async function deliver(file) {
  const opened = await open(await readFile(file, 'utf8'));
  if (opened.error !== undefined) return fail(`${file} was not opened: ${opened.error}.`);
  const bundle = await readBundle(opened.content);
  if (!bundle) return fail(`${file} is no bundle of this version, or was damaged. Nothing was delivered.`);
  const transport = restTransport({ endpoint: values.to, token: process.env.TOKEN ?? '' });
  const parcels = bundle.parcels.filter(({ parcel }) => !values.without.includes(parcel.id));
  const { receipts, failed, held } = await deliverBundle({ parcels }, transport, {
    signal: new AbortController().signal,
  });
  await writeFile(values.receipts, writeReceipts(receipts), { mode: 0o600 });
  process.stdout.write(`${parcels.length} submissions, ${receipts.length} receipts in ${values.receipts}.\n`);
  for (const { id, outcome } of failed) fail(`${id} was not taken: ${outcome.code}.`);
  for (const id of held) fail(`${id} waits for an earlier form of its case: deliver the bundle again.`);
}

if ((values.key === undefined) === (values.passphrase === undefined) || !values.to || positionals.length !== 1) {
  fail(
    'TOKEN=… amparo-deliver (--key private.jwk.json | --passphrase file) --to https://… [--receipts file] [--without id] bundle',
  );
} else {
  await deliver(positionals[0]);
}
