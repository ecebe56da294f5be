import type { Json } from '@amparo/model';
import type { SubmittedAnswer } from './case-contents.js';

// What a child is sent for, or who keeps its papers, tells what happened to it as well as the restricted questions do.
const TELLING: readonly Json[] = ['gbv', 'trafficking', 'smugglerOrTrafficker'];

/** One answer in two: what everybody may be told, and what tells of violence or trafficking. */
export interface PartedAnswer {
  readonly open?: Json;
  readonly telling?: Json;
}

/** Parts the codes that tell of violence or trafficking from the others of an answer. */
export function partedAnswer({ question: { kind }, answer }: SubmittedAnswer): PartedAnswer {
  if (kind === 'choice' && TELLING.includes(answer)) return { telling: answer };
  if (kind !== 'choices' || !Array.isArray(answer)) return { open: answer };
  const codes: readonly Json[] = answer;
  const telling = codes.filter((code) => TELLING.includes(code));
  if (telling.length === 0) return { open: answer };
  const open = codes.filter((code) => !TELLING.includes(code));
  return { telling, ...(open.length > 0 && { open }) };
}
