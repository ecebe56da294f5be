import { registration } from '@amparo/definitions';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Form = Scenario<typeof registration>;
type Settings = Readonly<Record<string, string | boolean>>;

const begun = (settings: Settings = {}): Form => scenario(registration, { settings });
const is = (status: 'accompanied' | 'separated' | 'unaccompanied' | undefined): Form =>
  status === undefined ? begun() : begun().answer('accompaniment.accompanimentStatus', status);

describe('REG-01: consent before personal details', () => {
  it('stops a name without consent, and lets it go with consent, assent or a waiver', () => {
    const form = begun().answer('childIdentity.givenName', 'Samir');
    expect(form.obstacles).toContain('REG-01');
    for (const basis of ['consent', 'assent', 'waiver'] as const)
      expect(form.answer('caseHeader.consentBasis', basis).obstacles).not.toContain('REG-01');
  });

  it('stops an adult’s details without consent too', () => {
    const form = is('separated').addEntry('accompaniment.accompanyingAdults', 'a1');
    expect(form.obstacles).toContain('REG-01');
  });

  it('keeps code, age, sex, company, urgent needs and risk level while nobody has agreed', () => {
    const form = begun().answer('childIdentity.givenName', 'Samir').answer('caseHeader.consentBasis', 'vitalInterests');
    const kept = [
      'caseHeader.caseCode',
      'childIdentity.ageYears',
      'childIdentity.age',
      'childIdentity.ageBand',
      'childIdentity.sex',
      'accompaniment.accompanimentStatus',
      'urgentNeeds.urgentNeeds',
      'urgentNeeds.initialRiskLevel',
      'urgentNeeds.biaDueAt',
    ];
    for (const path of kept) expect([path, form.asks(path)]).toEqual([path, true]);
    expect(form.session.state.answers.get('childIdentity.givenName')).toBe('Samir');
  });

  it('asks nothing that identifies the child while nobody has agreed', () => {
    const form = begun().answer('caseHeader.consentBasis', 'vitalInterests').answer('urgentNeeds.urgentNeeds', 'yes');
    const questions = form.view.sections
      .filter(({ id }) => id !== 'signOff')
      .flatMap(({ views }) => views)
      .flatMap((view) => (view.kind === 'question' ? [view.question.options.sensitivity] : [view.path]));
    expect(questions).not.toContain('identifying');
    expect(questions).not.toContain('restricted');
    expect(questions.filter((each) => each?.includes('.'))).toEqual(['urgentNeeds.urgentNeedItems']);
  });
});

describe('REG-04: age assessment as a last resort', () => {
  const asked = (
    basis: 'consent' | 'assent' | 'waiver' | 'vitalInterests',
    guardian: 'yes' | 'requested' | 'no',
  ): Form =>
    is('unaccompanied')
      .answer('ageDoubt.ageInDoubt', 'yes')
      .answer('ageDoubt.ageAssessmentRequested', 'yes')
      .answer('guardian.guardianAppointed', guardian)
      .answer('caseHeader.consentBasis', basis);

  it.each([
    ['consent', 'yes', false],
    ['assent', 'yes', false],
    ['waiver', 'yes', true],
    ['vitalInterests', 'yes', true],
    ['consent', 'requested', true],
    ['consent', 'no', true],
  ] as const)('with %s and guardian %s: stopped is %s', (basis, guardian, stopped) => {
    expect(asked(basis, guardian).obstacles.includes('REG-04')).toBe(stopped);
  });

  it('does not ask the parents of an accompanied child for another guardian', () => {
    const form = asked('consent', 'no').answer('accompaniment.accompanimentStatus', 'accompanied');
    expect(form.hears('REG-04')).toBeUndefined();
  });
});

