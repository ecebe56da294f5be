import { localTime, type Surroundings } from '@amparo/elements';
import { attachmentStore } from './attachment-store.js';
import type { CaseForm } from './case-form.js';
import type { Filling } from './filling.js';

/** What surrounds the fields of a form by itself: the clock, the host's codes, and the attachments of its draft. */
export const surroundingsOf = (
  { definition, codes }: Pick<CaseForm, 'definition' | 'codes'>,
  filling: () => Filling | undefined,
): Surroundings => ({
  formId: definition.id,
  now: () => localTime(new Date()),
  hostCodes: codes,
  attachments: attachmentStore(filling),
});
