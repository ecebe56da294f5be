import type { InterfaceWords } from '@amparo/elements';
import type { Obstacle } from '@amparo/definitions';
import { child, family, other, permitted, receivers } from './permission.words.js';

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
    case 'unsoundWaiver':
    case 'supervisedByNobodyElse':
    case 'bodyNotNamed':
    case 'countryNotNamed':
    case 'authorityNotNamed':
    case 'countryBlocked':
    case 'possiblePersecution':
    case 'originNotKnown':
    case 'originNotChecked':
    case 'relativesNotChecked':
      return speaks.say(other[obstacle.code]);
  }
}

// More names than that are no help on a phone.
const MOST_NAMES = 12;

function receiverSentence(known: readonly string[], speaks: InterfaceWords): string {
  if (known.length === 0 || known.length > MOST_NAMES) return speaks.say(receivers.notKnown);
  const list = new Intl.ListFormat(speaks.language, { type: 'disjunction' });
  return speaks.say(receivers.notOneOf, { names: list.format(known.map((name) => `\u2068${name}\u2069`)) });
}
