import { describe, expect, it } from 'vitest';
import { begun, reported, withOption, type Determining } from './determination.js';

describe('BID-01: what a report needs', () => {
  it('lets a complete report go to the review', () => {
    expect(reported('fullPanel').obstacles).toEqual([]);
  });

  it.each([
    'overview.biaRefs[b1].record',
    'overview.tracingRef',
    'situation.bidViews',
    'situation.bidFamily',
    'situation.bidSafety',
    'situation.bidDevelopment',
    'comparison.options[b].safety',
    'comparison.recommendationReasons',
  ] as const)('stops a report without %s', (path) => {
    expect(reported('fullPanel').clear(path).obstacles).toEqual(['BID-01']);
  });

  it('takes a reason for not tracing in place of the tracing', () => {
    const form = reported('fullPanel').clear('overview.tracingRef');
    expect(form.asks('overview.tracingNotDoneReason')).toBe(true);
    expect(form.answer('overview.tracingNotDoneReason', 'riskFlagged').obstacles).toEqual([]);
  });

  it('takes a child who does not want to say, and no child who was not asked', () => {
    const form = reported('fullPanel').answer('situation.bidViews', { absent: 'declined' });
    expect(form.obstacles).toEqual([]);
    expect(form.answer('situation.bidViews', { absent: 'notAsked' }).obstacles).toContain('BID-01');
  });

  it('wants the guardian’s statement in words or as a document', () => {
    const form = reported('fullPanel');
    expect(form.wants('situation.bidGuardianStatement')).toBe('expected');
    form.answer('situation.bidGuardianStatementFiles', [
      { id: '0f8fad5b-d9cb-469f-a165-70867728950e', type: 'application/pdf', bytes: 9, hash: 'a'.repeat(64) },
    ]);
    expect(form.wants('situation.bidGuardianStatement')).toBe('optional');
  });

  it('asks no tracing for a child with its parents', () => {
    const form = reported('fullPanel').clear('overview.tracingRef').answer('known.accompanimentStatus', 'accompanied');
    expect(form.asks('overview.tracingRef')).toBe(false);
    expect(form.obstacles).toEqual([]);
  });

  it('stops a report with one option', () => {
    const form = withOption(begun(), 'a', 'maintain');
    expect(form.obstacles).toContain('comparison.options tooFewEntries');
    expect(withOption(form, 'b', 'remainWithCare').obstacles).not.toContain('comparison.options tooFewEntries');
  });

  it('stops a report with two options where a lasting solution is looked for', () => {
    expect(reported('fullPanel').hears('BID-01-third')).toBeUndefined();
    const form = reported('fullPanel').answer('overview.bidGround', 'separationFromParents');
    form.session.dispatch({ type: 'removeEntry', path: 'comparison.options', entry: 'd' });
    expect(form.obstacles).toEqual([]);
    expect(form.answer('overview.bidGround', 'durableSolutionUasc').obstacles).toEqual(['BID-01-third']);
    expect(form.derives('comparison.thirdOption')).toBe('missing');
  });

  it('ties the recommendation to one row of the options', () => {
    const form = reported('fullPanel');
    expect([form.derives('comparison.recommendedRow'), form.obstacles]).toEqual(['found', []]);
    expect(form.answer('comparison.recommendedOption', ' a ').derives('comparison.recommendedRow')).toBe('found');
    expect(form.answer('comparison.recommendedOption', 'Z').obstacles).toEqual(['BID-01-row']);
    form.answer('comparison.recommendedOption', 'A').answer('comparison.options[b].name', 'a');
    expect([form.derives('comparison.recommendedRow'), form.obstacles]).toEqual(['several', ['BID-01-row']]);
    form.session.dispatch({ type: 'removeEntry', path: 'comparison.options', entry: 'a' });
    expect(form.derives('comparison.recommendedRow')).toBe('found');
  });

  it('asks of every other option why it is not recommended, and not of the recommended one', () => {
    const form = reported('fullPanel').clear('comparison.options[d].rejectedReason');
    expect(form.obstacles).toEqual(['BID-01-others']);
    form.answer('comparison.options[d].rejectedReason', 'She does not want to stay in the shelter.');
    expect([form.hears('BID-01-others'), form.derives('comparison.othersExplained')]).toEqual([undefined, 'all']);
  });

  it('asks for the child among those who were consulted', () => {
    const form = reported('fullPanel')
      .addEntry('overview.consultedPersons', 'p')
      .answer('overview.consultedPersons[p].role', 'guardian');
    expect(form.hears('BID-01-child')).toBeDefined();
    expect(form.answer('overview.consultedPersons[p].role', 'child').hears('BID-01-child')).toBeUndefined();
  });
});

