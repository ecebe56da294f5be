import type { Json, Session } from '@amparo/model';
import { settled } from './form-hand.js';
import { send, sessionIn } from './forms-hand.js';

/** So many hours before now. */
export const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** Fills in a referral to somebody outside, on an assent and a consent, and presses Send. */
export async function sendReferral(
  form: HTMLElement,
  before?: (session: Session) => Promise<unknown>,
): Promise<Session> {
  const session = await sessionIn(form);
  await before?.(session);
  const answer = (path: string, given: Json): void => session.dispatch({ type: 'answer', path, answer: given });
  answer('base.kind', 'external');
  answer('base.urgency', 'within7days');
  answer('base.services', ['psychosocial']);
  answer('base.mapDate', ago(1).slice(0, 10));
  answer('base.assentRef', 'ASS-2');
  answer('base.consentRef', 'CON-2');
  session.dispatch({ type: 'goTo', section: '~review' });
  await settled();
  await send(form);
  return session;
}
