import type { DraftAge, DraftSummary, Lease } from '@amparo/drafts';

/** What a worker is asked before a draft is filled in. */
export type Question =
  | { readonly kind: 'elsewhere'; readonly id: string; readonly lease: Lease }
  | { readonly kind: 'over'; readonly id: string; readonly age: DraftAge; readonly caseCode: string }
  | { readonly kind: 'conflict'; readonly copy: DraftSummary };
