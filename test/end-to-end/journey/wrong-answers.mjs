const name = (path) => ({ section: 'childIdentity', path: `childIdentity.${path}` });
const MEGABYTE = 'pasted by mistake '.repeat(60_000);

/** What cannot be right, each in a question of its own: `typed` by box, and the id of the sentence that must be shown. */
export const wrongAnswers = [
  {
    section: 'caseHeader',
    path: 'caseHeader.completedAt',
    what: 'an end before the beginning',
    typed: { day: '1', month: '1', year: '2020', hour: '09', minute: '00' },
    says: 'before',
  },
  {
    section: 'caseHeader',
    path: 'caseHeader.caseCode',
    what: 'a code that is none',
    typed: { control: 'ABCDE-12345-6' },
    says: 'notACaseCode',
  },
  {
    section: 'identification',
    path: 'identification.identifiedAt',
    what: 'an hour that no day has',
    typed: { day: '4', month: '3', year: '2026', hour: '25', minute: '00' },
    says: 'halfTypedTime',
  },
  {
    section: 'identification',
    path: 'identification.registeredAt',
    what: 'a moment on no day',
    typed: { day: '30', month: '2', year: '2026', hour: '9', minute: '15' },
    says: 'impossibleDate',
  },
  {
    ...name('dateOfBirth'),
    what: 'a half-typed date',
    typed: { day: '17', month: '5', year: '' },
    says: 'halfTypedDate',
  },
  { ...name('ageYears'), what: 'an age over the children’s', typed: { control: '45' }, says: 'above' },
  { ...name('givenName'), what: 'a control character', typed: { control: 'Sa\u0007mir' }, says: 'invisibleCharacters' },
  {
    ...name('middleOrFatherName'),
    what: 'a right-to-left override',
    typed: { control: 'Sam\u202Eri' },
    says: 'invisibleCharacters',
  },
  { ...name('otherNames'), what: 'nothing but joiners and blanks', typed: { control: ' \u200D ' }, says: 'missing' },
  {
    section: 'accompaniment',
    path: 'accompaniment.siblingsTogether',
    what: 'a number in words',
    typed: { control: 'two or three' },
    says: 'notANumber',
  },
  {
    section: 'guardian',
    path: 'guardian.guardianRequestedAt',
    what: 'a month where a day is wanted',
    typed: { month: '5', year: '2020' },
    says: 'wholeDateWanted',
  },
  {
    section: 'care',
    path: 'care.careStartedOn',
    what: 'a day that does not exist',
    typed: { day: '31', month: '2', year: '2012' },
    says: 'impossibleDate',
  },
  {
    section: 'care',
    path: 'care.childPhone',
    what: 'a phone without digits',
    typed: { control: 'ask at the shop' },
    says: 'notAPhone',
  },
  {
    section: 'care',
    path: 'care.currentAddress',
    what: 'a megabyte pasted',
    typed: { control: MEGABYTE },
    says: 'tooLong',
  },
  {
    section: 'household',
    path: 'household.householdAdults',
    what: 'a number out of range',
    typed: { control: '150' },
    says: 'tooLarge',
  },
  {
    section: 'household',
    path: 'household.householdChildren',
    what: 'a number below nothing',
    typed: { control: '-3' },
    says: 'tooSmall',
  },
  {
    section: 'migration',
    path: 'migration.departureDate',
    what: 'a date to come',
    typed: { year: '2999' },
    says: 'inFuture',
  },
  {
    section: 'migration',
    path: 'migration.arrivalDate',
    what: 'a year of two digits',
    typed: { day: '1', month: '5', year: '26' },
    says: 'halfTypedDate',
  },
  {
    section: 'signOff',
    path: 'signOff.caseworkerSignature',
    what: 'an override in a signature',
    typed: { name: 'A.\u202EWorker' },
    says: 'invisibleCharacters',
  },
];

/** Names as people have them; none of them is wrong. */
export const rareNames = {
  'childIdentity.familyName': "O’Connor-D'Arcy ب",
  'childIdentity.placeOfBirth': 'Ṣan‘ā’ — Z\u0303\u0308oë 👩\u200D👧 می\u200Cخواهم',
  'childIdentity.otherLanguage': '𞤊𞤵𞤤𞤬𞤵𞤤𞤣𞤫 👍🏽',
};
