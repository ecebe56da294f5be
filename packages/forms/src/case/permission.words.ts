import { text, type Word } from '@amparo/elements';
import type { ChildGap, ChildPermission, FamilyPermission, Obstacle, PermissionGap } from '@amparo/definitions';

/** What is permitted, as a part of a sentence. */
export const permitted: Readonly<Record<FamilyPermission | ChildPermission, Word>> = {
  permCaseManagement: text('work together on the case', { id: 'permission.permCaseManagement' }),
  permCollectStore: text('write down and keep details', { id: 'permission.permCollectStore' }),
  permShareServices: text('tell other services', { id: 'permission.permShareServices' }),
  permNonIdentifiable: text('count the case in reports without a name', { id: 'permission.permNonIdentifiable' }),
  permTracing: text('look for family', { id: 'permission.permTracing' }),
  permCrossBorder: text('tell bodies in another country', { id: 'permission.permCrossBorder' }),
  permUnhcr: text('tell UNHCR or the asylum authority', { id: 'permission.permUnhcr' }),
  permAuthorities: text('tell the police or the immigration authority', { id: 'permission.permAuthorities' }),
  permPhoto: text('take and keep a photo', { id: 'permission.permPhoto' }),
  permAgeAssessment: text('an age assessment', { id: 'permission.permAgeAssessment' }),
  permMedical: text('an examination or treatment', { id: 'permission.permMedical' }),
  permReturn: text('the return and help after it', { id: 'permission.permReturn' }),
  permContactLater: text('get in touch later', { id: 'permission.permContactLater' }),
  assentTalk: text('talk with the worker', { id: 'permission.assentTalk' }),
  assentWrite: text('write it down', { id: 'permission.assentWrite' }),
  assentShareHelpers: text('tell helpers', { id: 'permission.assentShareHelpers' }),
  assentTracing: text('look for family', { id: 'permission.assentTracing' }),
  assentHomeVisit: text('a visit at home', { id: 'permission.assentHomeVisit' }),
  assentMedical: text('see a nurse or doctor', { id: 'permission.assentMedical' }),
  assentAgeAssessment: text('an age assessment', { id: 'permission.assentAgeAssessment' }),
  assentPhoto: text('a photo', { id: 'permission.assentPhoto' }),
  assentStory: text('use the story without a name', { id: 'permission.assentStory' }),
  assentMove: text('move to another place or country', { id: 'permission.assentMove' }),
};

/** What the family has not permitted, and what to do. */
export const family: Readonly<Record<PermissionGap, Word>> = {
  notRecorded: text('There is no consent on this device for: {what}. Record it first.', {
    id: 'permission.family.notRecorded',
  }),
  notAsked: text('The family was not asked for this: {what}. Ask first, then record the consent.', {
    id: 'permission.family.notAsked',
  }),
  notYet: text('The consent for this is dated after today: {what}. Check the clock of this device, or ask again.', {
    id: 'permission.family.notYet',
  }),
  no: text('The family said no to this: {what}. It is not done, unless they change their mind.', {
    id: 'permission.family.no',
  }),
  later: text('The family said “not now” to this: {what}. Ask again when they are ready.', {
    id: 'permission.family.later',
  }),
  notSigned: text('Nobody signed, marked or witnessed the consent for this: {what}. Complete the consent first.', {
    id: 'permission.family.notSigned',
  }),
  underage: text(
    'No adult is recorded who permits this, and the child alone cannot yet: {what}. Ask an adult too, or have it waived.',
    {
      id: 'permission.family.underage',
    },
  ),
  pressed: text('The consent for this was not free: {what}. Ask again another day.', {
    id: 'permission.family.pressed',
  }),
  expired: text('The consent for this has ended: {what}. Ask for it again.', { id: 'permission.family.expired' }),
  withdrawn: text('The family took its consent for this back: {what}. It is not done, unless they give it again.', {
    id: 'permission.family.withdrawn',
  }),
};

