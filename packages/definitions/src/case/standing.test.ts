import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../disclosure/child-record.js';
import type { FamilyRecord } from '../disclosure/family-record.js';
import { emptyCase, type CaseRecord } from './case-record.js';
import type { FormStatus } from './procedure.js';
import { standingOf, type FormStanding } from './standing.js';

const NOW = { now: '2026-03-04T10:00:00+02:00', timeZone: 'Africa/Cairo' };

interface Told {
  readonly forms?: readonly (readonly [form: string, at: string])[];
  readonly facts?: Readonly<Record<string, string>>;
}

function caseOf({ forms = [], facts = {} }: Told): CaseRecord {
  const completed = forms.map(([form, at]) => ({ form, formVersion: '1.0.0', id: `${form} ${at}`, at }));
  const from = completed.at(-1) ?? { form: 'registration', id: 'r', at: '2026-03-03T10:00:00+02:00' };
  return {
    ...emptyCase('ABCDE-FGHJK-7'),
    forms: completed,
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, [{ ...from, value }]])),
  };
}

const REGISTERED = ['registration', '2026-03-03T10:00:00+02:00'] as const;
const ASSESSED = ['bestInterestsAssessment', '2026-03-03T20:00:00+02:00'] as const;
const ALONE = { accompanimentStatus: 'unaccompanied', registeredAt: '2026-03-03T10:00:00+02:00' };

function form(told: Told, id: string, now = NOW.now): FormStanding {
  const found = standingOf(caseOf(told), { ...NOW, now }).forms.find((each) => each.form === id);
  if (!found) throw new Error(`The procedure does not know ${id}.`);
  return found;
}
const status = (told: Told, id: string): FormStatus => form(told, id).status;

describe('a case that begins', () => {
  it('asks for the registration first, and lets help that cannot wait be recorded', () => {
    const { stage, next, forms } = standingOf(emptyCase('A'), NOW);
    expect([stage, next?.form]).toEqual(['identified', 'registration']);
    expect(forms.filter((each) => each.status === 'blocked').every(({ because }) => because === 'registerFirst')).toBe(
      true,
    );
    expect(['safeDisclosure', 'referral'].map((id) => status({}, id))).toEqual(['open', 'open']);
  });
});

describe('a registered child', () => {
  it('is assessed within 24 hours, counted across the change of the clocks', () => {
    const told = { forms: [REGISTERED], facts: ALONE };
    const bia = form(told, 'bestInterestsAssessment');
    expect([bia.status, bia.due, bia.timer, bia.overdue]).toEqual(['due', '2026-03-04T10:00+02:00', 'T-BIA', false]);
    expect(form(told, 'bestInterestsAssessment', '2026-03-04T10:01:00+02:00').overdue).toBe(true);
    const april = { forms: [REGISTERED], facts: { ...ALONE, registeredAt: '2026-04-23T12:00:00+02:00' } };
    expect(form(april, 'bestInterestsAssessment').due).toBe('2026-04-24T13:00+03:00');
  });

  it('with its family and no risk may be assessed, and need not be', () => {
    const facts = { accompanimentStatus: 'accompanied', anyRiskSeen: 'no' };
    expect(form({ forms: [REGISTERED], facts }, 'bestInterestsAssessment')).toMatchObject({
      status: 'open',
      because: 'noRiskSeen',
    });
    // What is not known is no reason to leave the assessment out.
    expect(
      status({ forms: [REGISTERED], facts: { accompanimentStatus: 'accompanied' } }, 'bestInterestsAssessment'),
    ).toBe('due');
  });

  it('alone needs a guardian, and no age assessment begins before there is one', () => {
    const told = { forms: [REGISTERED], facts: { ...ALONE, ageInDoubt: 'yes' } };
    expect(form(told, 'guardianship')).toMatchObject({ status: 'due', because: 'needsGuardian', timer: 'T-GUA' });
    expect(form(told, 'ageAssessment')).toMatchObject({ status: 'blocked', because: 'guardianFirst' });
    const asked = (guardianRequestedAt: string): string | undefined =>
      form({ ...told, facts: { ...told.facts, guardianRequestedAt } }, 'guardianship').due;
    expect([asked('2026-03-03'), asked('2026-03')]).toEqual(['2026-03-05T00:00+02:00', undefined]);
    const set = { ...NOW, settings: { guardianWithin: 'PT72H' } };
    const requested = caseOf({ ...told, facts: { ...told.facts, guardianRequestedAt: '2026-03-03' } });
    expect(standingOf(requested, set).forms.find((each) => each.form === 'guardianship')?.due).toBe(
      '2026-03-06T00:00+02:00',
    );
    const guarded = { ...told, facts: { ...told.facts, guardianAppointed: 'yes' } };
    expect(status(guarded, 'ageAssessment')).toBe('open');
    const clear = { forms: [REGISTERED], facts: { ...ALONE, ageInDoubt: 'no' } };
    expect(form(clear, 'ageAssessment')).toMatchObject({ status: 'notNeeded', because: 'ageIsClear' });
  });
});

