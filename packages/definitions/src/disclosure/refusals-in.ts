import type { ChildRecord } from './child-record.js';
import type { FamilyRecord } from './family-record.js';

/** What of a consent or an assent counts before it may permit anything: what it refuses or takes back. */
export function refusalsIn(said: FamilyRecord | ChildRecord): FamilyRecord | ChildRecord {
  const grants = Object.fromEntries(Object.entries(said.grants).filter(([, grant]) => grant !== 'yes'));
  // A waiver, and what spares a child the asking, permit too.
  return said.form === 'consent'
    ? { ...said, waiver: undefined, grants }
    : { ...said, tooYoung: false, decides: [], grants };
}

/** Whether a consent or an assent refuses anything, or takes anything back. */
export const refuses = (said: FamilyRecord | ChildRecord): boolean =>
  Boolean(said.withdrawn) ||
  (said.form === 'assent' && said.refuses) ||
  Object.values(said.grants).some((grant) => grant !== 'yes');
