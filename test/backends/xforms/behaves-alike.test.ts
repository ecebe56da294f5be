import { xform, xformInstance } from '@amparo/formats';
import { isList, placesOf, templateOf, toSubmission, type Form, type Session, type Submission } from '@amparo/model';
import { beforeAll, describe, expect, it } from 'vitest';
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

/** The place of an element: a part, or the reason beside a question, stands at its question. */
function placeOf(form: Form, reference: string): string {
  const steps = reference
    .replace(/^\/data\//, '')
    .replace(/_absent$/, '')
    .replace(/\[\d+\]/g, '')
    .split('/');
  const paths = new Map(placesOf(form).all.map(({ path }) => [path.replaceAll('[]', ''), path]));
  for (let length = steps.length; length > 0; length -= 1) {
    const path = paths.get(steps.slice(0, length).join('.'));
    if (path !== undefined) return path;
  }
  return reference;
}

interface Reading {
  readonly xml: string;
  readonly violations: readonly Violation[];
}

async function read(form: string, record: string): Promise<Reading> {
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
    const sessions = Array.from({ length: TRIALS }, (_, n) => answeredThroughout(form, environment, 70 + n));
    const readings: Reading[] = [];
    beforeAll(async () => {
      for (const session of sessions) {
        const everything = withHidden(form, session.state, submitted(form, session));
        readings.push(await read(written, xformInstance(form, everything)));
      }
    }, 120_000);

    it('keeps what is asked and drops what is not, as the form does', () => {
      for (const [n, session] of sessions.entries())
        expect(filledIn(readings[n]?.xml ?? '')).toEqual(filledIn(xformInstance(form, submitted(form, session))));
    });

    it('finds wrong what the form finds wrong, and nothing else', () => {
      for (const [n, session] of sessions.entries()) {
        const found = (readings[n]?.violations ?? []).filter(({ reference }) => !reference.startsWith('/data/amparo/'));
        // An XForm cannot say how many entries there may be.
        const ours = session.view.problems
          .filter((one) => one.kind === 'issue' && !isList(one.place.asked))
          .map(({ path }) => templateOf(path));
        expect(once(found.map(({ reference }) => placeOf(form, reference)))).toEqual(once(ours));
      }
    });

    it('is stopped by the rules that stop the form', () => {
      for (const [n, session] of sessions.entries()) {
        const references = (readings[n]?.violations ?? []).map(({ reference }) => reference);
        const found = references.flatMap((one) => /^\/data\/amparo\/rules\/(.+)$/.exec(one)?.[1] ?? []);
        expect(once(found)).toEqual(
          once(session.view.alerts.flatMap(({ rule }) => (rule.kind === 'block' ? rule.id : []))),
        );
      }
    });
  },
);

describe.skipIf(!engine)('the answers of these tests', () => {
  it('hold what is hidden, what is wrong and what stops, or nothing was compared', () => {
    const environment = { ...HERE, settings: { role: 'caseworker' } };
    const sessions = definitions.map((form) => answeredThroughout(form, environment, 70));
    const problems = sessions.flatMap(({ view }) => view.problems);
    expect(problems.filter(({ kind }) => kind === 'issue').length).toBeGreaterThan(10);
    expect(problems.filter(({ kind }) => kind === 'alert').length).toBeGreaterThan(10);
  });
});

const once = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();