describe('what was permitted', () => {
  const CONSENTED = ['consent', '2026-03-04T11:00:00+02:00'] as const;
  const ASSENTED = ['assent', '2026-03-04T12:00:00+02:00'] as const;
  const FROM_ASSENT = { form: 'assent', id: ASSENTED.join(' '), at: ASSENTED[1] };
  const told = { forms: [REGISTERED, CONSENTED, ASSENTED], facts: ALONE };
  const family: FamilyRecord = {
    ...{ form: 'consent', id: CONSENTED.join(' '), at: CONSENTED[1], grants: {}, signed: true, endsOn: '2027-03-04' },
    ...{ byChild: false, shareWith: [], countries: [], authorities: [], withholds: false },
  };
  const child: ChildRecord = {
    ...{ ...FROM_ASSENT, form: 'assent', grants: {} },
    ...{ tooYoung: false, decides: false, refuses: false, withdrawn: false, pressed: false },
  };
  const says = (permissions: CaseRecord['permissions'], now = NOW.now): readonly string[] =>
    standingOf({ ...caseOf(told), ...(permissions && { permissions }) }, { ...NOW, now })
      .forms.filter(({ form: id }) => id === 'consent' || id === 'assent')
      .map(({ status: how, because, due }) => [how, because, ...(due === undefined ? [] : [due])].join(' '));

  it('CON-06: is asked for again from 30 days before its end, and is overdue once its last day is over', () => {
    const done = 'done completed';
    const due = 'due consentEnds 2027-03-05T00:00+02:00';
    // A calendar knows of the end from the first day on.
    const early = `${done} 2027-03-05T00:00+02:00`;
    expect(says([family, child])).toEqual([early, done]);
    expect(says([family, child], '2027-02-01T23:59:00+02:00')).toEqual([early, done]);
    expect(says([family, child], '2027-02-02T00:00:00+02:00')).toEqual([due, done]);
    const over = { ...NOW, now: '2027-03-05T00:01:00+02:00' };
    const { forms } = standingOf({ ...caseOf(told), permissions: [family] }, over);
    expect(forms.find((each) => each.form === 'consent')).toMatchObject({ timer: 'T-CONS', overdue: true });
  });

  it('CON-07: may be given anew after the whole of it was taken back, and nobody is pressed to', () => {
    const all = { ...family, withdrawn: { scope: [] } };
    expect(says([all, { ...child, withdrawn: true }])).toEqual(['open takenBack', 'open takenBack']);
    expect(says([all, child], '2027-02-02T00:00:00+02:00')[0]).toBe('open takenBack');
    const inPart = says([{ ...family, withdrawn: { scope: ['permPhoto'] } }, child]);
    expect(inPart).toEqual(['done completed 2027-03-05T00:00+02:00', 'done completed']);
  });

  it('ASS-07: asks the child again once it is in another band of age, whatever step is ahead', () => {
    const older = { ...child, bandEndsOn: '2026-12-01' };
    expect(says([family, older], '2026-11-30T23:59:00+02:00')[1]).toBe('done completed');
    expect(says([family, older], '2026-12-01T00:00:00+02:00')[1]).toBe('due olderNow');
    const sent = caseOf(told);
    const step = { ...FROM_ASSENT, value: '2027-01-05T00:00+02:00' };
    const { forms } = standingOf(
      { ...sent, facts: { ...sent.facts, askAgain: [step] }, permissions: [family, older] },
      { ...NOW, now: '2026-12-01T00:00:00+02:00' },
    );
    expect(forms.find((each) => each.form === 'assent')).toMatchObject({ because: 'olderNow', due: step.value });
  });

  it('ASS-07: asks the child again once the consent beside its yes was renewed, and not for one more consent', () => {
    const given = (at: string, more: Partial<FamilyRecord> = {}): FamilyRecord => ({
      ...family,
      ...{ id: `consent ${at}`, at, endsOn: '2028-02-10', grants: { permTracing: 'yes' }, ...more },
    });
    const now = '2027-03-01T10:00:00+02:00';
    const assent = (...since: readonly (FamilyRecord | ChildRecord)[]) => says([family, child, ...since], now)[1];
    const renewed = given('2027-02-10T10:00:00+02:00');
    expect(assent(renewed)).toBe('due consentRenewed');
    expect(assent(given('2026-06-01T10:00:00+02:00'))).toBe('done completed');
    expect(assent(given(renewed.at, { withdrawn: { scope: [] } }))).toBe('done completed');
    const asked = { ...child, at: '2027-02-10T09:00:00+02:00' };
    expect(says([family, asked, renewed], now)[1]).toBe('done completed');
  });

  it('counts as given where an earlier version of this page recorded no more', () => {
    expect(says(undefined, '2030-01-01T00:00:00+02:00')).toEqual(Array(2).fill('done completed'));
    expect(says([child], '2030-01-01T00:00:00+02:00')[0]).toBe('done completed');
  });
});

