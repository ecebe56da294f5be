import type { InterfaceWords } from '@amparo/elements';
import type { Obstacle } from '@amparo/definitions';
import { child, family, notNamed, other, permitted, receivers } from './permission.words.js';

export { unreadablePermissions as unreadable } from './permission.words.js';

/** Says in whole sentences which permission is missing, and what would allow it. */
export const permissionSentences = (obstacles: readonly Obstacle[], speaks: InterfaceWords): readonly string[] =>
  obstacles.map((obstacle) => sentence(obstacle, speaks));

function sentence(obstacle: Obstacle, speaks: InterfaceWords): string {
  switch (obstacle.code) {
    case 'familyPermission':
      return speaks.say(family[obstacle.why], { what: speaks.say(permitted[obstacle.permission]) });
    case 'childPermission':
      return speaks.say(child[obstacle.why], { what: speaks.say(permitted[obstacle.permission]) });
    case 'receiverNotKnown':
      return receiverSentence(obstacle.known, speaks);
    case 'bodyNotNamed': {
      const names = listed(obstacle.named, 'conjunction', speaks);
      return names === undefined ? speaks.say(other.bodyNotNamed) : speaks.say(notNamed, { names });
    }
    case 'unsoundWaiver':
    case 'supervisedByNobodyElse':
    case 'countryNotNamed':
    case 'authorityNotNamed':
    case 'countryBlocked':
    case 'possiblePersecution':
    case 'originNotKnown':
    case 'originNotChecked':
    case 'relativesNotChecked':
    case 'familyFeared':
      return speaks.say(other[obstacle.code]);
  }
}

// More names than that are no help on a phone.
const MOST_NAMES = 12;

function receiverSentence(known: readonly string[], speaks: InterfaceWords): string {
  const names = listed(known, 'disjunction', speaks);
  return names === undefined ? speaks.say(receivers.notKnown) : speaks.say(receivers.notOneOf, { names });
}

function listed(names: readonly string[], type: 'conjunction' | 'disjunction', speaks: InterfaceWords) {
  if (names.length === 0 || names.length > MOST_NAMES) return undefined;
  return new Intl.ListFormat(speaks.language, { type }).format(names.map((name) => `\u2068${name}\u2069`));
}
