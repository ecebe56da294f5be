import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { registration } from '@amparo/definitions';
import { fhirResponse, readFhirResponse } from '@amparo/formats';
import { conformanceCases, runCase, type Subject, type Verdict } from '@amparo/sdk/conformance';
import { fhirTransport } from '@amparo/sdk/transports/fhir';
import { afterAll, describe, expect, it } from 'vitest';
import { preflight } from '../../journeys/subjects/preflight.js';
import { registrationWith, renamed, withAnswers, withPhoto } from '../../journeys/subjects/registrations.js';
import { sourceHash } from '../run/source-hash.mjs';
import { SIGNED_IN, startFhirServer } from './fhir-server.js';

const server = await startFhirServer();
const verdicts: Record<string, Verdict> = {};

const subject =
  server &&
  ({
    name: 'FHIR R4',
    against: 'Medplum’s router and repository in memory, 5.2.13, behind a server of this repository',
    makeTransport: ({ fetch, isSignedIn }) =>
      fhirTransport({
        endpoint: server.endpoint,
        headers: () => ({ authorization: isSignedIn() ? SIGNED_IN : 'Bearer over' }),
        resourceOf: (submission) => fhirResponse(registration, submission),
        fetch,
      }),
    start: () => server.begin(),
    stop: () => server.stop(),
    killDuring: server.killDuring,
    submission: registrationWith,
    changed: renamed,
    wrong: (mark) => ({
      submission: withAnswers(registrationWith('Luz'), 'identification', { identifiedAt: mark }),
      path: 'identification.identifiedAt',
    }),
    withAttachment: {
      type: 'image/png',
      into: withPhoto,
      read: async (_, { id }) => {
        const binary = await server.read(`/Binary/${id}`);
        return binary && Buffer.from(String(binary['data']), 'base64');
      },
      count: async () => {
        const urls = new Set(server.asked.map(({ url }) => url).filter((url) => url.startsWith('/Binary/')));
        const held = await Promise.all([...urls].map((url) => server.read(url)));
        return held.filter(Boolean).length;
      },
    },
    count: async () => (await stored('_count=1000')).length,
    differences: async (submission) => {
      const [resource] = await stored(`identifier=urn:amparo:submission|${submission.id}`);
      const read = readFhirResponse(registration, resource);
      return read.ok && JSON.stringify(sorted(read.submission.answers)) === JSON.stringify(sorted(submission.answers))
        ? []
        : ['the answers'];
    },
    preflight,
    overrun: { notApplicable: 'Each server has limits of its own, and has to expose Retry-After to a page.' },
  } satisfies Subject | undefined);

async function stored(query: string): Promise<readonly unknown[]> {
  const bundle = await server?.read(`/QuestionnaireResponse?${query}`);
  const entries = (bundle?.['entry'] ?? []) as readonly { readonly resource: unknown }[];
  return entries.map(({ resource }) => resource);
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value;

describe.skipIf(!subject)('the transport for FHIR R4', () => {
  if (!subject) return;
  it.each(conformanceCases)('$name', { timeout: 120_000 }, async (each) => {
    const verdict = await runCase(each, subject);
    verdicts[each.name] = verdict.result === 'failed' ? { result: 'failed', why: '' } : verdict;
    expect(verdict.result === 'failed' ? verdict.why : verdict.result).toMatch(/^(passed|notApplicable)$/);
  });

  // Kept for the table of transports, as the runs against the other real systems are.
  afterAll(async () => {
    await server?.stop();
    if (process.env['WRITE'] === undefined) return;
    const path = fileURLToPath(new URL('../results.json', import.meta.url));
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const { name, against } = subject;
    const ran = new Date().toISOString().slice(0, 10);
    const fhir = { name, against, ran, sources: await sourceHash('fhir'), verdicts };
    writeFileSync(path, `${JSON.stringify({ ...kept, fhir }, null, 2)}\n`);
  });
});