describe('REG-05, REG-06, REG-07: guardian, placement, detention', () => {
  it.each([
    ['separated', 'no', true],
    ['unaccompanied', 'no', true],
    ['unaccompanied', 'requested', false],
    ['unaccompanied', 'yes', false],
    ['accompanied', 'no', false],
  ] as const)('%s child, guardian %s: reminds of the guardian is %s', (status, guardian, reminds) => {
    const form = is(status).answer('guardian.guardianAppointed', guardian);
    expect(form.hears('REG-05') !== undefined).toBe(reminds);
    expect(form.obstacles.includes('REG-05')).toBe(reminds);
    expect(form.giveReason('REG-05', 'The court opens on Monday').obstacles).not.toContain('REG-05');
  });

  it('demands a placement for a child alone without care, until it is arranged or a reason is given', () => {
    const form = is('unaccompanied').answer('care.careArrangement', 'noCare');
    expect(form.obstacles).toContain('REG-06');
    form.answer('urgentNeeds.urgentNeeds', 'yes').addEntry('urgentNeeds.urgentNeedItems', 'n1');
    form.answer('urgentNeeds.urgentNeedItems[n1].category', 'care');
    expect(form.obstacles).toContain('REG-06');
    form.answer('urgentNeeds.urgentNeedItems[n1].action', 'Host family found for tonight');
    expect(form.hears('REG-06')).toBeUndefined();
  });

  it('lets the worker go on with a reason', () => {
    const form = is('unaccompanied')
      .answer('care.careArrangement', 'noCare')
      .giveReason('REG-06', 'The authority takes over at noon');
    expect(form.hears('REG-06')?.reason).toBe('The authority takes over at noon');
    expect(form.obstacles).not.toContain('REG-06');
  });

  it('says of every detention that it is never in the child’s interest', () => {
    expect(begun().answer('care.inImmigrationDetention', 'yes').hears('REG-07')).toBeDefined();
    expect(begun().answer('care.inImmigrationDetention', 'no').hears('REG-07')).toBeUndefined();
  });
});

describe('REG-08 and REG-09: what is due', () => {
  const registered = (level: 'high' | 'medium' | 'low'): Form =>
    begun()
      .answer('identification.registeredAt', '2026-03-04T09:30+02:00')
      .answer('urgentNeeds.initialRiskLevel', level);

  it.each([
    ['high', '2026-03-05T09:30+02:00'],
    ['medium', '2026-03-07T09:30+02:00'],
    ['low', '2026-03-11T09:30+02:00'],
  ] as const)('asks for the first action at %s risk by %s', (level, due) => {
    expect(registered(level).derives('urgentNeeds.firstActionDueAt')).toBe(due);
  });

  it('asks for the assessment within 24 hours, and reminds once they have passed', () => {
    const form = registered('low');
    expect(form.derives('urgentNeeds.biaDueAt')).toBe('2026-03-05T09:30+02:00');
    expect(form.hears('REG-08')).toBeUndefined();
    expect(form.at('2026-03-05T09:31:00+02:00').hears('REG-08')).toBeDefined();
    expect(form.hears('REG-09')).toBeUndefined();
    expect(form.obstacles).not.toContain('REG-08');
  });

  it('counts hours across the change of the clocks', () => {
    const form = begun().answer('identification.registeredAt', '2026-04-23T12:00+02:00');
    expect(form.derives('urgentNeeds.biaDueAt')).toBe('2026-04-24T13:00+03:00');
  });
});

