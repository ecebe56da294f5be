import { createHash } from 'node:crypto';
import type { Submission } from '@amparo/model';
import type { Subject } from '@amparo/sdk/conformance';
import { primeroTransport, toCase, publishedMapping } from '@amparo/sdk/transports/primero';
import { httpHost } from '../doubles/http-host.js';
import { ACCOUNT, PrimeroDouble } from '../doubles/primero-double.js';
import { answersOf, registrationWith, renamed, withPhoto } from './registrations.js';

const primero = new PrimeroDouble();
const host = httpHost((request) => primero.answer(request));

const caseOf = async (submission: Submission): Promise<Record<string, unknown>> => {
  const { id } = (await toCase(submission, publishedMapping)) ?? { id: '' };
  return { ...primero.cases.get(id) };
};

export const primeroSubject: Subject = {
  name: 'Primero v2',
  against: 'a test double, after its source and its record validator (2.15.2.1); not run',
  makeTransport: ({ fetch, isSignedIn }) =>
    primeroTransport({
      endpoint: `${host.origin}/api/v2`,
      authorization: () => (isSignedIn() ? ACCOUNT : 'Basic c29tZWJvZHk6ZWxzZQ=='),
      fetch,
    }),
  start: () => host.start(),
  stop: () => host.kill(),
  killDuring: host.killDuring,
  submission: registrationWith,
  changed: renamed,
  // Beyond the 32 bits of its numbers: all that a registration could still send that it refuses.
  wrong: (mark) => ({ submission: registrationWith(mark, { ageYears: 2 ** 40 }), path: 'childIdentity.ageYears' }),
  withAttachment: {
    type: 'image/png',
    into: withPhoto,
    read: async (submission, { id }) => {
      const files = primero.files.get(String((await caseOf(submission))['id'])) ?? [];
      return files.find(({ file_name: name }) => name.startsWith(id))?.bytes;
    },
    count: async () => [...primero.files.values()].flat().length,
  },
  count: async () => primero.cases.size,
  differences: async (submission) => {
    const stored = await caseOf(submission);
    const sex = answersOf(submission, 'childIdentity')['sex'];
    const hash = createHash('sha256').update(JSON.stringify(submission)).digest('hex');
    const expected: readonly (readonly [string, unknown, unknown])[] = [
      ['name_first', stored['name_first'], answersOf(submission, 'childIdentity')['givenName']],
      ['sex', stored['sex'], typeof sex === 'string' ? sex : undefined],
      ['risk_level', stored['risk_level'], answersOf(submission, 'urgentNeeds')['initialRiskLevel']],
      ['owned by a module', stored['module_id'], 'primeromodule-cp'],
      ['the note', JSON.stringify(stored['notes_section']).includes(hash), true],
    ];
    return expected.filter(([, there, sent]) => there !== sent).map(([place]) => place);
  },
  preflight: { notApplicable: 'Primero answers no page of another origin: it needs the host’s relay.' },
  overrun: { notApplicable: 'Primero answers no page of another origin.' },
};
