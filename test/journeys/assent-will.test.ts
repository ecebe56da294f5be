import { assent } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Asking = Scenario<typeof assent>;

const begun = (): Asking => scenario(assent).answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10)));
const aged = (years: number): Asking => begun().answer('known.ageYears', years);

describe('an assent', () => {
  it('is talked over, said back, asked one by one and marked, without an obstacle', () => {
    const form = aged(9)
      .answer('known.accompanimentStatus', 'unaccompanied')
      .answer('bands.assentMaturity', 'someUnderstanding')
      .answer('bands.guardianConsentRef', 'CON-3')
      .answer('bands.childAloneOrWith', 'withChosenPerson')
      .answer('explanation.assentExplainedSimple', ['whoIAm', 'whatWeTalkAbout', 'youCanSayNo', 'youCanStop'])
      .answer('explanation.assentTools', ['drawing'])
      .answer('explanation.assentBackToYou', 'yes')
      .answer('decisions.assentTalk', 'yes')
      .answer('decisions.assentWrite', 'yes')
      .answer('decisions.assentShareHelpers', 'later')
      .answer('decisions.assentPhoto', 'no')
      .answer('decisions.assentRefusedAll', 'no')
      .answer('decisions.actionDespiteRefusal', 'no')
      .answer('decisions.pressed', 'no')
      .answer('mark.assentInSpeech', 'yes')
      .answer('mark.oralAssentWitness.personFullName', 'N. Example')
      .answer('mark.assentAt', '2026-03-04T10:30+02:00')
      .answer('signOff.caseworkerName', 'A. Worker');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });

  it('asks for a code and for nothing else at once', () => {
    expect(scenario(assent).obstacles).toEqual(['caseHeader.caseCode missing']);
  });

  it('talks and explains before it asks', () => {
    const { paths } = aged(9);
    expect(paths.indexOf('explanation.assentBackToYou')).toBeLessThan(paths.indexOf('decisions.assentTalk'));
  });

  it('asks a child below six only whether to talk and to see a nurse', () => {
    const small = aged(5);
    const asked = small.paths.filter((path) => path.startsWith('decisions.assent') && !path.endsWith('DecidedBy'));
    expect(small.derives('decisions.assentMedicalDecidedBy')).toBe('adult');
    expect(asked).toEqual(['decisions.assentTalk', 'decisions.assentMedical', 'decisions.assentRefusedAll']);
    expect(aged(5).asks('mark.childMark')).toBe(false);
    expect(aged(5).asks('explanation.distressSeen')).toBe(true);
    expect(aged(6).asks('explanation.distressSeen')).toBe(false);
  });

  it('asks for a witness from six to eleven, and for an age assessment only in doubt', () => {
    expect([5, 6, 11, 12].map((years) => aged(years).asks('mark.oralAssentWitness'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(aged(14).asks('decisions.assentAgeAssessment')).toBe(false);
    expect(aged(14).answer('known.ageInDoubt', 'yes').asks('decisions.assentAgeAssessment')).toBe(true);
  });

  it('expects from ten years to hear what parents may know', () => {
    expect([9, 10].map((years) => aged(years).wants('decisions.assentTellCaregiver'))).toEqual([
      'optional',
      'expected',
    ]);
  });
});

describe('ASS-03: a child’s no', () => {
  const refused = (): Asking =>
    aged(13)
      .answer('caseHeader.caseworkerCode', 'W-1')
      .answer('decisions.assentMedical', 'no')
      .answer('decisions.actionDespiteRefusal', 'yes');

  const justified = (): Asking =>
    refused()
      .answer('decisions.lifeAtRisk', 'yes')
      .answer('decisions.actionDespiteRefusalReason', 'A wound that bleeds')
      .answer('decisions.actionDespiteRefusalSupervisor', 'S-2')
      .answer('decisions.childToldWhy', true);

  it('stops what is done against it', () => {
    expect(refused().obstacles).toEqual(['ASS-03']);
    expect(refused().answer('decisions.actionDespiteRefusal', 'no').obstacles).toEqual([]);
  });

  it('gives way only to life or health, with a reason, a supervisor, and the child told', () => {
    expect(justified().obstacles).toEqual([]);
    for (const risk of ['no', { absent: 'unknown' }] as const)
      expect(justified().answer('decisions.lifeAtRisk', risk).obstacles).toEqual(['ASS-03']);
    for (const key of ['actionDespiteRefusalReason', 'actionDespiteRefusalSupervisor', 'childToldWhy'] as const)
      expect(justified().clear(`decisions.${key}`).obstacles).toEqual(['ASS-03']);
  });

  it('gives way to no supervisor who is the caseworker, nor where that cannot be told', () => {
    expect(justified().derives('decisions.actionDespiteRefusalBySomebodyElse')).toBe('yes');
    const alone = justified().answer('decisions.actionDespiteRefusalSupervisor', ' w-1');
    expect([alone.because('decisions.actionDespiteRefusalBySomebodyElse'), alone.obstacles]).toEqual([
      'same',
      ['ASS-03'],
    ]);
    expect(justified().clear('caseHeader.caseworkerCode').obstacles).toEqual(['ASS-03']);
  });

  it.each(['assentTalk', 'assentWrite', 'assentTracing', 'assentHomeVisit', 'assentPhoto', 'assentMove'] as const)(
    'hears a no to %s, and takes “not now” for no refusal',
    (wish) => {
      expect(aged(13).answer(`decisions.${wish}`, 'no').asks('decisions.actionDespiteRefusal')).toBe(true);
      expect(aged(13).answer(`decisions.${wish}`, 'later').asks('decisions.actionDespiteRefusal')).toBe(false);
    },
  );

  it('never needs a reason from the child', () => {
    expect(refused().wants('decisions.refusalReason')).toBe('optional');
    expect(aged(13).asks('decisions.refusalReason')).toBe(false);
  });

  it('takes the distress of a small child for a no', () => {
    const form = aged(4).answer('explanation.distressSeen', 'yes');
    expect(form.obstacles).toEqual(['ASS-03-distress']);
    expect(form.answer('decisions.assentRefusedAll', 'yes').obstacles).toEqual([]);
    expect(aged(4).answer('explanation.distressSeen', 'no').hears('ASS-03-distress')).toBeUndefined();
    const reasoned = aged(4).answer('explanation.distressSeen', 'yes').giveReason('ASS-03-distress', 'Was hungry');
    expect(reasoned.obstacles).toEqual([]);
  });
});

describe('ASS-04: the copy for the caregiver', () => {
  it.each([
    ['yes', 'whole', false],
    ['some', 'whole', true],
    ['some', 'withoutWithheld', false],
    ['no', 'whole', true],
    ['no', 'withoutWithheld', true],
    ['no', 'none', false],
  ] as const)('with %s told, a copy of %s: stopped is %s', (told, copy, stopped) => {
    const form = aged(12).answer('decisions.assentTellCaregiver', told).answer('decisions.caregiverCopy', copy);
    expect(form.obstacles).toEqual(stopped ? ['ASS-04'] : []);
  });
});

describe('ASS-07: asking again', () => {
  it('is due when the next step begins', () => {
    const form = aged(12).answer('mark.nextStep', 'tracing').answer('mark.nextStepOn', '2026-03-10');
    expect(form.hears('ASS-07')).toBeUndefined();
    expect(form.at('2026-03-10T08:00:00+02:00').hears('ASS-07')).toBeDefined();
    expect(form.obstacles).toEqual([]);
    form.answer('mark.nextStepOn', '2026-05-04');
    expect(form.hears('ASS-07')).toBeUndefined();
  });

  it('asks what a child who changed its mind does not want any more', () => {
    const form = aged(12).answer('mark.assentAt', '2026-03-04T09:00+02:00');
    expect(form.asks('mark.assentWithdrawnNotes')).toBe(false);
    form.answer('mark.assentWithdrawnAt', '2026-03-04T10:00+02:00');
    expect(form.asks('mark.assentWithdrawnNotes')).toBe(true);
    expect(form.obstacles).toEqual([]);
    expect(form.answer('mark.assentWithdrawnAt', '2026-03-04T08:00+02:00').refuses('mark.assentWithdrawnAt')).toBe(
      'before',
    );
  });
});

describe('ASS-09: no pressure and no reward', () => {
  it('stops a yes that was pressed or bought', () => {
    expect(aged(12).answer('decisions.pressed', 'yes').obstacles).toEqual(['ASS-09']);
    expect(aged(12).answer('decisions.pressed', 'no').obstacles).toEqual([]);
    expect(aged(12).answer('decisions.pressed', { absent: 'unknown' }).obstacles).toEqual([]);
  });
});
