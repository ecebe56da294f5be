import { buildDisclosure, type DisclosurePlan } from '@amparo/definitions';
import type { Json, Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { CODE, going, healthPost, planned } from './disclosure-scene.js';

const submitted = (form: string, answers: Readonly<Record<string, Json>>): Submission => ({
  ...{ id: crypto.randomUUID(), form, formVersion: '1.0.0', caseCode: CODE, language: 'en', reasons: {} },
  ...{ settings: {}, createdAt: '2026-03-19T09:00:00Z', answers },
});

const asks = (...services: readonly string[]) =>
  submitted('referral', { known: { gbvDisclosed: 'yes' }, base: { services: services as Json, urgency: 'routine' } });

const specialist = { ...healthPost, isSpecialist: true };

const built = (plan: DisclosurePlan, confirmed = plan.reminders) =>
  buildDisclosure(plan, { id: crypto.randomUUID(), language: 'en', now: '2026-03-20T09:05+02:00', confirmed });

/** What goes of an answer, and why the rest stays. */
const parts = ({ fields }: DisclosurePlan, at = 'base.services') =>
  fields.filter(({ path }) => path === at).map(({ goes, because, answer }) => [goes, because, answer]);

describe('REF-04: the services that tell of violence or trafficking', () => {
  it('stay from whoever is no specialist, and the others go', () => {
    const plan = planned({ others: [asks('gbv', 'shelter', 'trafficking')] });
    expect(parts(plan)).toEqual([
      [true, 'needed', ['shelter']],
      [false, 'specialistOnly', ['gbv', 'trafficking']],
    ]);
    const disclosure = built(plan);
    if (!disclosure.ok) throw new Error(disclosure.error.code);
    expect(disclosure.value.answers['referral']).toEqual({ base: { services: ['shelter'], urgency: 'routine' } });
  });

  it('leave no answer where there is nothing else in it', () => {
    const plan = planned({ others: [asks('gbv')] });
    expect(parts(plan)).toEqual([[false, 'specialistOnly', ['gbv']]]);
    expect(JSON.stringify(built(plan))).not.toContain('gbv');
  });

  it('go to a specialist, whole', () => {
    const plan = planned({ recipient: specialist, others: [asks('gbv', 'shelter')] });
    expect(parts(plan)).toEqual([[true, 'needed', ['gbv', 'shelter']]]);
  });

  it('are left alone where none of them tells', () => {
    expect(parts(planned({ others: [asks('shelter')] }))).toEqual([[true, 'needed', ['shelter']]]);
  });

  it('stay in the plan of the case and among the documents too', () => {
    const others = [
      submitted('casePlan', { actions: { actionsPlan: [{ id: 'a1', service: 'trafficking' }] } }),
      submitted('registration', { documents: { idDocuments: [{ id: 'd1', heldBy: 'smugglerOrTrafficker' }] } }),
    ];
    const told = (recipient: typeof healthPost) =>
      going(planned({ purpose: 'transfer', parts: ['plan', 'journey'], recipient, others }));
    const paths = ['casePlan.actions.actionsPlan[a1].service', 'registration.documents.idDocuments[d1].heldBy'];
    expect(told(specialist)).toEqual(expect.arrayContaining(paths));
    expect(told(healthPost).filter((path) => paths.includes(path))).toEqual([]);
  });
});

describe('REF-04-receiver: a receiver that is no specialist', () => {
  const reminded = (form: string, answers: Readonly<Record<string, Json>>, recipient = healthPost) =>
    planned({ recipient, others: [submitted(form, answers)] }).reminders;

  it.each([
    ['referral', { known: { gbvDisclosed: 'yes' } }],
    ['referral', { base: { services: ['gbv'] } }],
    ['referral', { base: { services: ['trafficking'] } }],
    ['referral', { known: { traffickingSigns: 'yes' } }],
    ['bestInterestsAssessment', { known: { traffickingSigns: 'yes' } }],
    ['registration', { risksSeen: { traffickingSigns: 'yes' } }],
    ['registration', { risksSeen: { gbvDisclosed: 'yes' } }],
    ['traffickingScreening', { outcome: { summaryLevel: 'someSigns' } }],
    ['traffickingScreening', { elements: { stillControlled: 'yes' } }],
    ['safeDisclosure', {}],
  ] as const)('has to be confirmed once a %s says %j, and a specialist not', (form, answers) => {
    expect(reminded(form, answers)).toEqual(['notSpecialist']);
    expect(reminded(form, answers, specialist)).toEqual([]);
  });

  it('is nothing to confirm where neither was told of', () => {
    expect(reminded('referral', { base: { services: ['health'] } })).toEqual([]);
    expect(reminded('traffickingScreening', { outcome: { summaryLevel: 'noSignSeen' } })).toEqual([]);
  });

  it('is told nothing before the worker has confirmed it', () => {
    const plan = planned({ others: [asks('gbv', 'shelter')] });
    expect(built(plan, [])).toMatchObject({ ok: false, error: { reminders: ['notSpecialist'] } });
    expect(built(plan).ok).toBe(true);
  });
});

describe('S1:1086: what is handed over of the family', () => {
  it('holds no case code of a brother or sister: nobody has asked about that child', () => {
    const family = submitted('registration', {
      accompaniment: { siblingsTogether: 1, siblingCaseCodes: [{ id: 's1', code: 'SISTER-CASE' }] },
    });
    const plan = planned({ purpose: 'transfer', parts: ['family'], recipient: specialist, others: [family] });
    expect(going(plan)).toContain('registration.accompaniment.siblingsTogether');
    expect(JSON.stringify(built(plan))).not.toContain('SISTER-CASE');
    expect(parts(plan, 'accompaniment.siblingCaseCodes[s1].code')).toEqual([[false, 'notNeeded', 'SISTER-CASE']]);
  });
});
