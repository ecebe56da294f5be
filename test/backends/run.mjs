// Runs the conformance suite against real backends: `npm run test:backends [-- parse wordpress] [-- --write]`.
// It says loudly what it leaves out, and why; with --write it keeps what came of it for the table in docs/transports.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { conformanceCases, runCase } from '@amparo/sdk/conformance';
import { openSite } from './run/from-another-origin.mjs';
import { NO_POSTGRES, postgresFolder } from './run/postgres.mjs';
import { sourceHash } from './run/source-hash.mjs';
import { submissionWith, withPhoto } from './run/submissions.mjs';

const home = fileURLToPath(new URL('.', import.meta.url));
const results = `${home}results.json`;
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));

if (!existsSync(`${home}node_modules/parse-server`))
  execFileSync('npm', ['ci'], { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' });

const backends = [
  {
    name: 'parse',
    open: async () => (await import('./parse/subject.mjs')).parseSubject({ origin: site.origin }),
    lacking: async () => (postgresFolder() ? undefined : NO_POSTGRES),
  },
  {
    name: 'wordpress',
    open: async () => (await import('./wordpress/subject.mjs')).wordPressSubject(),
    lacking: async () => (await import('./wordpress/wordpress-server.mjs')).lackingForWordPress(),
  },
];

const site = await openSite();

/** Sends from a page of another origin in Chromium, twice from empty outboxes; gives a sentence when that is not stored once. */
async function faultInBrowser(subject) {
  const bytes = randomBytes(300_000);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const photo = { id: randomUUID(), type: 'image/png', bytes: bytes.length, hash };
  const submission = withPhoto(submissionWith('Somebody'), photo);
  const before = await subject.count();
  const [first, second] = await site.send({ script: subject.pageScript, submission, bytes });
  if (!first.result.ok) return `not sent: ${JSON.stringify(first.result.error)}`;
  if (!second.result.ok || second.code !== 'alreadyStored') return `the second time is told as ${second.code}`;
  if ((await subject.count()) - before !== 1) return 'not stored once';
  const held = await subject.withAttachment.read(submission, photo);
  return held?.equals(bytes) ? undefined : 'the attachment is not there whole';
}

let failed = 0;
const today = new Date().toISOString().slice(0, 10);
const kept = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
for (const { name, open, lacking } of backends.filter((each) => asked.length === 0 || asked.includes(each.name))) {
  const why = await lacking();
  if (why !== undefined) {
    console.log(`\n!! SKIPPED ${name}: ${why}`);
    continue;
  }
  const begun = performance.now();
  const subject = await open();
  console.log(`\n── ${subject.name}: ${subject.against}`);
  const verdicts = {};
  let inBrowser = false;
  try {
    await subject.start();
    for (const each of conformanceCases) {
      const verdict = await runCase(each, subject);
      verdicts[each.name] = verdict.result === 'notApplicable' ? verdict : { result: verdict.result };
      if (verdict.result === 'failed') failed++;
      console.log(
        `${{ passed: '✓', failed: '✗', notApplicable: '–' }[verdict.result]} ${each.name}${verdict.why ? `\n    ${verdict.why}` : ''}`,
      );
    }
    const fault = await faultInBrowser(subject);
    if (fault !== undefined) failed++;
    console.log(
      `${fault === undefined ? '✓' : '✗'} a page of another origin in Chromium sends it, once\n${fault ?? ''}`.trimEnd(),
    );
    if (fault === undefined) inBrowser = true;
  } finally {
    await subject.stop();
  }
  const { name: title, against } = subject;
  kept[name] = { name: title, against, ran: today, sources: await sourceHash(name), inBrowser, verdicts };
  console.log(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
site.close();
if (process.argv.includes('--write')) writeFileSync(results, `${JSON.stringify(kept, null, 2)}\n`);
if (failed > 0) process.exitCode = 1;
