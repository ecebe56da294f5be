import type { Json, Submission } from '@amparo/model';
import { readAttachment } from '../attachments.js';
import { isRecord } from '../record.js';
import type { PublicKey, Recipients, SealedPart } from './recipients.js';

/** One part of a submission, and for whom. */
export interface Part {
  readonly part: SealedPart;
  readonly keys: readonly PublicKey[];
  readonly submission: Submission;
}

/** Divides a submission as its recipients want it: what says who the child is from what it has told. */
export function partsOf(submission: Submission, recipients: Recipients): readonly Part[] {
  if ('whole' in recipients) return [{ part: 'whole', keys: recipients.whole, submission }];
  const isIdentifying = (path: string): boolean => recipients.isIdentifying(path, submission.form);
  const answers = (takes: SealedPart): Submission['answers'] =>
    Object.fromEntries(membersOf(submission.answers, '', { isIdentifying, takes }));
  return [
    // The reasons are the worker's words about the case.
    {
      part: 'identity',
      keys: recipients.identity,
      submission: { ...submission, answers: answers('identity'), reasons: {} },
    },
    { part: 'case', keys: recipients.case, submission: { ...submission, answers: answers('case') } },
  ];
}

interface Division {
  readonly isIdentifying: (path: string) => boolean;
  readonly takes: SealedPart;
}

function taken(json: Json, path: string, division: Division): Json | undefined {
  if (division.isIdentifying(path)) return division.takes === 'identity' ? json : undefined;
  if (isEntries(json)) return notEmpty(json.flatMap((entry) => entryOf(entry, path, division) ?? []));
  if (isRecord(json)) return notEmpty(Object.fromEntries(membersOf(json, `${path}.`, division)));
  return division.takes === 'case' ? json : undefined;
}

/** An entry of a list keeps its id in both parts, so that they can be joined again. */
function entryOf({ id, ...others }: Entry, path: string, division: Division): Json | undefined {
  const kept = membersOf(others, `${path}[].`, division);
  return kept.length > 0 ? { id, ...Object.fromEntries(kept) } : undefined;
}

function membersOf(group: object, start: string, division: Division): readonly (readonly [string, Json])[] {
  return Object.entries(group as Readonly<Record<string, Json>>).flatMap(([key, json]) => {
    const kept = taken(json, start + key, division);
    return kept === undefined ? [] : [[key, kept] as const];
  });
}

interface Entry {
  readonly id: string;
  readonly [key: string]: Json;
}

const isEntries = (json: Json): json is readonly Entry[] =>
  Array.isArray(json) &&
  json.every((each) => isRecord(each) && typeof each['id'] === 'string' && !readAttachment(each));

const notEmpty = <Whole extends object>(whole: Whole): Whole | undefined =>
  Object.keys(whole).length > 0 ? whole : undefined;
