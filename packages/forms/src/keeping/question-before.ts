import type { Vault } from '@amparo/drafts';
import { agesIn } from './ages-in.js';
import type { Question } from './question.js';

interface Around {
  readonly vault: Vault;
  /** Days that a draft may wait unsent. */
  readonly days: number;
  /** What the worker has been asked already. */
  readonly answered: readonly Question['kind'][];
}

/** What must be asked before a draft is opened; undefined where nothing stands in the way. */
export async function questionBefore(id: string, { vault, days, answered }: Around): Promise<Question | undefined> {
  if (!answered.includes('elsewhere')) {
    const lease = await vault.drafts.lease(id).catch(() => undefined); // it only warns: nothing waits for its code
    if (lease?.standing === 'elsewhere') return { kind: 'elsewhere', id, lease };
    lease?.release();
  }
  if (answered.includes('over') || vault.mode === 'memory') return undefined;
  const found = await vault.drafts.list();
  const drafts = found.ok ? found.value.drafts : [];
  const age = (await agesIn(vault, drafts, days)).find((each) => each.id === id);
  const caseCode = drafts.find((each) => each.id === id)?.caseCode ?? '';
  return age?.standing === 'over' ? { kind: 'over', id, age, caseCode } : undefined;
}
