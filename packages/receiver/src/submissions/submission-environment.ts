import { environmentAt, type Environment } from '@amparo/model';

const FURTHEST_AHEAD_MS = 14 * 60 * 60 * 1000;
// A phone's clock may run a little ahead.
const LENIENCE_MS = 24 * 60 * 60 * 1000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Gives the environment in which a submission is checked: the moment at which it was made, since a queue may hold it for
 * months and a child turns eighteen meanwhile. A moment still to come does not count; then it is the receiver's own.
 * An instant without an offset is read in the zone whose day begins first, so that no worker's today is tomorrow here.
 */
export function submissionEnvironment(
  createdAt: unknown,
  now: Date,
  rest: Partial<Pick<Environment, 'settings' | 'codes' | 'timeZone' | 'ruleSets'>> = {},
): Environment {
  const moment = isPast(createdAt, now) ? createdAt : now.toISOString();
  return environmentAt(moment.endsWith('Z') ? inFirstZone(new Date(moment)) : moment, rest);
}

const isPast = (createdAt: unknown, now: Date): createdAt is string =>
  typeof createdAt === 'string' && INSTANT.test(createdAt) && Date.parse(createdAt) <= now.getTime() + LENIENCE_MS;

const inFirstZone = (moment: Date): string =>
  new Date(moment.getTime() + FURTHEST_AHEAD_MS).toISOString().replace('Z', '+14:00');
