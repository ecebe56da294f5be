import { assent } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Asking = Scenario<typeof assent>;

const begun = (): Asking => scenario(assent).answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10)));
const aged = (years: number): Asking => begun().answer('known.ageYears', years);

describe('ASS-01: who decides with the child', () => {
  it.each([
    [0, '0-5', 'caregiver'],
    [5, '0-5', 'caregiver'],
    [6, '6-11', 'assentInSpeech'],
    [11, '6-11', 'assentInSpeech'],
    [12, '12-14', 'assentWritten'],
    [14, '12-14', 'assentWritten'],
    [15, '15-17', 'child'],
    [17, '15-17', 'child'],
    [23, '15-17', 'child'],
  ] as const)('at %i years: band %s, %s', (years, band, decides) => {
    expect(aged(years).derives('bands.assentAgeBand')).toBe(band);
    expect(aged(years).derives('bands.whoDecides')).toBe(decides);
  });

  it('goes by what the child seems where the age is not known', () => {
    const form = begun().answer('known.ageYears', { absent: 'unknown' });
    expect(form.derives('bands.whoDecides')).toBeUndefined();
    form.answer('bands.ageBandSeen', '12-14');
    expect([form.derives('bands.assentAgeBand'), form.derives('bands.whoDecides')]).toEqual(['12-14', 'assentWritten']);
    expect(aged(9).asks('bands.ageBandSeen')).toBe(false);
  });

  it('asks for the guardian’s consent beside an assent, unless it was waived', () => {
    expect(aged(11).wants('bands.guardianConsentRef')).toBe('expected');
    expect(aged(16).wants('bands.guardianConsentRef')).toBe('optional');
    expect(aged(11).answer('bands.guardianConsentWaived', 'yes').asks('bands.guardianConsentRef')).toBe(false);
  });
});

describe('ASS-02: the age of consent', () => {
  it('is 15 unless a law gives another', () => {
    expect(aged(15).answer('bands.ageOfConsent', 16).derives('bands.whoDecides')).toBe('assentWritten');
    expect(aged(12).answer('bands.ageOfConsent', 12).derives('bands.whoDecides')).toBe('child');
    expect(aged(12).answer('bands.ageOfConsent', 12).wants('bands.ageOfConsentRule')).toBe('expected');
    expect(aged(12).asks('bands.ageOfConsentRule')).toBe(false);
  });

  it('is never below ten', () => {
    expect(aged(9).answer('bands.ageOfConsent', 9).obstacles).toEqual(['bands.ageOfConsent tooSmall']);
    expect(aged(10).answer('bands.ageOfConsent', 10).obstacles).toEqual([]);
  });
});

describe('ASS-02: the age of consent for each purpose', () => {
  const law = { ageOfConsentMedical: '17', ageOfConsentTracing: '13' };
  const at = (years: number): Asking => scenario(assent, { settings: law }).answer('known.ageYears', years);

  it.each([
    [16, 'assentMedical', 'both'],
    [17, 'assentMedical', 'child'],
    [12, 'assentTracing', 'both'],
    [13, 'assentTracing', 'child'],
    [14, 'assentPhoto', 'both'],
    [15, 'assentPhoto', 'child'],
    [5, 'assentMedical', 'adult'],
  ] as const)('at %i years %s is decided by %s', (years, permission, decides) => {
    expect(at(years).derives(`decisions.${permission}DecidedBy`)).toBe(decides);
  });

  it('goes by what the child seems, and says nothing while nobody has said that either', () => {
    const form = scenario(assent, { settings: law }).answer('known.ageYears', { absent: 'unknown' });
    expect(form.derives('decisions.assentTalkDecidedBy')).toBeUndefined();
    expect(form.answer('bands.ageBandSeen', '15-17').derives('decisions.assentMedicalDecidedBy')).toBe('both');
    expect(form.derives('decisions.assentTalkDecidedBy')).toBe('child');
  });

  it('takes the age of the worker where the host has none for the purpose', () => {
    const form = at(15).answer('bands.ageOfConsent', 16);
    expect(form.derives('decisions.assentPhotoDecidedBy')).toBe('both');
    expect(form.because('decisions.assentPhotoDecidedBy')).toBe('given');
    expect(form.derives('decisions.assentTracingDecidedBy')).toBe('child');
  });

  it('takes the age that the host sets for all', () => {
    const form = scenario(assent, { settings: { ageOfConsent: '18' } }).answer('known.ageYears', 17);
    expect(form.derives('bands.whoDecides')).toBe('assentWritten');
    expect(form.because('decisions.assentTalkDecidedBy')).toBe('host');
  });

  it('expects the guardian’s consent where a yes of the child is not enough for one purpose', () => {
    const form = at(16).answer('decisions.assentTracing', 'yes');
    expect(form.wants('bands.guardianConsentRef')).toBe('optional');
    expect(form.answer('decisions.assentMedical', 'yes').wants('bands.guardianConsentRef')).toBe('expected');
  });
});

