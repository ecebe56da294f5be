import { isAbsent } from '../answers/absent.js';
import type { Form } from '../form/form.js';
import { isRecord, type Json } from '../answers/json.js';
import { isGroup, isList } from '../form/kinds.js';
import type { List } from '../form/list.js';
import { placesOf, type Place } from '../form/place.js';
import type { AnyQuestion } from '../form/question.js';

/** One thing that the answers of a submission hold. */
export interface Read {
  /** Where a state keeps it. */
  readonly path: string;
  /** Where it stands in the answers. */
  readonly steps: readonly (string | number)[];
  /** What was answered; for a list the ids of its entries. */
  readonly answer: Json;
  /** Undefined where the form has no such question, or one with answers of another shape. */
  readonly asked: AnyQuestion | List | undefined;
}

/** Everything that the answers of a submission hold, in their order. */
export function* readAnswers(form: Form, answers: unknown): Generator<Read> {
  if (!isRecord(answers)) yield unknown({ path: '', steps: [] }, null);
  else
    for (const [id, inside] of Object.entries(answers)) {
      const section = placesOf(form).sections.find((each) => each.id === id);
      const at = { path: id, steps: [id] };
      if (section) yield* readInto(section.places, at, inside);
      else yield unknown(at, inside);
    }
}

type At = Pick<Read, 'path' | 'steps'>;

const unknown = (at: At, answer: Json): Read => ({ ...at, answer, asked: undefined });

function* readInto(places: readonly Place[], { path, steps }: At, answer: Json): Generator<Read> {
  if (!isRecord(answer)) yield unknown({ path, steps }, answer);
  else
    for (const [key, inside] of Object.entries(answer)) {
      const place = places.find((each) => each.key === key);
      const at = { path: `${path}.${key}`, steps: [...steps, key] };
      if (place) yield* readPlace(place, at, inside);
      else yield unknown(at, inside);
    }
}

function* readPlace({ asked, children }: Place, at: At, answer: Json): Generator<Read> {
  if (isGroup(asked)) yield* readInto(children, at, answer);
  else if (isList(asked)) yield* readEntries(asked, { at, children, answer });
  else if (isAbsent(answer) && Object.keys(answer).length > 1) yield unknown(at, answer);
  else yield { ...at, answer, asked };
}

interface Entries {
  readonly at: At;
  readonly children: readonly Place[];
  readonly answer: Json;
}

const ENTRY = /^[A-Za-z0-9-]{1,40}$/;

function* readEntries(asked: List, { at, children, answer }: Entries): Generator<Read> {
  const entries = Array.isArray(answer) ? answer.filter(isEntry) : [];
  const ids = entries.map(({ id }) => id);
  if (!Array.isArray(answer) || new Set(ids).size !== answer.length) {
    yield unknown(at, answer);
    return;
  }
  yield { ...at, answer: ids, asked };
  for (const [index, { id, ...answers }] of entries.entries())
    yield* readInto(children, { path: `${at.path}[${id}]`, steps: [...at.steps, index] }, answers);
}

const isEntry = (entry: Json): entry is { readonly [key: string]: Json; readonly id: string } =>
  isRecord(entry) && typeof entry['id'] === 'string' && ENTRY.test(entry['id']);
