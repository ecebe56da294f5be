import type { Surroundings } from '@amparo/elements';
import { questionViews } from '@amparo/model';
import { timeIn, withOffset } from '@amparo/risk';
import { attachmentStore } from './attachment-store.js';
import type { CaseForm } from './case-form.js';
import type { Filling } from './filling.js';

/** What surrounds the fields of a form by itself: the clock, the host's codes, and the attachments of its draft. */
export const surroundingsOf = (
  host: Pick<CaseForm, 'definition' | 'codes' | 'zone' | 'device'>,
  filling: () => Filling | undefined,
): Surroundings => ({
  formId: host.definition.id,
  now: () => timeIn(new Date(), host.zone),
  withOffset: (time) => withOffset(time, host.zone),
  hostCodes: host.codes,
  asked: (question) => {
    const views = filling()?.session.view.sections.flatMap((section) => [...questionViews(section.views)]) ?? [];
    return views.filter((view) => view.question === question);
  },
  attachments: attachmentStore(filling, host.device),
});