/** What the child has not agreed to, and what to do. */
export const child: Readonly<Record<ChildGap, Word>> = {
  notRecorded: text('The child’s assent is not on this device for: {what}. Ask the child first.', {
    id: 'permission.child.notRecorded',
  }),
  notAsked: text('The child was not asked for this: {what}. Ask the child first.', { id: 'permission.child.notAsked' }),
  notYet: text(
    'The child’s assent for this is dated after today: {what}. Check the clock of this device, or ask the child again.',
    { id: 'permission.child.notYet' },
  ),
  no: text('The child said no to this: {what}. It is not done, unless life or safety depends on it.', {
    id: 'permission.child.no',
  }),
  later: text('The child said “not now” to this: {what}. Ask again another time.', { id: 'permission.child.later' }),
  notSigned: text('The child’s assent for this is not complete: {what}. Complete it first.', {
    id: 'permission.child.notSigned',
  }),
  pressed: text('The child was pressed, so its yes to this is none: {what}. Ask again another day, alone.', {
    id: 'permission.child.pressed',
  }),
  expired: text('The child’s assent for this has ended: {what}. Ask the child again.', {
    id: 'permission.child.expired',
  }),
  withdrawn: text('The child changed its mind about this: {what}. It is not done, unless the child says yes again.', {
    id: 'permission.child.withdrawn',
  }),
};

/** The permissions of the case could not be read. */
export const unreadablePermissions = text(
  'What family and child have permitted cannot be read on this device, so nothing was sent. The answers are still here; try again, and tell your support if it stays so.',
  { id: 'permission.unreadable' },
);

/** Whoever is asked is none of the bodies that the host knows. */
export const receivers = {
  notKnown: text(
    'Your organisation does not know this receiver, so nothing was sent. Enter the name or the code of one that it knows, or ask your supervisor.',
    { id: 'permission.receiverNotKnown' },
  ),
  notOneOf: text(
    'Your organisation does not know this receiver, so nothing was sent. Enter one that it knows: {names}. Or ask your supervisor.',
    { id: 'permission.receiverNotOneOf', desc: '{names} is a list of organisations, such as “A, B or C”.' },
  ),
};

/** The consent names others. */
export const notNamed = text(
  'The consent names {names}, and not this receiver. A yes to one is no yes to another: ask for this one, or correct the name.',
  { id: 'permission.bodyNotNamedBut', desc: '{names} is a list of organisations, such as “A, B and C”.' },
);

/** What else stands against telling somebody. */
export const other: Readonly<
  Record<Exclude<Obstacle['code'], 'familyPermission' | 'childPermission' | 'receiverNotKnown'>, Word>
> = {
  unsoundWaiver: text(
    'The waiver of the parents’ consent does not hold: a second person has to agree, and look at it again in time.',
    { id: 'permission.unsoundWaiver' },
  ),
  supervisedByNobodyElse: text(
    'Danger to life or safety stands in for a permission only where somebody else decides it: enter the code of a supervisor, not your own.',
    { id: 'permission.supervisedByNobodyElse' },
  ),
  bodyNotNamed: text('The consent does not name this receiver. A yes to one is no yes to another: ask for this one.', {
    id: 'permission.bodyNotNamed',
  }),
  countryNotNamed: text('The consent does not name this country. Ask for it first.', {
    id: 'permission.countryNotNamed',
  }),
  authorityNotNamed: text('The consent does not name this authority. Each needs a yes of its own.', {
    id: 'permission.authorityNotNamed',
  }),
  countryBlocked: text('Nothing about a child goes to this country: the protocol of your organisation closes it.', {
    id: 'permission.countryBlocked',
  }),
  possiblePersecution: text(
    'Nothing about this child goes to an authority of a State that it may need protection from, whatever anybody permitted.',
    { id: 'permission.possiblePersecution' },
  ),
  originNotKnown: text(
    'It is not known which State the child may need protection from, so nothing goes to an authority. Find that out first.',
    { id: 'permission.originNotKnown' },
  ),
  originNotChecked: text(
    'Check first whether the receiver could harm the child; until then nothing crosses the border.',
    { id: 'permission.originNotChecked' },
  ),
  relativesNotChecked: text('Check first whether this could put relatives at risk; until then nothing goes.', {
    id: 'permission.relativesNotChecked',
  }),
  familyFeared: text(
    'Nothing goes to find the family until a specialist has found it safe: it may be involved in trafficking.',
    { id: 'permission.familyFeared' },
  ),
};
