import { guardianship } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type CaseFile = Scenario<typeof guardianship>;

const begun = (): CaseFile =>
  scenario(guardianship)
    .answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(4)))
    .answer('known.accompanimentStatus', 'unaccompanied')
    .answer('known.ageYears', 15);

describe('GUA-01: 48 hours without a guardian', () => {
  const requested = (): CaseFile => begun().answer('guardianship.requestedAt', '2026-03-02');

  it('warns once the 48 hours are over, and not before', () => {
    const form = requested();
    expect(form.hears('GUA-01')).toBeDefined();
    expect(form.because('guardianship.overdue')).toBe('late');
    expect(form.at('2026-03-03T23:59:00+02:00').hears('GUA-01')).toBeUndefined();
    expect(form.because('guardianship.overdue')).toBe('waiting');
    expect(form.at('2026-03-04T00:01:00+02:00').hears('GUA-01')).toBeDefined();
  });

  it('counts by the law of the country where the host says how long that is', () => {
    const form = requested().at('2026-03-04T10:00:00+02:00');
    form.session.surround({ ...form.session.environment, settings: { guardianWithin: 'PT72H' } });
    expect([form.hears('GUA-01'), form.because('guardianship.overdue')]).toEqual([undefined, 'waiting']);
    expect(form.at('2026-03-05T00:01:00+02:00').hears('GUA-01')).toBeDefined();
  });

  it('lets the worker go on with a reason', () => {
    expect(requested().obstacles).toEqual(['GUA-01']);
    expect(requested().giveReason('GUA-01', 'The judge sits tomorrow').obstacles).toEqual([]);
  });

  it('is silent once a guardian is appointed, and where none was requested yet', () => {
    const form = requested().answer('guardianship.appointedAt', '2026-03-04');
    expect(form.hears('GUA-01')).toBeUndefined();
    expect(form.because('guardianship.overdue')).toBe('appointed');
    expect(begun().hears('GUA-01')).toBeUndefined();
  });
});

describe('GUA-02: when a guardianship ends', () => {
  const appointed = (): CaseFile =>
    begun().answer('guardianship.requestedAt', '2026-02-02').answer('guardianship.appointedAt', '2026-02-03');

  it('speaks when the child is back with the carers or of age', () => {
    expect(appointed().hears('GUA-02')).toBeUndefined();
    expect(appointed().answer('known.accompanimentStatus', 'accompanied').hears('GUA-02')).toBeDefined();
    expect(appointed().answer('known.ageYears', 18).hears('GUA-02')).toBeDefined();
    expect(appointed().answer('known.ageYears', { absent: 'unknown' }).hears('GUA-02')).toBeUndefined();
  });

  it('is silent once it has ended, and where it never began', () => {
    const ended = appointed().answer('known.ageYears', 18).answer('guardianship.endsAt', '2026-03-01');
    expect(ended.hears('GUA-02')).toBeUndefined();
    expect(ended.asks('guardianship.endsAtReason')).toBe(true);
    expect(begun().answer('known.ageYears', 18).hears('GUA-02')).toBeUndefined();
  });
});

describe('a guardianship', () => {
  it('expects the guardian to be known only when appointed', () => {
    const wanted = (form: CaseFile): readonly (string | undefined)[] =>
      (['kind', 'trained', 'childMet', 'person.personFullName'] as const).map((key) =>
        form.wants(`guardianship.${key}`),
      );
    expect(new Set(wanted(begun()))).toEqual(new Set(['optional']));
    expect(new Set(wanted(begun().answer('guardianship.appointedAt', '2026-03-03')))).toEqual(new Set(['expected']));
  });

  it('asks to look again at more than three children with one guardian, and stops nothing', () => {
    expect(begun().answer('guardianship.caseload', 3).refuses('guardianship.caseload')).toBeUndefined();
    const form = begun().answer('guardianship.caseload', 4);
    expect(form.refuses('guardianship.caseload')).toBeDefined();
    expect(form.obstacles).toEqual([]);
  });

  it('refuses an appointment before the request', () => {
    const form = begun()
      .answer('guardianship.requestedAt', '2026-03-03')
      .answer('guardianship.appointedAt', '2026-03-01');
    expect(form.refuses('guardianship.appointedAt')).toBeDefined();
  });

  it('goes from the request to the end without an obstacle', () => {
    const form = begun()
      .answer('guardianship.requestedAt', '2026-02-02')
      .answer('guardianship.authority', 'juvenileCourt')
      .answer('guardianship.appointedAt', '2026-02-03')
      .answer('guardianship.kind', 'volunteer')
      .answer('guardianship.person.personRole', 'legalGuardian')
      .answer('guardianship.person.personFullName', 'N. Example')
      .answer('guardianship.childMet', '2026-02-04')
      .answer('guardianship.takesPart', 'yes')
      .answer('guardianship.accessRecords', 'full')
      .answer('guardianship.endsAt', '2026-03-01')
      .answer('guardianship.endsAtReason', 'reunified')
      .answer('guardianship.legalAid', { absent: 'unknown' })
      .answer('signOff.caseworkerName', 'A. Worker');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });
});
