import { dataSharing } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Sharing = Scenario<typeof dataSharing>;

const begun = (): Sharing =>
  scenario(dataSharing).answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(3)));

/** A protocol that closes one country, and a disclosure to another. */
const sharing = (): Sharing =>
  begun()
    .answer('protocol.statesBlocked', ['ER'])
    .answer('protocol.disclosing', 'yes')
    .answer('disclosures.toCountry', 'EG');

describe('DPI-01: countries that get nothing', () => {
  it('stops a disclosure to one of them, by name or by code', () => {
    expect(sharing().obstacles).toEqual([]);
    for (const how of ['coded', 'identifiable'] as const) {
      const form = sharing().answer('disclosures.toCountry', 'ER').answer('disclosures.identifiable', how);
      expect(form.obstacles).toEqual(['DPI-01']);
      expect(form.because('disclosures.toBlocked')).toBe('closed');
    }
  });

  it('asks for a reason where the protocol does not say which countries are closed', () => {
    expect(sharing().hears('DPI-01-unknown')).toBeUndefined();
    const form = sharing().clear('protocol.statesBlocked');
    expect(form.obstacles).toEqual(['DPI-01-unknown']);
    expect(form.giveReason('DPI-01-unknown', 'Asked the focal point').obstacles).toEqual([]);
  });

  it('is silent where the protocol closes another country or none, and asks for the country', () => {
    expect(sharing().because('disclosures.toBlocked')).toBe('open');
    const form = sharing().clear('protocol.statesBlocked').answer('disclosures.toCountry', 'ER');
    expect([form.hears('DPI-01'), form.derives('disclosures.toBlocked')]).toEqual([undefined, undefined]);
    expect(sharing().clear('disclosures.toCountry').obstacles).toEqual(['disclosures.toCountry missing']);
  });
});

describe('DPI-02: reports', () => {
  it.each([
    ['reports', 'identifiable', true],
    ['reports', 'coded', false],
    ['services', 'identifiable', false],
  ] as const)('for %s, %s: stopped is %s', (purpose, how, stopped) => {
    const form = sharing().answer('disclosures.purpose', purpose).answer('disclosures.identifiable', how);
    expect(form.obstacles).toEqual(stopped ? ['DPI-02'] : []);
  });

  it('carry nothing that names or finds a child, also when they are marked as coded', () => {
    const form = sharing().answer('disclosures.purpose', 'reports').answer('disclosures.identifiable', 'coded');
    expect(form.answer('disclosures.parts', ['identity']).obstacles).toEqual(['DPI-02']);
    expect(form.answer('disclosures.parts', ['need']).obstacles).toEqual([]);
  });
});

describe('DPI-03: a draft on the device', () => {
  const path = 'protocol.draftLocksAt';
  const old = (): Sharing => begun().answer('caseHeader.startedAt', '2026-02-25T10:00+02:00');

  it('may stay for seven days unless the protocol says otherwise', () => {
    const form = old();
    expect([form.because(path), form.derives(path)]).toEqual(['usual', '2026-03-04T10:00+02:00']);
    expect(form.hears('DPI-03')).toBeDefined();
    expect(form.at('2026-03-04T09:59:00+02:00').hears('DPI-03')).toBeUndefined();
    expect(form.obstacles).toEqual([]);
  });

  it('may stay for the days of the protocol, of which more than seven are looked at again', () => {
    const form = old().answer('protocol.offlineMaxDays', 10);
    expect([form.because(path), form.derives(path)]).toEqual(['protocol', '2026-03-07T10:00+02:00']);
    expect(form.hears('DPI-03')).toBeUndefined();
    expect(form.refuses('protocol.offlineMaxDays')).toBeDefined();
    expect(form.obstacles).toEqual([]);
    expect(form.answer('protocol.offlineMaxDays', 3).hears('DPI-03')).toBeDefined();
  });
});

describe('DPI-04: what is written down', () => {
  it('is every disclosure, also by word', () => {
    expect(sharing().hears('DPI-04')).toBeDefined();
    expect(sharing().obstacles).toEqual([]);
    expect(begun().answer('protocol.disclosing', 'no').hears('DPI-04')).toBeUndefined();
    expect(begun().hears('DPI-04')).toBeUndefined();
  });
});

describe('an organisation', () => {
  it('writes its protocol down without sharing anything', () => {
    const form = begun()
      .answer('protocol.organisation', 'Harbour for Children')
      .answer('protocol.focalPoint', 'DP-1')
      .answer('protocol.purposes', ['caseManagement', 'services'])
      .answer('protocol.legalBases', ['consent', 'vitalInterests'])
      .answer('protocol.roles', { caseworker: 'everything', panelMember: 'coded' })
      .answer('protocol.retention', { registration: 'fiveYears', safeDisclosure: 'notKept' })
      .answer('protocol.retentionEnd', 'delete')
      .answer('protocol.offlineMaxDays', 7)
      .answer('protocol.breachContact', 'DP-1, day and night')
      .answer('protocol.breachContactHours', 24)
      .answer('protocol.codeScheme', 'By chance, with a check character')
      .answer('protocol.statesBlocked', ['ER'])
      .answer('protocol.reviewOn', '2026-01-15')
      .answer('protocol.disclosing', 'no');
    expect(form.asks('disclosures.at')).toBe(false);
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });

  it('records a disclosure, with the number of the consent only where that is the ground', () => {
    const form = sharing()
      .answer('disclosures.at', '2026-03-04T09:00+02:00')
      .answer('disclosures.by', 'CW-4')
      .answer('disclosures.to', 'Clinic by the harbour, nurse in charge')
      .answer('disclosures.purpose', 'services')
      .answer('disclosures.parts', ['age', 'need'])
      .answer('disclosures.ground', 'vitalInterests')
      .answer('disclosures.method', 'oral')
      .answer('disclosures.identifiable', 'coded');
    expect(form.asks('disclosures.basis')).toBe(false);
    expect(form.answer('disclosures.ground', 'consent').wants('disclosures.basis')).toBe('expected');
    form.answer('disclosures.basis', 'CON-3').answer('disclosures.recall', 'yes');
    expect(form.asks('disclosures.recallOn')).toBe(true);
    expect(form.obstacles).toEqual([]);
  });
});