describe('REG-10 and REG-11: the adults with the child', () => {
  it.each([
    ['accompanied', 'no', 'REG-10'],
    ['accompanied', 'yes', 'REG-10-risk'],
    ['separated', 'no', undefined],
    ['unaccompanied', 'yes', undefined],
  ] as const)('%s child, risk seen %s: speaks %s', (status, seen, speaks) => {
    const form = is(status).answer('risksSeen.anyRiskSeen', seen);
    const heard = ['REG-10', 'REG-10-risk'].filter((id) => form.hears(id));
    expect(heard).toEqual(speaks === undefined ? [] : [speaks]);
  });

  it('does not take “not known” for “no risk”', () => {
    expect(is('accompanied').answer('risksSeen.anyRiskSeen', { absent: 'unknown' }).hears('REG-10')).toBeUndefined();
  });

  it.each([
    ['separated', 'notProven', 'no', true],
    ['separated', 'document', 'yes', true],
    ['separated', 'document', 'no', false],
    ['separated', 'consistentAccounts', 'no', false],
    ['accompanied', 'notProven', 'yes', false],
  ] as const)('%s child, link %s, concern %s: warns of handing over is %s', (status, link, concern, warns) => {
    const form = is(status)
      .addEntry('accompaniment.accompanyingAdults', 'a1')
      .addEntry('accompaniment.accompanyingAdults', 'a2');
    form
      .answer('accompaniment.accompanyingAdults[a1].linkProven', 'document')
      .answer('accompaniment.accompanyingAdults[a2].linkProven', link)
      .answer('accompaniment.accompanyingAdults[a2].riskConcern', concern);
    expect(form.obstacles.includes('REG-11')).toBe(warns);
  });

  it.each([
    ['a parent who is the concern', 'accompaniment.accompanyingAdults[a1].riskConcern', 'yes'],
    ['signs of trafficking', 'risksSeen.traffickingSigns', 'yes'],
    ['violence that it told of', 'risksSeen.gbvDisclosed', 'yes'],
    ['being held for migration reasons', 'care.inImmigrationDetention', 'yes'],
    ['being held', 'care.careArrangement', 'detention'],
  ])(
    'recommends an assessment of an accompanied child for %s, also where no risk is said to be seen',
    (_, path, answer) => {
      for (const seen of ['no', { absent: 'unknown' }] as const) {
        const form = begun({ role: 'specialist' })
          .answer('accompaniment.accompanimentStatus', 'accompanied')
          .answer('risksSeen.anyRiskSeen', seen)
          .addEntry('accompaniment.accompanyingAdults', 'a1');
        form.session.dispatch({ type: 'answer', path, answer });
        expect(['REG-10', 'REG-10-risk'].filter((id) => form.hears(id))).toEqual(['REG-10-risk']);
      }
    },
  );
});

describe('several warnings at once', () => {
  const OPEN = ['REG-05', 'REG-06', 'REG-07', 'REG-13'] as const;
  const warned = (): Form =>
    is('unaccompanied')
      .answer('guardian.guardianAppointed', 'no')
      .answer('care.careArrangement', 'noCare')
      .answer('care.inImmigrationDetention', 'yes')
      .answer('migration.internationalProtectionSigns', 'yes');
  const open = (form: Form): readonly string[] => form.obstacles.filter((id) => /^REG-/.test(id));

  it('wait for one reason each, and what is typed besides takes none away', () => {
    const form = warned();
    expect(open(form)).toEqual(expect.arrayContaining([...OPEN]));
    const others = open(form).filter((id) => !OPEN.some((each) => each === id));
    OPEN.forEach((id, at) => {
      form.giveReason(id, `Reason ${id}`).answer('caseHeader.caseworkerCode', 'W-12'.slice(0, at + 1));
      expect(open(form)).toEqual(expect.not.arrayContaining(OPEN.slice(0, at + 1)));
      expect(open(form)).toEqual(expect.arrayContaining(OPEN.slice(at + 1)));
    });
    expect(open(form)).toEqual(others);
    expect(OPEN.map((id) => form.hears(id)?.reason)).toEqual(OPEN.map((id) => `Reason ${id}`));
  });

  it('stop no draft: a reason that is half typed is kept in it, and an empty one is none', () => {
    const form = warned().giveReason('REG-05', '  ');
    expect(open(form)).toContain('REG-05');
    expect(form.giveReason('REG-05', 'The cou').session.state.reasons.get('REG-05')).toBe('The cou');
  });
});
