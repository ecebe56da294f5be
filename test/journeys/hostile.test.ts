import { registration } from '@amparo/definitions';
import {
  fromDraft,
  FormDefinitionError,
  placesOf,
  readSubmission,
  Session,
  toDraft,
  toSubmission,
  type Json,
} from '@amparo/model';
import { readRiskInput } from '@amparo/risk';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileForm } from './hostile-form.js';
import { anyJson, anyWord, hostileNames, inheritedNames, runs } from './hostile-words.js';
import { HERE } from './scenario.js';
import { validRegistrationSession } from './valid-registration.js';

const ID = 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11';
const TIMEOUT = 30 * 60_000;

let before = '';
beforeAll(() => (before = inheritedNames()));
afterAll(() => {
  expect(inheritedNames()).toBe(before);
  expect((globalThis as { ran?: unknown }).ran).toBeUndefined();
});

const said = (json: unknown): unknown => JSON.parse(JSON.stringify(json) ?? 'null');

/** Everything that happens to a form, with answers that nobody should give. */
function lives(form: Parameters<typeof toDraft>[0], answers: readonly (readonly [number, unknown])[]): void {
  const session = new Session(form, { environment: HERE });
  const paths = placesOf(form).all.map(({ path }) => path.replaceAll('[]', '[e1]'));
  for (const [at, answer] of answers)
    session.dispatch({ type: 'answer', path: paths[at % paths.length] ?? '', answer: said(answer) as Json });
  session.dispatch({ type: 'tryToSend' });
  expect(session.view.sections.length).toBeGreaterThan(0);
  const stored = said(toDraft(form, session.state));
  expect(fromDraft(form, stored).ok).toBe(true);
  const made = said(toSubmission(form, session.state, { environment: HERE, id: ID, language: 'en' }));
  readSubmission(form, made, HERE);
}

describe('a definition that somebody wrote to do harm', () => {
  it('is refused with the name of the question, or does nothing but ask', { timeout: TIMEOUT }, () => {
    let asked = 0;
    fc.assert(
      fc.property(hostileForm, fc.array(fc.tuple(fc.nat(30), anyJson), { maxLength: 6 }), (build, answers) => {
        let form;
        try {
          form = build();
          placesOf(form);
        } catch (error) {
          expect(error).toBeInstanceOf(FormDefinitionError);
          return;
        }
        asked += 1;
        lives(form, answers);
      }),
      { numRuns: runs(400, 0.2) },
    );
    expect(asked).toBeGreaterThan(20); // else nothing was tried but refusals
  });
});

describe('a draft or a submission that somebody forged', () => {
  const session = validRegistrationSession(3);
  const draft = said(toDraft(registration, session.state)) as object;
  const sent = said(
    toSubmission(registration, session.state, { environment: session.environment, id: ID, language: 'en' }),
  ) as object;

  const whereIn = (
    json: unknown,
    at: readonly number[],
  ): { within: Record<string, unknown>; key: string } | undefined => {
    let within = json as Record<string, unknown>;
    for (let depth = 0; ; depth += 1) {
      const keys = Object.keys(within);
      const key = keys[(at[depth] ?? 0) % keys.length];
      if (key === undefined) return undefined;
      const next = within[key];
      if (depth + 1 >= at.length || typeof next !== 'object' || next === null) return { within, key };
      within = next as Record<string, unknown>;
    }
  };

  const change = fc.tuple(
    fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }),
    anyJson,
    fc.option(fc.oneof(fc.constantFrom(...hostileNames), anyWord)),
  );
  const changes = fc.array(change, { minLength: 1, maxLength: 3 });

  const forged = (from: object, made: readonly [number[], unknown, string | null][]): unknown => {
    const copy = structuredClone(from);
    for (const [at, value, name] of made) {
      const place = whereIn(copy, at);
      const key = Array.isArray(place?.within) ? place.key : (name ?? place?.key); // JSON has no other keys in a list
      if (place && key !== undefined)
        Object.defineProperty(place.within, key, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return said(copy);
  };

  it('is opened or refused, and never fails', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(changes, (made) => {
        const read = fromDraft(registration, forged(draft, made as never));
        if (read.ok)
          expect(
            new Session(registration, { environment: HERE, state: read.state }).view.sections.length,
          ).toBeGreaterThan(0);
        else expect(['foreignForm', 'newerVersion', 'noMigration', 'damaged']).toContain(read.error.code);
      }),
      { numRuns: runs(150, 0.2) },
    );
  });

  it('is taken by a receiver only as what the form accepts', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(changes, (made) => {
        const read = readSubmission(registration, forged(sent, made as never), HERE);
        if (!read.ok)
          for (const { path, code, sentence } of read.issues)
            expect([typeof path, code !== '', sentence !== '']).toEqual(['string', true, true]);
      }),
      { numRuns: runs(150, 0.2) },
    );
  });

  it('made of anything at all is refused', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        expect(fromDraft(registration, said(json)).ok).toBe(false);
        expect(readSubmission(registration, said(json), HERE).ok).toBe(false);
        expect(readRiskInput(said(json)).ok).toBe(false);
      }),
      { numRuns: runs(500, 0.4) },
    );
  });
});