describe('ASS-05: who heard the answers', () => {
  it('warns of a caregiver who may be a danger, and lets the worker go on with a reason', () => {
    const form = aged(10).answer('bands.childAloneOrWith', 'withCaregiver');
    expect(form.obstacles).toEqual(['ASS-05']);
    for (const risk of ['yes', { absent: 'unknown' }] as const)
      expect(form.answer('bands.riskFromCaregiver', risk).obstacles).toEqual(['ASS-05']);
    expect(form.giveReason('ASS-05', 'The child wants its mother beside it').obstacles).toEqual([]);
  });

  it('is silent where there is no danger, or no caregiver', () => {
    const form = aged(10).answer('bands.childAloneOrWith', 'withCaregiver').answer('bands.riskFromCaregiver', 'no');
    expect(form.hears('ASS-05')).toBeUndefined();
    for (const company of ['alone', 'withChosenPerson'] as const)
      expect(aged(10).answer('bands.childAloneOrWith', company).hears('ASS-05')).toBeUndefined();
  });

  it('goes by who was present, unless the child talked alone', () => {
    const form = aged(10).answer('caseHeader.personsPresent', ['child', 'parentCaregiver']);
    expect(form.hears('ASS-05')).toBeDefined();
    expect(form.answer('bands.childAloneOrWith', 'alone').hears('ASS-05')).toBeUndefined();
  });
});

describe('ASS-06: maturity and words', () => {
  it.each([
    [4, 'littleUnderstanding', '0-5', 'age'],
    [4, 'someUnderstanding', '6-11', 'more'],
    [8, 'littleUnderstanding', '0-5', 'less'],
    [13, 'someUnderstanding', '12-14', 'age'],
    [13, 'goodUnderstanding', '15-17', 'more'],
    [16, 'someUnderstanding', '12-14', 'less'],
    [16, 'littleUnderstanding', '12-14', 'less'],
  ] as const)('at %i years with %s: words for %s, because %s', (years, maturity, words, because) => {
    const form = aged(years).answer('bands.assentMaturity', maturity);
    expect([form.derives('bands.wording'), form.because('bands.wording')]).toEqual([words, because]);
  });

  it('asks for a note or a reason, and leaves the age rule as it is', () => {
    const form = aged(16).answer('bands.assentMaturity', 'littleUnderstanding');
    expect(form.wants('bands.assentMaturityNotes')).toBe('expected');
    expect(form.obstacles).toEqual(['ASS-06']);
    expect(form.giveReason('ASS-06', 'The interpreter has just left').obstacles).toEqual([]);
    expect(form.derives('bands.whoDecides')).toBe('child');
    expect(form.answer('bands.assentMaturityNotes', 'Could not say what a file is').hears('ASS-06')).toBeUndefined();
    expect(aged(16).answer('bands.assentMaturity', 'goodUnderstanding').hears('ASS-06')).toBeUndefined();
  });

  it('shows one set of words at a time, and simple ones while nothing is known', () => {
    const shown = (form: Asking): readonly string[] =>
      form.paths.filter((path) => path.startsWith('explanation.assentExplained'));
    expect(shown(begun())).toEqual(['explanation.assentExplainedSimple']);
    expect(shown(aged(3))).toEqual(['explanation.assentExplainedLittle']);
    expect(shown(aged(13))).toEqual(['explanation.assentExplainedPlain']);
    expect(shown(aged(16))).toEqual(['explanation.assentExplained']);
  });
});