describe('BID-03: who needs a determination', () => {
  it.each([
    ['unaccompanied', undefined, 'yes', 'apart'],
    ['separated', 'otherGround', 'yes', 'apart'],
    ['accompanied', 'exceptionalMeasureAtRisk', 'yes', 'atRisk'],
    ['accompanied', 'separationFromParents', 'yes', 'atRisk'],
    ['accompanied', 'otherGround', 'no', 'together'],
    ['accompanied', undefined, undefined, undefined],
    [undefined, 'otherGround', undefined, undefined],
    [undefined, 'separationFromParents', 'yes', 'atRisk'],
  ] as const)('%s child, ground %s: %s', (status, ground, needed, because) => {
    const form = begun().answer('known.accompanimentStatus', status ?? { absent: 'unknown' });
    if (ground) form.answer('overview.bidGround', ground);
    expect([form.derives('overview.bidRequired'), form.because('overview.bidRequired')]).toEqual([needed, because]);
  });
});

describe('BID-04: an organisation leads as a last resort', () => {
  it('asks why the State does not lead, until it is said', () => {
    const form = reported('fullPanel').answer('overview.leadAuthority', 'organisationLastResort');
    expect(form.obstacles).toEqual(['BID-04']);
    expect(form.giveReason('BID-04', 'No authority in the camp').obstacles).toEqual([]);
    form.answer('overview.leadNotStateReason', 'The office is closed since May; we asked three times.');
    expect(form.hears('BID-04')).toBeUndefined();
  });

  it('is silent where the State, a court or a joint committee leads', () => {
    for (const body of ['stateChildProtectionAuthority', 'courtOrJudge', 'jointCommittee'] as const)
      expect(begun().answer('overview.leadAuthority', body).hears('BID-04')).toBeUndefined();
  });
});

describe('BID-08: return is locked until it is cleared', () => {
  const returning = (risk: 'yes' | 'no' | undefined): Determining => {
    const form = withOption(reported('fullPanel'), 'c', 'voluntaryReturn');
    return form.answer('comparison.options[c].refoulementRisk', risk ?? { absent: 'unknown' });
  };

  it.each([
    ['no', 'none', false],
    ['yes', 'none', true],
    [undefined, 'none', true],
    ['no', 'wishExpressed', true],
    ['no', 'signsPresent', true],
    ['no', 'procedurePending', true],
    ['no', 'recognised', true],
    ['no', 'rejected', false],
    ['no', { absent: 'unknown' }, true],
    ['no', { absent: 'declined' }, true],
    ['no', { absent: 'notAsked' }, true],
  ] as const)('risk %s, international protection %j: stopped is %s', (risk, protection, stopped) => {
    const form = returning(risk).answer('situation.bidInternationalProtection', protection);
    expect(form.obstacles).toEqual(stopped ? ['BID-08'] : []);
  });

  it('takes a risk that nobody looked at for a risk', () => {
    expect(returning('no').clear('comparison.options[c].refoulementRisk').obstacles).toEqual(['BID-08']);
    expect(returning('no').clear('situation.bidInternationalProtection').obstacles).toEqual(['BID-08']);
  });

  it('holds for reunification in the country of origin, and not for other options', () => {
    const origin = withOption(reported('fullPanel'), 'c', 'reunifyOrigin');
    expect(origin.obstacles).toEqual(['BID-08']);
    expect(reported('fullPanel').asks('comparison.options[b].refoulementRisk')).toBe(false);
  });

  it('ends when a protection officer clears the return, or when it is no longer on the table', () => {
    expect(returning('yes').answer('comparison.options[c].returnClearedBy', 'P-7').obstacles).toEqual([]);
    expect(returning('yes').answer('comparison.options[c].available', 'notAvailable').obstacles).toEqual([]);
  });

  it('holds for the decision too', () => {
    const form = returning('yes').answer('comparison.options[c].available', 'notAvailable');
    form.answer('decision.panelOutcome', 'approved').answer('decision.decidedSolution', 'voluntaryReturn');
    expect(form.obstacles).toContain('BID-08-decision');
    form.answer('comparison.options[c].returnClearedBy', 'P-7');
    expect(form.hears('BID-08-decision')).toBeUndefined();
    const safe = returning('no').answer('decision.panelOutcome', 'approved');
    expect(safe.answer('decision.decidedSolution', 'voluntaryReturn').hears('BID-08-decision')).toBeUndefined();
  });
});

