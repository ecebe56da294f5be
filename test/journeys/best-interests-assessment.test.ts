import { bestInterestsAssessment } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Form = Scenario<typeof bestInterestsAssessment>;

const begun = (settings: Readonly<Record<string, string | boolean>> = {}): Form =>
  scenario(bestInterestsAssessment, { settings });

const CODE = makeCaseCode(Uint8Array.from({ length: 10 }, (_, at) => at * 7));

/** A caseworker who assesses a girl of nine, alone in a shelter, from the first question to the signature. */
function assessed(form: Form): Form {
  form
    .answer('caseHeader.caseCode', CODE)
    .answer('caseHeader.countryCode', 'EG')
    .answer('caseHeader.startedAt', '2026-03-04T09:00+02:00')
    .answer('caseHeader.childSeenAlone', 'yes')
    .answer('caseHeader.informationSources', ['child', 'homeVisit'])
    .answer('known.registeredAt', '2026-03-03T12:00+02:00')
    .answer('known.accompanimentStatus', 'unaccompanied')
    .answer('known.careArrangement', 'temporaryFacility')
    .answer('known.ageYears', 9)
    .answer('known.traffickingSigns', 'no')
    .answer('setup.biaReason', ['initialUasc'])
    .answer('setup.authoritiesInformedBeforeStart', 'yes')
    .answer('setup.guardianParticipates', 'yes')
    .answer('separation.separationMainCause', 'lostOnRoute')
    .answer('rightsViews.childViews', '“I want to go to my aunt, and to school.”')
    .answer('rightsViews.childViewsWeight', 'strong')
    .answer('rightsViews.disagreement', 'no')
    .addEntry('rightsSafety.safRisks', 'r1')
    .answer('rightsSafety.safRisks[r1].risk', 'neglect')
    .answer('rightsSafety.safRisks[r1].timing', 'current')
    .answer('rightsSafety.safRisks[r1].severity', 'moderate')
    .answer('rightsSafety.safRisks[r1].likelihood', 'likely')
    .answer('rightsSafety.safDetention', ['none'])
    .answer('analysis.riskLevel', 'medium')
    .answer('analysis.riskLevelReasons', 'Nobody looks after her in the shelter at night.')
    .addEntry('decision.recommendations', 'd1')
    .answer('decision.recommendations[d1].text', 'A host family this week')
    .answer('decision.placementRecommendation', 'foster')
    .answer('decision.tracingDecision', 'proceed')
    .answer('decision.bidRequired', 'yes')
    .answer('decision.unhcrReferralNeeded', 'no')
    .answer('signOff.supervisorDecision', 'approved');
  return form;
}

describe('a caseworker who assesses a child', () => {
  it('comes to a form that can be sent', () => {
    const form = assessed(begun());
    expect(form.obstacles).toEqual([]);
    expect(form.view.alerts.map(({ rule }) => rule.id)).toEqual([]);
    expect(form.derives('rightsSafety.safRisks[r1].level')).toBe('medium');
    expect(form.derives('analysis.riskLevelSuggested')).toBe('medium');
  });

  it('needs a case code, a risk or none, the child’s views or why not, and a level, and nothing else', () => {
    const needed = ['BIA-02', 'BIA-09', 'analysis.riskLevel missing', 'caseHeader.caseCode missing'];
    expect([...begun().obstacles].sort()).toEqual(needed);
  });

  it('is not asked about separation and tracing for a child with its parents, and is while that is not known', () => {
    const apart = ['separation.separationMainCause', 'rightsViews.childWantsTracing', 'decision.tracingDecision'];
    const form = begun().answer('known.accompanimentStatus', 'accompanied');
    expect(apart.filter((path) => form.asks(path))).toEqual([]);
    form.answer('known.accompanimentStatus', { absent: 'unknown' });
    expect(apart.filter((path) => form.asks(path))).toEqual(apart);
  });

  it('leaves suicide, substances and armed groups to a specialist', () => {
    const special = [
      'rightsDevelopment.devSuicideSigns',
      'rightsDevelopment.devSubstance',
      'rightsSafety.safArmedForces',
    ];
    expect(special.filter((path) => begun({ role: 'caseworker' }).asks(path))).toEqual([]);
    const specialist = begun({ role: 'specialist' });
    expect(special.filter((path) => specialist.asks(path))).toEqual(special);
    expect(specialist.answer('known.ageYears', 9).asks('rightsDevelopment.devSubstance')).toBe(false);
  });

  it('is asked about work and life skills by age, and about both while the age is not known', () => {
    const byAge = ['rightsDevelopment.devWork', 'rightsDevelopment.devSkills'];
    const asked = (years: number) => byAge.filter((path) => begun().answer('known.ageYears', years).asks(path));
    expect([asked(4), asked(5), asked(12)]).toEqual([[], [byAge[0]], byAge]);
    const unknown = begun().answer('known.ageYears', { absent: 'unknown' });
    expect(byAge.filter((path) => unknown.asks(path))).toEqual(byAge);
  });

  it('asks about trafficking and disclosure only where the case knows of them', () => {
    const form = begun();
    const paths = ['rightsSafety.safFamilyInvolvedTrafficking', 'rightsSafety.safIncidentOnRecord'];
    expect(paths.filter((path) => form.asks(path))).toEqual([]);
    form.answer('known.traffickingSigns', 'yes').answer('known.gbvDisclosed', 'yes');
    expect(paths.filter((path) => form.asks(path))).toEqual(paths);
  });

  it('lets every child be described with a disability, and expects it where the case knows of a difficulty', () => {
    const form = begun();
    expect(form.wants('rightsDevelopment.devDisability')).toBe('optional');
    form.answer('known.functionalDifficulty', 'yes');
    expect(form.wants('rightsDevelopment.devDisability')).toBe('expected');
  });

  it('asks why a child does not want to be reunited now', () => {
    const form = begun().answer('rightsViews.childWantsTracing', 'yes');
    form.answer('rightsViews.childWantsReunification', 'yesSoon');
    expect(form.asks('rightsViews.childTracingReasons')).toBe(false);
    expect(form.answer('rightsViews.childWantsReunification', 'yesLater').asks('rightsViews.childTracingReasons')).toBe(
      true,
    );
  });
});

describe('BIA-15: the short assessment', () => {
  it('is silent, and asks everything, unless it is chosen', () => {
    expect(begun().hears('BIA-15')).toBeUndefined();
    expect(begun().asks('rightsFamily.famRelations')).toBe(true);
  });

  it('keeps views, risks, level, care and recommendations, and what was written elsewhere', () => {
    const form = begun().answer('rightsFamily.famRelations', 'An aunt.').answer('setup.shortAssessment', 'yes');
    expect(form.hears('BIA-15')).toBeDefined();
    expect(form.view.sections.map(({ id }) => id)).toEqual([
      'caseHeader',
      'known',
      'setup',
      'rightsViews',
      'rightsSafety',
      'analysis',
      'decision',
      'signOff',
    ]);
    expect(form.asks('rightsViews.childViews')).toBe(true);
    expect(form.asks('rightsViews.childWorries')).toBe(false);
    expect(form.session.state.answers.get('rightsFamily.famRelations')).toBe('An aunt.');
  });

  it('still sees signs of suicide', () => {
    const form = begun({ role: 'specialist' }).answer('setup.shortAssessment', 'yes');
    expect(form.asks('rightsDevelopment.devSuicideSigns')).toBe(true);
  });
});
