import type { Attachment } from '@amparo/model';
import { readSubmissionId } from '../submissions/submission-id.js';
import type { NamedAttachment } from './named-attachment.js';

const HASH = /^[0-9a-f]{64}$/;
const MEMBERS = ['bytes', 'hash', 'id', 'type'] as const satisfies readonly (keyof Attachment)[];

/** Finds every attachment that checked answers name, each once, in their order. */
export function attachmentsIn(answers: unknown): readonly NamedAttachment[] {
  const found = new Map<string, NamedAttachment>();
  for (const one of everyAttachment(answers)) found.set(`${one.id} ${one.hash} ${one.bytes}`, one);
  return [...found.values()];
}

function* everyAttachment(answer: unknown): Generator<NamedAttachment> {
  if (typeof answer !== 'object' || answer === null) return;
  const attachment = readAttachment(answer as Readonly<Record<string, unknown>>);
  if (attachment) yield attachment;
  else for (const inside of Object.values(answer)) yield* everyAttachment(inside);
}

// The definition has checked what an attachment holds; by its four members it is told from every other answer.
function readAttachment(answer: Readonly<Record<string, unknown>>): NamedAttachment | undefined {
  if (Object.keys(answer).sort().join() !== MEMBERS.join()) return undefined;
  const id = readSubmissionId(answer['id']);
  const { bytes, hash } = answer;
  return id !== undefined && typeof bytes === 'number' && typeof hash === 'string' && HASH.test(hash)
    ? { id, bytes, hash }
    : undefined;
}