describe('an assessed child', () => {
  const assessed = { forms: [REGISTERED, ASSESSED], facts: { ...ALONE, riskLevel: 'medium', bidRequired: 'yes' } };

  it.each([
    ['high', '2026-03-06T20:00+02:00', '2026-03-07T20:00+02:00'],
    ['medium', '2026-03-10T20:00+02:00', '2026-03-10T20:00+02:00'],
    ['low', '2026-03-17T20:00+02:00', '2026-03-17T20:00+02:00'],
  ])('at %s risk has a plan by %s and a follow-up by %s', (riskLevel, plan, followUp) => {
    const told = { ...assessed, facts: { ...assessed.facts, riskLevel } };
    expect(form(told, 'casePlan')).toMatchObject({ due: plan, timer: 'T-PLAN' });
    expect(form(told, 'followUp')).toMatchObject({ due: followUp, timer: 'T-FUP' });
  });

  it('whose level nobody has judged is followed as at high risk', () => {
    const facts = { ...ALONE, bidRequired: 'yes' };
    expect(form({ ...assessed, facts }, 'casePlan').due).toBe('2026-03-06T20:00+02:00');
  });

  it.each(['hold', 'doNotProceed'])('is not traced while the assessment says %s', (tracingDecision) => {
    const told = { ...assessed, facts: { ...assessed.facts, tracingDecision } };
    expect(form(told, 'familyTracing')).toMatchObject({ status: 'blocked', because: 'tracingOnHold' });
  });

  it('returns only after a decision, and then with a plan', () => {
    expect(form(assessed, 'reintegrationPlan')).toMatchObject({ status: 'blocked', because: 'decideFirst' });
    const decided = {
      ...assessed,
      forms: [...assessed.forms, ['bestInterestsDetermination', '2026-03-20T10:00:00+02:00'] as const],
    };
    expect(status(decided, 'bestInterestsDetermination')).toBe('due'); // a report without a decision decides nothing
    const solved = (decidedSolution: string): Told => ({ ...decided, facts: { ...decided.facts, decidedSolution } });
    expect(status(solved('voluntaryReturn'), 'reintegrationPlan')).toBe('due');
    expect(status(solved('remainIntegrate'), 'reintegrationPlan')).toBe('notNeeded');
  });
});