describe('BID-08-decision: a safe return does not vouch for another one', () => {
  it('stops the return that was decided, whatever else is on the table', () => {
    const form = withOption(reported('fullPanel'), 'c', 'voluntaryReturn');
    form.answer('comparison.options[c].refoulementRisk', 'no');
    withOption(form, 'e', 'reunifyOrigin').answer('comparison.options[e].refoulementRisk', 'yes');
    form.answer('comparison.options[e].available', 'notAvailable').answer('decision.panelOutcome', 'approved');
    form.answer('decision.decidedSolution', 'reunifyOrigin');
    expect(form.obstacles).toContain('BID-08-decision');
    expect(form.answer('decision.decidedSolution', 'voluntaryReturn').hears('BID-08-decision')).toBeUndefined();
    form.answer('comparison.options[e].returnClearedBy', 'P-7');
    expect(form.answer('decision.decidedSolution', 'reunifyOrigin').hears('BID-08-decision')).toBeUndefined();
  });
});

describe('BID-09: reunification with a suspected risk', () => {
  it.each([
    ['reducedPanel', 'yes', true],
    ['reviewingOfficerOnly', undefined, true],
    ['reviewingOfficerOnly', 'no', false],
    ['fullPanel', 'yes', false],
  ] as const)('%s, risk %s: stopped is %s', (procedure, risk, stopped) => {
    const form = reported(procedure).answer('comparison.options[b].familyRisk', risk ?? { absent: 'unknown' });
    expect(form.obstacles.includes('BID-09')).toBe(stopped);
  });

  it.each(['fullPanel', 'reducedPanel', 'reviewingOfficerOnly'] as const)(
    'BID-09-search: a concern that the search found asks for the full panel, at %s',
    (procedure) => {
      const form = reported(procedure);
      expect(form.hears('BID-09-search')).toBeUndefined();
      const expected = procedure === 'fullPanel' ? [] : ['BID-09-search'];
      const before = form.obstacles;
      expect(form.answer('known.familyConcern', 'yes').obstacles).toEqual(
        expect.arrayContaining([...before, ...expected]),
      );
      expect(form.hears('BID-09-search') !== undefined).toBe(expected.length > 0);
      expect(form.answer('known.familyConcern', 'no').hears('BID-09-search')).toBeUndefined();
    },
  );
});

describe('BID-11, BID-13, BID-15, BID-16: what the report reminds of', () => {
  it('BID-11: an open determination never holds up protection', () => {
    const form = reported('fullPanel').answer('overview.bidUrgency', 'emergency');
    expect(form.obstacles).toEqual(['BID-11']);
    expect(form.giveReason('BID-11', 'She sleeps at the shelter until the panel meets').obstacles).toEqual([]);
    expect(form.answer('decision.panelOutcome', 'rejected').hears('BID-11')).toBeUndefined();
    expect(begun().answer('overview.bidUrgency', 'routine').hears('BID-11')).toBeUndefined();
  });

  it('BID-13: a child with a disability needs an expert on it, or a reason', () => {
    const form = reported('fullPanel').answer('known.functionalDifficulty', 'yes');
    expect(form.obstacles).toEqual(['BID-13']);
    expect(form.giveReason('BID-13', 'Nobody within reach; asked by phone for Monday').obstacles).toEqual([]);
    expect(form.answer('overview.expertConsulted', ['disability', 'legal']).hears('BID-13')).toBeUndefined();
    expect(reported('fullPanel').answer('known.functionalDifficulty', 'no').hears('BID-13')).toBeUndefined();
  });

  it('BID-15: ratings are an aid, and nothing adds them up', () => {
    expect(begun().hears('BID-15')).toBeUndefined();
    const form = reported('fullPanel');
    expect(form.hears('BID-15')).toBeDefined();
    const derived = form.paths.filter((path) => form.derives(path) !== undefined);
    // What is derived there counts the options and looks for names and reasons, and never for a rating.
    expect(derived.filter((path) => path.startsWith('comparison'))).toEqual([
      'comparison.thirdOption',
      'comparison.recommendedRow',
      'comparison.othersExplained',
    ]);
  });

  it('BID-16: foster care for long is decided here', () => {
    expect(begun().answer('known.careArrangement', 'foster').hears('BID-16')).toBeDefined();
    expect(begun().answer('known.careArrangement', 'temporaryFacility').hears('BID-16')).toBeUndefined();
    const form = reported('fullPanel').answer('known.careArrangement', 'foster');
    expect(form.obstacles).toEqual(['BID-16']);
    expect(form.giveReason('BID-16', 'The foster family is option A').obstacles).toEqual([]);
    expect(form.answer('decision.panelOutcome', 'approved').hears('BID-16')).toBeUndefined();
  });
});
