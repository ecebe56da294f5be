import type { PlannedField } from '@amparo/definitions';
import type { InterfaceWords } from '@amparo/elements';
import { permitted } from '../case/permission.words.js';
import { reasons, waits, waitsFor, whose } from './disclosure.words.js';

/** Says why an answer stays, and where a permission would allow it, which one and whose. */
export function whyItStays({ because, waitsFor: missing }: PlannedField, speaks: InterfaceWords): string {
  const list = new Intl.ListFormat(speaks.language, { type: 'conjunction' });
  const named = missing.map((permission) => {
    const who = permission.startsWith('assent') ? whose.child : whose.family;
    return speaks.say(who, { what: speaks.say(permitted[permission]) });
  });
  if (named.length > 0) return speaks.say(waitsFor, { what: list.format(named) });
  return speaks.say(because === 'needed' ? waits : reasons[because]);
}
