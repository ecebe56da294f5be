import type { Attachment, Json } from '@amparo/model';

/** The attachments that an answer names: files, or the drawing of a signature. */
export function attachmentsIn(answer: Json | undefined): readonly Attachment[] {
  if (Array.isArray(answer)) return answer as readonly Attachment[];
  if (typeof answer !== 'object' || answer === null) return [];
  const { kept, drawing } = answer as { readonly kept?: Json; readonly drawing?: Attachment };
  return drawing ? [drawing] : attachmentsIn(kept);
}
