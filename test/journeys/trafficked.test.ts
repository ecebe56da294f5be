import {
  assent,
  bestInterestsAssessment,
  caseFacts,
  consent,
  emptyCase,
  familyTracing,
  missingPermissions,
  traffickingScreening,
  withSubmission,
  type FieldReason,
} from '@amparo/definitions';
import { makeCaseCode, type Json, type Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { CaseFile } from './case-file.js';
import {
  CODE,
  girlsYes,
  going,
  healthPost,
  missing,
  mothersYes,
  mothersYesAbroad,
  planned,
} from './disclosure-scene.js';
import type { Scenario } from './scenario.js';

const NOW = '2026-03-06T10:00+02:00';
const LATER = '2026-03-07T10:00+02:00';
const UNKNOWN = { absent: 'unknown' } as const;

type Role = 'yes' | 'no' | typeof UNKNOWN;

/** A case whose family a specialist was asked about, once or several times. */
function screened(...roles: readonly Role[]): CaseFile {
  const file = new CaseFile(makeCaseCode(new Uint8Array(10).fill(8)));
  roles.forEach((role, at) => {
    file.complete(traffickingScreening, `2026-03-0${at + 1}T10:00+02:00`, (form) =>
      form
        .answer('mode.observerRole', 'specialist')
        .answer('elements.familyRole', role)
        .answer('outcome.summaryLevel', 'someSigns'),
    );
  });
  return file;
}

describe('TRA-05: a family that may be involved in trafficking', () => {
  const carried = (file: CaseFile): readonly unknown[] => [
    file.begin(familyTracing, NOW).session.state.answers.get('known.familyInTrafficking'),
    file.begin(bestInterestsAssessment, NOW).session.state.answers.get('rightsSafety.safFamilyInvolvedTrafficking'),
  ];

  it.each([
    ['yes', ['yes']],
    [UNKNOWN, [UNKNOWN]],
    ['no', ['no']],
    [UNKNOWN, ['no', UNKNOWN]],
    ['yes', ['yes', UNKNOWN]],
    ['no', ['yes', 'no']],
  ] as const)('is %j to the search and the assessment, after %j: not known ends a no, and no yes', (known, roles) => {
    expect(carried(screened(...roles))).toEqual([known, known]);
  });

  it('is what nobody was asked about in a case without a screening by a specialist', () => {
    expect(carried(new CaseFile(CODE))).toEqual([undefined, undefined]);
  });

  it('TRA-05-search: is not reached by a search that a worker begins with what the case knows', () => {
    const search = (...roles: readonly Role[]) =>
      screened(...roles)
        .begin(familyTracing, NOW)
        .answer('safe.tracingBestInterest', 'yes')
        .answer('safe.tracingAssentRef', 'ASS-1')
        .answer('safe.tracingConsentRef', 'CON-1')
        .answer('safe.tracingRisk', 'none')
        .answer('safe.tracingProtectionNeed', 'no')
        .answer('actions.tracingStatus', 'inProgress');
    expect([search('yes').obstacles, search(UNKNOWN).obstacles]).toEqual([['TRA-05-search'], ['TRA-05-search']]);
    expect([search('no').obstacles, search().obstacles]).toEqual([[], []]);
  });
});

const submitted = (form: string, answers: Readonly<Record<string, Json>>, createdAt = NOW): Submission => ({
  ...{ id: `${form} ${createdAt}`, form, formVersion: '1.0.0', caseCode: CODE, language: 'en', reasons: {} },
  ...{ settings: {}, createdAt, answers },
});

describe('TRA-05: what is told for a search', () => {
  const safety = { originOfHarm: 'checkedSafe', relativesAtRisk: 'no' } as const;
  const search = (...others: readonly Submission[]) =>
    missing(planned({ purpose: 'tracing', consents: [mothersYesAbroad], safety, others }));
  const asked = (familyRole: Json, at = NOW) => submitted('traffickingScreening', { elements: { familyRole } }, at);

  it('is nothing while the family may be involved', () => {
    expect([search(asked('yes')), search(asked(UNKNOWN))]).toEqual([['familyFeared'], ['familyFeared']]);
    expect([search(asked('no')), search()]).toEqual([[], []]);
    expect(missing(planned({ others: [asked('yes')] }))).toEqual([]);
  });

  it('goes once a specialist says no, or has cleared the search', () => {
    const cleared = submitted('familyTracing', { safe: { tracingClearedBy: 'PO-7' } }, LATER);
    expect(search(asked('yes'), asked('no', LATER))).toEqual([]);
    expect(search(asked('yes'), cleared)).toEqual([]);
    expect(search(asked('no'), asked(UNKNOWN, LATER))).toEqual(['familyFeared']);
    expect(search(cleared, asked('yes', '2026-03-08T10:00+02:00'))).toEqual(['familyFeared']);
    // A frontline responder is not asked about the family, and says nothing of it.
    expect(search(asked('yes'), submitted('traffickingScreening', {}, LATER))).toEqual(['familyFeared']);
  });
});

describe('TRA-05: a search that was begun before the screening, or waits to be sent', () => {
  const at = { now: '2026-03-09T10:00+02:00', timeZone: 'Africa/Cairo' };
  const asked = (familyRole: Json) => submitted('traffickingScreening', { elements: { familyRole } });
  const search = (status: string, safe: Json = {}, known: Json = {}) =>
    submitted('familyTracing', { actions: { tracingStatus: status }, safe, known }, LATER);
  const stands = (role: Json, form: Submission) =>
    missingPermissions(withSubmission(emptyCase(CODE), asked(role), caseFacts), form, at).map(({ code }) => code);

  it('is held by what the case knows now, whatever the form was begun with', () => {
    expect([stands('yes', search('inProgress')), stands(UNKNOWN, search('located'))]).toEqual([
      ['familyFeared'],
      ['familyFeared'],
    ]);
    expect([stands('no', search('inProgress')), stands('yes', search('onHold'))]).toEqual([[], []]);
  });

  it('goes once it says itself that a specialist has cleared the family, and not by a clearance for something else', () => {
    const cleared = { tracingClearedBy: 'PO-7' };
    expect(stands('yes', search('inProgress', cleared, { familyInTrafficking: 'yes' }))).toEqual([]);
    expect(stands('yes', search('inProgress', cleared, { familyInTrafficking: 'no' }))).toEqual(['familyFeared']);
    expect(stands('yes', search('inProgress', cleared))).toEqual(['familyFeared']);
  });
});

describe('TRA-06: no address leaves after strong signs', () => {
  const ADDRESSES = ['registration.care.currentAddress', 'registration.family.mother.personAddress'];
  const strong = submitted('traffickingScreening', { outcome: { summaryLevel: 'strongSigns' } });
  const plan = (...others: readonly Submission[]) =>
    planned({
      purpose: 'transfer',
      parts: ['contact', 'age', 'family'],
      recipient: { ...healthPost, isSpecialist: true },
      registered: (form) =>
        form.answer('family.mother.personAddress', 'By the well').answer('care.childPhone', '0100 200 300'),
      others,
    });
  const addresses = (...others: readonly Submission[]) =>
    going(plan(...others)).filter((path) => ADDRESSES.includes(path));

  it.each([
    ['strong signs', strong],
    ['somebody still in contact', submitted('traffickingScreening', { elements: { stillControlled: 'yes' } })],
    ['an assessment that knows of it', submitted('bestInterestsAssessment', { known: { traffickingStrong: 'yes' } })],
  ])('%s', (_, told) => {
    expect(addresses(told)).toEqual([]);
    const why = new Map(plan(told).fields.map(({ form, path, because }) => [`${form}.${path}`, because]));
    expect(ADDRESSES.map((path) => why.get(path))).toEqual(Array<FieldReason>(2).fill('afterTrafficking'));
    expect(going(plan(told))).toEqual(expect.arrayContaining(['registration.care.childPhone']));
  });

  it('and a later screening that saw no sign brings none back', () => {
    const none = submitted('traffickingScreening', { outcome: { summaryLevel: 'noSignSeen' } }, LATER);
    expect(addresses(strong, none)).toEqual([]);
    expect(addresses(none)).toEqual(ADDRESSES);
  });

  it('goes after some signs, as before', () => {
    expect(addresses(submitted('traffickingScreening', { outcome: { summaryLevel: 'someSigns' } }))).toEqual(ADDRESSES);
    expect(addresses()).toEqual(ADDRESSES);
  });
});

describe('TRA-07: the risk in the assessment', () => {
  const assesses = (level: 'noSignSeen' | 'someSigns' | 'strongSigns') => {
    const file = new CaseFile(CODE);
    file.complete(traffickingScreening, '2026-03-04T10:00+02:00', (form) =>
      form
        .answer('mode.observerRole', 'caseworker')
        .answer('outcome.summaryLevel', level)
        .answer('outcome.referralRef', 'R-1'),
    );
    return file.begin(bestInterestsAssessment, NOW);
  };

  it.each(['someSigns', 'strongSigns'] as const)('%s: begins with a row that the worker judges', (level) => {
    const form = assesses(level);
    const [row] = form.session.state.answers.get('rightsSafety.safRisks') as readonly string[];
    const at = (key: string) => form.session.state.answers.get(`rightsSafety.safRisks[${row ?? ''}].${key}`);
    expect([at('risk'), at('severity'), at('likelihood')]).toEqual(['trafficking', undefined, undefined]);
    expect(form.asks('rightsSafety.safNoRisk')).toBe(false);
    expect(form.hears('BIA-02')).toBeUndefined();
  });

  it('no sign seen: begins with none', () => {
    expect(assesses('noSignSeen').session.state.answers.has('rightsSafety.safRisks')).toBe(false);
  });
});

interface Said<F extends typeof consent | typeof assent> {
  readonly fill: (form: Scenario<F>) => unknown;
  readonly now: string;
}

// What the form itself would stop is tested elsewhere.
function learn<F extends typeof consent | typeof assent>(file: CaseFile, form: F, { fill, now }: Said<F>): void {
  const begun = file.begin(form, now);
  fill(begun);
  file.record = withSubmission(file.record, file.submission(begun, form), caseFacts);
}

describe('a photo for the search', () => {
  type Says<F extends typeof consent | typeof assent> = (form: Scenario<F>) => unknown;
  function asksFor(consents: readonly Says<typeof consent>[], assents: readonly Says<typeof assent>[]): boolean {
    const file = new CaseFile(CODE, { photoConsent: true });
    consents.forEach((fill, at) => learn(file, consent, { fill, now: `2026-03-0${at + 1}T10:00+02:00` }));
    assents.forEach((fill, at) => learn(file, assent, { fill, now: `2026-03-0${at + 1}T11:00+02:00` }));
    return file.begin(familyTracing, NOW).asks('info.photo');
  }
  const permits = (form: Scenario<typeof consent>) => mothersYes(form).answer('permissions.permPhoto', 'yes');
  const refuses = (form: Scenario<typeof consent>) => mothersYes(form).answer('permissions.permPhoto', 'no');
  const takesBack = (form: Scenario<typeof consent>) =>
    permits(form).answer('signature.withdrawnAt', '2026-03-02T10:00+02:00');
  const agrees = (form: Scenario<typeof assent>) => girlsYes(form).answer('decisions.assentPhoto', 'yes');
  const declines = (form: Scenario<typeof assent>) => girlsYes(form).answer('decisions.assentPhoto', 'no');
  const refusesAll = (form: Scenario<typeof assent>) => agrees(form).answer('decisions.assentRefusedAll', 'yes');

  it('is asked for only where the family permits it and the child has not said no, whatever the host switches on', () => {
    expect([asksFor([], []), asksFor([], [agrees]), asksFor([refuses], [agrees])]).toEqual([false, false, false]);
    expect([asksFor([permits], []), asksFor([permits], [agrees])]).toEqual([true, true]);
    expect([asksFor([permits], [declines]), asksFor([permits], [agrees, refusesAll])]).toEqual([false, false]);
    expect([asksFor([permits, takesBack], [agrees]), asksFor([permits, refuses], [agrees])]).toEqual([false, false]);
    expect(asksFor([refuses, permits], [declines, agrees])).toBe(true);
  });
});
