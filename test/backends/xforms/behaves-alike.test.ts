import { xform, xformInstance } from '@amparo/formats';
import { toSubmission, type Form, type Session, type Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { definitions } from '../../contracts/definitions.js';
import { answeredThroughout } from '../../journeys/answered-at-random.js';
import { HERE } from '../../journeys/scenario.js';
import { startEngine, type Engine, type Violation } from './engine.js';
import { filledIn, withHidden } from './record.js';

const engine = await startEngine();
const TRIALS = Number(process.env['TRIALS'] ?? 1);
const ID = 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11';

const submitted = (form: Form, { state, environment }: Session): Submission =>
  toSubmission(form, state, { environment, id: ID, language: 'en' });

async function read(form: string, record: string): Promise<{ xml: string; violations: readonly Violation[] }> {
  const data = new FormData();
  data.append('xml_submission_file', new File([record], 'xml_submission_file', { type: 'text/xml' }));
  const files = Array.from(record.matchAll(/>([0-9a-f-]{36}\.\w+)</g), ([, name = '']) => name);
  for (const name of new Set(files)) data.append(name, new File(['x'], name));
  const { root } = await (engine as Engine).restoreInstance(form, { data: [data] });
  const { data: payload, violations } = await root.prepareInstancePayload({ payloadType: 'monolithic' });
  return { xml: await (payload[0].get('xml_submission_file') as File).text(), violations: violations ?? [] };
}

describe.skipIf(!engine).each(definitions.map((form) => [form.id, form] as const))(
  'the XForm of %s in ODK',
  (_, form) => {
    const environment = { ...HERE, settings: { role: 'caseworker' } };
    const written = xform(form, { settings: environment.settings });
    const seeds = Array.from({ length: TRIALS }, (_, n) => 70 + n);

    it('keeps what is asked and drops what is not, as the form does', { timeout: 120_000 }, async () => {
      for (const seed of seeds) {
        const session = answeredThroughout(form, environment, seed);
        const submission = submitted(form, session);
        const everything = xformInstance(form, withHidden(form, session.state, submission));
        const { xml } = await read(written, everything);
        expect(filledIn(xml)).toEqual(filledIn(xformInstance(form, submission)));
      }
    });
  },
);
