import { traffickingScreening } from '@amparo/definitions';
import { isQuestion, makeCaseCode, placesOf, toSubmission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Screening = Scenario<typeof traffickingScreening>;
type Role = 'frontline' | 'caseworker' | 'specialist';

const by = (observer: Role, host?: Role): Screening =>
  scenario(traffickingScreening, host ? { settings: { role: host } } : {})
    .answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(5)))
    .answer('mode.observerRole', observer);

const seen = { sign: 'seen' } as const;
const kinds = placesOf(traffickingScreening).all.map(({ asked }) => asked.kind);

describe('TRA-01: no total and no probability', () => {
  it('derives nothing at all from the signs', () => {
    expect(kinds).not.toContain('computed');
    expect(kinds.filter((kind) => kind === 'observation')).toHaveLength(28);
  });

  it('reminds that the signs are read as a whole, once one was looked for', () => {
    expect(by('caseworker').hears('TRA-01')).toBeUndefined();
    const form = by('caseworker').answer('unodc.u05', { sign: 'couldNotTell' });
    expect(form.hears('TRA-01')).toBeDefined();
    expect(form.obstacles).toEqual([]);
  });
});

describe('TRA-02: a sign that is strong by itself', () => {
  const places = ['u12', 'u13'] as const;
  const strong = ['unodc.u09', 'unodc.u14', 'unodc.u15', 'unodc.u16'] as const;
  const strongToo = ['egypt.e01', 'egypt.e02', 'egypt.e03', 'egypt.e04', 'egypt.e10', 'egypt.e11'] as const;

  it.each([...strong, ...strongToo])('suggests a specialist at %s', (path) => {
    expect(by('specialist').answer(path, seen).obstacles).toEqual(['TRA-02']);
    expect(by('specialist').answer(path, { sign: 'notSeen', note: 'seen' }).obstacles).toEqual([]);
  });

  it.each(places)('suggests a specialist at %s, where the place was seen', (key) => {
    const form = by('caseworker').answer(`unodc.${key}`, seen);
    expect(form.hears('TRA-02')).toBeUndefined();
    expect(form.answer('mode.placeInspected', 'yes').obstacles).toEqual(['TRA-02']);
  });

  it.each(['unodc.u01', 'unodc.u10', 'egypt.e05', 'egypt.e12'] as const)('leaves %s to the worker', (path) => {
    expect(by('caseworker').answer(path, seen).hears('TRA-02')).toBeUndefined();
  });

  it('is content with a referral, or with a reason to decline it', () => {
    const form = by('caseworker').answer('egypt.e02', seen);
    expect(form.giveReason('TRA-02', 'The mother keeps them, as she does for all').obstacles).toEqual([]);
    form.answer('outcome.actionNow', ['specialistReferral']);
    expect(form.hears('TRA-02')).toBeUndefined();
  });
});

describe('TRA-03: what a frontline responder is not asked', () => {
  const hidden = ['elements.act', 'elements.familyRole', 'egypt.e10', 'outcome.riskToChildOfReport'];
  const specialists = ['outcome.formalIdentification', 'outcome.consentActs', 'outcome.reportRequiredByLaw'];

  it.each([
    ['frontline', undefined, false],
    ['frontline', 'specialist', false],
    ['specialist', 'frontline', false],
    ['specialist', undefined, true],
    ['specialist', 'specialist', true],
  ] as const)('who says %s where the host says %s: asks what happened is %s', (observer, host, asks) => {
    const form = by(observer, host);
    for (const path of [...hidden, ...specialists]) expect([path, form.asks(path)]).toEqual([path, asks]);
  });

  it('asks the frontline for what it sees, and that it asked nothing', () => {
    const form = by('frontline');
    for (const path of ['unodc.u01', 'egypt.e12', 'outcome.summaryLevel', 'outcome.actionNow', 'mode.noDirectQuestion'])
      expect([path, form.asks(path)]).toEqual([path, true]);
    expect(by('caseworker').asks('mode.noDirectQuestion')).toBe(false);
  });

  it('gives a caseworker the risk of a report, but not the specialist’s part', () => {
    const form = by('caseworker');
    expect(form.asks('outcome.riskToChildOfReport')).toBe(true);
    expect(form.asks('elements.act')).toBe(false);
    expect(by('specialist', 'caseworker').asks('elements.act')).toBe(false);
  });

  it('has room beside a sign for what was seen, and for no story', () => {
    const noted = (length: number) =>
      by('frontline')
        .answer('unodc.u02', { sign: 'seen', note: 'x'.repeat(length) })
        .answer('egypt.e05', { sign: 'notSeen', note: 'x'.repeat(length) });
    expect(noted(280).obstacles).toEqual([]);
    expect(noted(281).obstacles).toEqual(['unodc.u02 tooLong', 'egypt.e05 tooLong']);
  });

  it('asks for no free text on the talk where the host knows the responder', () => {
    const header = (host: Role): boolean =>
      by('frontline', host).answer('caseHeader.childSeenAlone', 'no').asks('caseHeader.childSeenAloneReason');
    expect([header('frontline'), header('caseworker')]).toEqual([false, true]);
  });

  it('sends nothing of what is hidden, and keeps it in the draft', () => {
    const form = by('specialist').answer('elements.act', ['transport']).answer('mode.observerRole', 'frontline');
    const { state, environment } = form.session;
    const id = 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11';
    const sent = toSubmission(traffickingScreening, state, { environment, id, language: 'en' });
    expect(JSON.stringify(sent)).not.toContain('transport"');
    expect(state.answers.get('elements.act')).toEqual(['transport']);
  });
});

