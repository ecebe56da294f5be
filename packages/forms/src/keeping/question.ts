import type { DraftSummary, Lease } from '@amparo/drafts';
import type { WaitingDraft } from './ages-in.js';

/** What a worker is asked before a draft is filled in. */
export type Question =
  | { readonly kind: 'elsewhere'; readonly id: string; readonly lease: Lease }
  | { readonly kind: 'over'; readonly id: string; readonly age: WaitingDraft; readonly caseCode: string }
  | { readonly kind: 'conflict'; readonly copy: DraftSummary };
