import * as definitions from '@amparo/definitions';
import {
  allViews,
  emptyState,
  environmentAt,
  fromDraft,
  project,
  readSubmission,
  toDraft,
  toSubmission,
  type Form,
  type FormState,
  type Json,
  type Submission,
} from '@amparo/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, mended } from './answered-at-random.js';
import { HERE } from './scenario.js';

const isForm = (exported: unknown): exported is Form =>
  typeof exported === 'object' && exported !== null && 'sections' in exported && 'rules' in exported;

// Whatever else is exported as a form one day is tested from that day on.
const forms = Object.values<unknown>(definitions).filter(isForm);
const ID = 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11';
const ROLES = ['frontline', 'caseworker', 'specialist'] as const;

const sendable = (form: Form, state: FormState, environment = HERE) =>
  toSubmission(form, state, { environment, id: ID, language: 'en' });

const askedIn = (form: Form, state: FormState, environment = HERE): ReadonlySet<string> =>
  new Set(
    project(form, state, environment).sections.flatMap(({ views }) => [...allViews(views)].map(({ path }) => path)),
  );

/** What a submission says at a path of the form; entries are found by their id. */
const saidAt = (answers: Json, path: string): Json | undefined =>
  path.split(/\]?[.[]/).reduce<Json | undefined>((within, key) => {
    if (Array.isArray(within)) return within.find((entry) => (entry as { id?: Json } | null)?.id === key) as Json;
    const found = typeof within === 'object' && within !== null && Object.hasOwn(within, key);
    return found ? (within as Readonly<Record<string, Json>>)[key] : undefined;
  }, answers);

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_, form) => {
  it('takes any answers anywhere without failing, and keeps them all in its draft', () => {
    fc.assert(
      fc.property(anyAnswers(form), (given) => {
        const state: FormState = { ...emptyState(), answers: new Map(given) };
        expect(() => sendable(form, state)).not.toThrow();
        expect(() => readSubmission(form, JSON.parse(JSON.stringify(sendable(form, state))), HERE)).not.toThrow();
        expect(fromDraft(form, JSON.parse(JSON.stringify(toDraft(form, state))))).toEqual({ ok: true, state });
      }),
      { numRuns: 15 },
    );
  });

  it('sends nothing of what is not asked', () => {
    fc.assert(
      fc.property(anyAnswers(form), (given) => {
        const state: FormState = { ...emptyState(), answers: new Map(given) };
        const { answers } = sendable(form, state);
        const asked = askedIn(form, state);
        const hidden = [...state.answers.keys()].filter((path) => !asked.has(path));
        expect(hidden.filter((path) => saidAt(answers as Json, path) !== undefined)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(ROLES)('filled in by a %s until nothing stops it, goes whole to the receiver and is taken', (role) => {
    const environment = { ...HERE, settings: { role } };
    const finished = [11, 12, 13, 14].filter((seed) => {
      const { state, view } = mended(form, environment, seed);
      if (!view.canSend) return false;
      const sent = JSON.parse(JSON.stringify(sendable(form, state, environment))) as Submission;
      expect(readSubmission(form, sent, environmentAt(sent.createdAt))).toEqual({
        ok: true,
        submission: sent,
        unchecked: [],
      });
      const asked = askedIn(form, state, environment);
      const left = [...state.answers].filter(
        ([path]) => asked.has(path) !== (saidAt(sent.answers, path) !== undefined),
      );
      expect(left.filter(([, answer]) => !Array.isArray(answer) || answer.length > 0)).toEqual([]);
      return true;
    });
    expect(finished.length).toBeGreaterThan(0);
  });
});

it('is about all forms', () => {
  expect(forms.length).toBeGreaterThanOrEqual(13);
});