describe('TRA-04: a child who seems to agree', () => {
  it('speaks when a sign was seen, and only then', () => {
    expect(by('frontline').answer('unodc.u03', seen).hears('TRA-04')).toBeDefined();
    expect(by('frontline').answer('unodc.u03', { sign: 'couldNotTell' }).hears('TRA-04')).toBeUndefined();
  });
});

describe('TRA-05: police and family', () => {
  const police = (observer: Role): Screening => by(observer).answer('outcome.actionNow', ['policeIfSafe']);

  it('leaves the police to a specialist with consent or the law', () => {
    expect(police('frontline').obstacles).toEqual(['TRA-05']);
    expect(police('caseworker').obstacles).toEqual(['TRA-05']);
    expect(police('specialist').obstacles).toEqual(['TRA-05']);
    expect(police('specialist').answer('outcome.consentActs', 'C-8').obstacles).toEqual([]);
    expect(police('specialist').answer('outcome.reportRequiredByLaw', 'yes').obstacles).toEqual([]);
    expect(police('specialist').answer('outcome.reportRequiredByLaw', { absent: 'unknown' }).obstacles).toEqual([
      'TRA-05',
    ]);
  });

  it('does not take a consent that stands in the draft of somebody who is no specialist', () => {
    const form = police('specialist').answer('outcome.consentActs', 'C-8').answer('mode.observerRole', 'caseworker');
    expect(form.obstacles).toEqual(['TRA-05']);
  });

  it('says nothing where the police are left out', () => {
    expect(by('frontline').answer('outcome.actionNow', ['medical']).hears('TRA-05')).toBeUndefined();
  });

  it.each([
    ['yes', true],
    [{ absent: 'unknown' }, true],
    ['no', false],
  ] as const)('family involved %j: warns of contact is %s', (involved, warns) => {
    const form = by('specialist').answer('elements.familyRole', involved);
    expect(form.hears('TRA-05-family') !== undefined).toBe(warns);
  });
});

describe('TRA-06 and TRA-07: what follows the reading', () => {
  it.each([
    ['noSignSeen', false, false],
    ['someSigns', false, true],
    ['strongSigns', true, true],
  ] as const)('%s: higher safety %s, best interests assessment %s', (level, safety, assessment) => {
    const form = by('caseworker').answer('outcome.summaryLevel', level);
    expect(form.hears('TRA-06') !== undefined).toBe(safety);
    expect(form.hears('TRA-07') !== undefined).toBe(assessment);
    expect(form.asks('outcome.referralRef')).toBe(assessment);
    expect(form.obstacles).toEqual(safety ? ['TRA-06'] : []);
    expect(form.giveReason('TRA-06', 'The psychologist comes at four').obstacles).toEqual([]);
  });

  it('TRA-06: has nothing more to ask once the referral is made, which asks for the higher safety itself (REF-06)', () => {
    const form = by('caseworker').answer('outcome.summaryLevel', 'strongSigns').answer('outcome.referralRef', 'R-77');
    expect([form.hears('TRA-06'), form.obstacles]).toEqual([undefined, []]);
  });
});

describe('TRA-08: no photo, no recording, no paper', () => {
  it('has no place for a photo or a recording', () => {
    expect(kinds).not.toContain('file');
  });

  it('tells it to everybody who is no specialist', () => {
    const heard = (observer: Role): boolean => by(observer).hears('TRA-08') !== undefined;
    expect([heard('frontline'), heard('caseworker'), heard('specialist')]).toEqual([true, true, false]);
    expect(scenario(traffickingScreening).hears('TRA-08')).toBeUndefined();
  });
});

describe('a screening', () => {
  it('protects every sign, so that none stands in a list of cases', () => {
    const signs = placesOf(traffickingScreening).all.filter(({ asked }) => asked.kind === 'observation');
    const classes = signs.map(({ asked }) => (isQuestion(asked) ? asked.options.sensitivity : ''));
    expect(new Set(classes)).toEqual(new Set(['restricted', 'sensitive']));
  });

  it('goes from what a responder sees to a referral without an obstacle', () => {
    const form = by('frontline', 'frontline')
      .answer('mode.where', 'border')
      .answer('mode.companions', 'yes')
      .answer('mode.noDirectQuestion', true)
      .answer('unodc.u02', { sign: 'seen', note: 'Looks at one man before each answer' })
      .answer('egypt.e02', seen)
      .answer('outcome.summaryLevel', 'strongSigns')
      .answer('outcome.actionNow', ['specialistReferral', 'childProtectionAuthority'])
      .answer('signOff.caseworkerName', 'F. Responder');
    expect(form.obstacles).toEqual(['TRA-06']);
    form.answer('outcome.referralRef', 'R-77');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });

  it('asks first who fills it in', () => {
    expect(scenario(traffickingScreening).obstacles).toEqual([
      'caseHeader.caseCode missing',
      'mode.observerRole missing',
    ]);
  });
});