describe('ASS-08: words for the age', () => {
  it('is said until the child has said back what will happen', () => {
    expect(aged(8).hears('ASS-08')?.section).toBe('explanation');
    expect(aged(8).answer('explanation.assentBackToYou', 'yes').hears('ASS-08')).toBeUndefined();
  });

  it('asks to explain again what did not come back, and lets the worker go on with a reason', () => {
    const form = aged(8).answer('explanation.assentBackToYou', 'no');
    expect(form.obstacles).toEqual(['ASS-08-again']);
    expect(form.giveReason('ASS-08-again', 'The child is hurt and goes to the nurse first').obstacles).toEqual([]);
    expect(aged(5).answer('explanation.assentBackToYou', 'no').hears('ASS-08-again')).toBeUndefined();
    expect(aged(8).answer('explanation.assentBackToYou', 'partly').hears('ASS-08-again')).toBeUndefined();
  });

  it('expects a tool below twelve, and one that is not “none” beside another', () => {
    expect([4, 11, 12].map((years) => aged(years).wants('explanation.assentTools'))).toEqual([
      'expected',
      'expected',
      'optional',
    ]);
  });
});

describe('what is said back and the form of proof go by the age', () => {
  const heard = (years: number, about: string): readonly string[] =>
    ['6', '12', '15'].filter((band) => aged(years).hears(`${about}-${band}`) !== undefined);

  it.each([
    [5, []],
    [6, ['6']],
    [11, ['6']],
    [12, ['12']],
    [14, ['12']],
    [15, ['15']],
    [17, ['15']],
  ] as const)('ASS-08-back, ASS-01-mark: at %i years', (years, band) => {
    expect(heard(years, 'ASS-08-back')).toEqual(band);
    expect(heard(years, 'ASS-01-mark')).toEqual(band);
  });

  it('ASS-08-first: what cannot be kept secret, and that no and stop are heard, is told before anything is asked', () => {
    const form = aged(9);
    expect(form.hears('ASS-08-first')?.path).toBe('decisions.assentTalk');
    form.answer('explanation.assentExplainedSimple', ['youCanSayNo', 'youCanStop']);
    expect(form.hears('ASS-08-first')).toBeDefined();
    form.answer('explanation.assentExplainedSimple', ['whatIMustTell', 'youCanSayNo', 'youCanStop']);
    expect(form.hears('ASS-08-first')).toBeUndefined();
    // What was told in simpler words was not told to a child of this age.
    expect(form.answer('known.ageYears', 13).hears('ASS-08-first')).toBeDefined();
    const small = aged(4).answer('explanation.assentExplainedLittle', ['youCanSayNo', 'youCanStop']);
    expect(small.hears('ASS-08-first')).toBeUndefined();
    expect(form.obstacles).toEqual([]);
  });

  it('ASS-08-back: in the words of a younger child where that is how it speaks', () => {
    const form = aged(13).answer('bands.assentMaturity', 'littleUnderstanding');
    expect([form.hears('ASS-08-back-6') !== undefined, form.hears('ASS-08-back-12')]).toEqual([true, undefined]);
    expect(form.hears('ASS-01-mark-12')).toBeDefined();
  });
});
