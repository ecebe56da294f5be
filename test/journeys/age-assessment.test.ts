import { ageAssessment } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Assessment = Scenario<typeof ageAssessment>;

const begun = (): Assessment =>
  scenario(ageAssessment).answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(3)));

const assessing = (): Assessment =>
  begun()
    .answer('assessment.guardianPresent', 'yes')
    .answer('assessment.assentRef', 'A-2')
    .answer('assessment.methods', ['interview', 'documents']);

const concluding = (conclusion: 'child' | 'adult' | 'doubtRemains', youngest?: number): Assessment => {
  const form = assessing().answer('assessment.conclusion', conclusion);
  return youngest === undefined ? form : form.answer('assessment.resultRange.youngest', youngest);
};

describe('AGE-01: guardian and assent first', () => {
  it.each(['assessment.guardianPresent', 'assessment.assentRef'] as const)('stops without %s', (path) => {
    expect(assessing().clear(path).obstacles).toEqual(['AGE-01']);
  });

  it('stops where the guardian is not informed, and goes on where all is there', () => {
    expect(assessing().answer('assessment.guardianPresent', 'no').obstacles).toEqual(['AGE-01']);
    expect(assessing().obstacles).toEqual([]);
  });

  it('lets a doubt or a refusal be recorded while a guardian is awaited', () => {
    const form = begun().answer('assessment.guardianPresent', 'no').answer('assessment.refused', 'yes');
    expect(form.answer('assessment.reason', 'Two birth dates').obstacles).toEqual([]);
  });
});

describe('AGE-01-refused: an assessment that the child refuses', () => {
  it.each(['psychosocial', 'physicalObservation', 'medicalNonInvasive'] as const)(
    'does not go on with %s',
    (method) => {
      const form = assessing().answer('assessment.methods', ['interview', method]);
      expect(form.obstacles).toEqual([]);
      expect(form.answer('assessment.refused', 'yes').obstacles).toEqual(['AGE-01-refused']);
      expect(form.answer('assessment.methods', ['interview', 'documents']).obstacles).toEqual([]);
    },
  );

  it('takes no image either, whatever a supervisor approves', () => {
    const form = assessing()
      .answer('assessment.methods', ['medicalImaging'])
      .answer('assessment.imagingReason', 'The court demands it')
      .answer('signOff.supervisorDecision', 'approved');
    expect(form.obstacles).toEqual([]);
    expect(form.answer('assessment.refused', 'yes').obstacles).toEqual(['AGE-01-refused']);
  });
});

describe('AGE-02: doubt means a child', () => {
  it.each([
    ['doubtRemains', 19, 'yes', 'doubt'],
    ['child', undefined, 'yes', 'child'],
    ['adult', 17, 'yes', 'range'],
    ['adult', undefined, 'yes', 'range'],
    ['adult', 18, 'no', 'adult'],
  ] as const)('%s with youngest age %s: a child is %s', (conclusion, youngest, child, because) => {
    const form = concluding(conclusion, youngest);
    expect(form.derives('assessment.treatedAsChild')).toBe(child);
    expect(form.because('assessment.treatedAsChild')).toBe(because);
  });

  it('treats the person as a child from the first moment on', () => {
    expect(begun().because('assessment.treatedAsChild')).toBe('open');
    expect(begun().derives('assessment.treatedAsChild')).toBe('yes');
  });
});

describe('AGE-03: images of the body', () => {
  const imaging = (): Assessment => assessing().answer('assessment.methods', ['interview', 'medicalImaging']);

  it('stops until a supervisor has written why nothing else works, and approves', () => {
    const form = imaging();
    expect(form.obstacles).toEqual(['AGE-03']);
    form.answer('assessment.imagingReason', 'No document, no family, and the court demands it');
    expect(form.obstacles).toEqual(['AGE-03']);
    expect(form.answer('signOff.supervisorDecision', 'returned').obstacles).toEqual(['AGE-03']);
    expect(form.answer('signOff.supervisorDecision', 'approved').obstacles).toEqual([]);
  });

  it('does not take an approval without a reason', () => {
    expect(imaging().answer('signOff.supervisorDecision', 'approved').obstacles).toEqual(['AGE-03']);
  });

  it('is silent for every other method', () => {
    expect(assessing().answer('assessment.methods', ['medicalNonInvasive']).hears('AGE-03')).toBeUndefined();
    expect(assessing().asks('assessment.imagingReason')).toBe(false);
  });
});

describe('AGE-04: a range that includes a child’s age', () => {
  it.each([
    ['adult', 17, true],
    ['adult', undefined, true],
    ['adult', 18, false],
    ['child', 15, false],
    ['doubtRemains', 17, false],
  ] as const)('%s with youngest age %s: stops is %s', (conclusion, youngest, stops) => {
    expect(concluding(conclusion, youngest).obstacles.includes('AGE-04')).toBe(stops);
  });

  it('does not take “not known” for 18', () => {
    const form = concluding('adult').answer('assessment.resultRange.youngest', { absent: 'unknown' });
    expect(form.obstacles).toEqual(['AGE-04']);
  });
});

describe('AGE-05: a refusal', () => {
  it('warns where it goes with “an adult”, and lets the worker go on with a reason', () => {
    const form = concluding('adult', 20).answer('assessment.refused', 'yes');
    expect(form.obstacles).toEqual(['AGE-05']);
    expect(form.giveReason('AGE-05', 'The passport came later').obstacles).toEqual([]);
  });

  it('is silent without a refusal, and where the person stays a child', () => {
    expect(concluding('adult', 20).answer('assessment.refused', 'no').hears('AGE-05')).toBeUndefined();
    expect(concluding('child').answer('assessment.refused', 'yes').hears('AGE-05')).toBeUndefined();
  });
});

describe('an age assessment', () => {
  it('goes from the doubt to the decision without an obstacle', () => {
    const form = assessing()
      .answer('assessment.reason', 'Two birth dates in two documents')
      .answer('assessment.alternativesTried', ['documents', 'interview'])
      .answer('assessment.informed', true)
      .addEntry('assessment.team', 't1')
      .answer('assessment.team[t1].profession', 'Psychologist')
      .answer('assessment.notBasedOnCulture', true)
      .answer('assessment.resultRange.youngest', 16)
      .answer('assessment.resultRange.oldest', 19)
      .answer('assessment.conclusion', 'doubtRemains')
      .answer('assessment.refused', 'no')
      .answer('assessment.appeal', true)
      .answer('assessment.decisionBy', 'Juvenile court')
      .answer('signOff.supervisorDecision', 'approved');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });
});
