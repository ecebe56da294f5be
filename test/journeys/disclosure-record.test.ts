import { randomUUID } from 'node:crypto';
import { dataSharing, disclosureRecord, type DisclosurePlan } from '@amparo/definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { girlsYes, planned, waives } from './disclosure-scene.js';
import { openHouse, put, receiverOn, type House } from './receiver-house.js';

let house: House;
let receiver: Awaited<ReturnType<typeof receiverOn>>;
beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database, { forms: [dataSharing], now: () => new Date('2026-03-20T08:00:00Z') });
});
afterAll(() => house.close());

const decides = (form: Parameters<typeof girlsYes>[0]) => girlsYes(form).answer('known.ageYears', 16);

const vitalInterest = { danger: 'Bleeds heavily.', caseworkerCode: 'W-1', supervisorCode: 'W-2' };

describe('DPI-04: the record of a disclosure', () => {
  it.each<readonly [string, DisclosurePlan]>([
    ['a referral', planned()],
    ['a transfer by name', planned({ purpose: 'transfer', parts: ['identity', 'age', 'plan'] })],
    ['a search', planned({ purpose: 'tracing', safety: { originOfHarm: 'notChecked', relativesAtRisk: 'no' } })],
    ['a waiver', planned({ consents: [waives] })],
    ['a child that decides by itself', planned({ consents: [], assents: [decides] })],
    ['danger to life', planned({ consents: [], assents: [], vitalInterest })],
  ])('is a whole form, which the receiver takes, with nothing about the child: %s', async (_, plan) => {
    const shared = { at: '2026-03-20T09:05+02:00', workerCode: 'W-1', method: 'inSystem' } as const;
    const record = disclosureRecord(plan, { id: randomUUID(), language: 'en', ...shared });
    const reply = await receiver.fetch(put(record.id, JSON.stringify(record)));
    expect([reply.status, await reply.json()]).toMatchObject([201, { id: record.id }]);
    expect(record).toMatchObject({ form: 'dataSharing', caseCode: plan.caseCode });
    expect(JSON.stringify(record)).toContain('Health post');
    expect(JSON.stringify(record)).not.toMatch(/Luz|mosque|Bleeds/);
  });

  it('says no consent where the consent of the parents was waived, and the number of the assent where the child decides', () => {
    const recordOf = (plan: DisclosurePlan) => {
      const shared = { at: '2026-03-20T09:05+02:00', workerCode: 'W-1', method: 'inSystem' } as const;
      const { answers, reasons } = disclosureRecord(plan, { id: randomUUID(), language: 'en', ...shared });
      return { said: answers['disclosures'] as Readonly<Record<string, unknown>>, why: JSON.stringify(reasons) };
    };
    const [waived, alone] = [planned({ consents: [waives] }), planned({ consents: [], assents: [decides] })];
    expect([waived.ground, alone.ground]).toEqual(['waiver', 'childConsent']);
    expect(recordOf(waived).said).not.toHaveProperty('ground');
    expect(recordOf(waived).said).not.toHaveProperty('basis');
    expect(recordOf(waived).why).toContain(`waived, with a second person (record ${waived.records[0] ?? ''})`);
    expect(recordOf(alone).said).toMatchObject({ ground: 'consent', basis: alone.records[0] });
    expect(recordOf(alone).why).not.toContain('waived');
  });
});