describe('a review of the whole plan', () => {
  const PLANNED = ['casePlan', '2026-03-04T09:00:00+02:00'] as const;
  const REVIEWED = ['followUp', '2026-05-20T12:00:00+03:00'] as const;
  const planned = { forms: [REGISTERED, ASSESSED, PLANNED], facts: { ...ALONE, riskLevel: 'low' } };
  const review = (told: Told, now = NOW.now, facts: CaseRecord['facts'] = {}): FormStanding | undefined => {
    const record = caseOf(told);
    const { forms } = standingOf({ ...record, facts: { ...record.facts, ...facts } }, { ...NOW, now });
    return forms.find(({ part }) => part === 'review');
  };
  const heldOn = (value: string): CaseRecord['facts'] => ({
    reviewedOn: [{ value, form: 'followUp', id: REVIEWED.join(' '), at: REVIEWED[1] }],
  });

  it('is due three months after the plan began, and after the last one, also across the change of the clocks', () => {
    expect(review(planned)).toMatchObject({
      ...{ form: 'followUp', status: 'due', because: 'reviewOfThePlan', timer: 'T-REV' },
      ...{ due: '2026-06-04T09:00+03:00', overdue: false },
    });
    expect(review(planned, '2026-06-05T09:00:00+03:00')?.overdue).toBe(true);
    const held = { ...planned, forms: [...planned.forms, REVIEWED] };
    expect(review(held, NOW.now, heldOn('2026-05-20'))).toMatchObject({
      due: '2026-08-20T00:00+03:00',
      doneAt: REVIEWED[1],
    });
  });

  it('is no follow-up: the time until the child is seen again goes on', () => {
    const held = { ...planned, forms: [...planned.forms, REVIEWED] };
    const record = caseOf(held);
    const { forms } = standingOf({ ...record, facts: { ...record.facts, ...heldOn('2026-05-20') } }, NOW);
    expect(forms.find(({ form: id, part }) => id === 'followUp' && !part)?.due).toBe('2026-03-17T20:00+02:00');
  });

  it('waits for the assessment, ends with the case, and begins anew with the case', () => {
    expect(review({ forms: [REGISTERED], facts: ALONE })?.status).toBe('blocked');
    const closed = {
      ...planned,
      forms: [...planned.forms, REVIEWED, ['caseClosure', '2026-06-01T10:00:00+03:00'] as const],
    };
    expect(review(closed, NOW.now, heldOn('2026-05-20'))).toMatchObject({
      status: 'notNeeded',
      because: 'caseIsClosed',
    });
    const again = [
      ...closed.forms,
      ['registration', '2027-01-02T10:00:00+02:00'] as const,
      ['bestInterestsAssessment', '2027-01-02T20:00:00+02:00'] as const,
    ];
    expect(review({ ...closed, forms: again }, NOW.now, heldOn('2026-05-20'))?.due).toBe('2027-04-02T20:00+02:00');
  });
});

describe('a closed case', () => {
  const closed = { forms: [REGISTERED, ASSESSED, ['caseClosure', '2026-06-30T10:00:00+03:00'] as const], facts: ALONE };

  it('is looked at once more after three months, and then rests', () => {
    const after = form(closed, 'followUp');
    const { status: how, because, due, timer } = after;
    expect([how, because, due, timer]).toEqual(['due', 'afterClosure', '2026-09-30T10:00+03:00', 'T-CLO-F']);
    const rested = { ...closed, forms: [...closed.forms, ['followUp', '2026-09-20T10:00:00+03:00'] as const] };
    expect(status(rested, 'followUp')).toBe('done');
    expect(standingOf(caseOf(rested), NOW).stage).toBe('archived');
  });

  it('opens again with a new registration', () => {
    const again = { ...closed, forms: [...closed.forms, ['registration', '2027-01-02T10:00:00+02:00'] as const] };
    expect(standingOf(caseOf(closed), NOW).stage).toBe('closed');
    expect(standingOf(caseOf(again), NOW).stage).toBe('registered');
    expect(status(again, 'bestInterestsAssessment')).toBe('due');
  });
});

it('a frontline responder passes the case on, and is told so of every form that a caseworker does', () => {
  const told = caseOf({ forms: [REGISTERED], facts: { ...ALONE, anyRiskSeen: 'yes', traffickingSigns: 'yes' } });
  const { forms, next } = standingOf(told, { ...NOW, settings: { role: 'frontline' } });
  const theirs = forms.filter(({ because }) => because !== 'caseworkerDoes').map((each) => each.form);
  expect(theirs).toEqual(['safeDisclosure', 'registration', 'consent', 'assent', 'traffickingScreening', 'referral']);
  expect(forms.filter(({ because }) => because === 'caseworkerDoes').every((each) => each.status === 'blocked')).toBe(
    true,
  );
  expect(next?.form).toBe('consent');
  const assessed = caseOf({ forms: [REGISTERED, ASSESSED], facts: ALONE });
  const done = standingOf(assessed, { ...NOW, settings: { role: 'frontline' } }).forms;
  expect(done.find((each) => each.form === 'bestInterestsAssessment')?.status).toBe('done');
});

it('what is longest overdue comes first, and what has no date after what has one', () => {
  const told = { forms: [REGISTERED, ASSESSED], facts: { ...ALONE, riskLevel: 'high', bidRequired: 'yes' } };
  const { next } = standingOf(caseOf(told), { ...NOW, now: '2026-04-01T10:00:00+02:00' });
  expect([next?.form, next?.overdue]).toEqual(['casePlan', true]);
});
