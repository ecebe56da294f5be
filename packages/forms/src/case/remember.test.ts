import { memoryVault, type SealedRecords } from '@amparo/drafts';
import type { Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { isCase, remember, rememberRefusals } from './remember.js';

const caseCode = 'CASE-1';

const submission = (form: string, answers: Submission['answers'] = {}): Submission => ({
  ...{ id: crypto.randomUUID(), form, formVersion: '1.0.0', caseCode, language: 'en', reasons: {}, settings: {} },
  ...{ createdAt: '2026-03-04T09:30:00.000Z', answers },
});

const saysNo = (): Submission =>
  submission('assent', { decisions: { assentShareHelpers: 'no' }, bands: { assentAgeBand: '12-14' } });

const bound = (records: SealedRecords): SealedRecords => ({
  ...{ put: records.put.bind(records), change: records.change.bind(records), get: records.get.bind(records) },
  ...{ all: records.all.bind(records), remove: records.remove.bind(records) },
});

describe('what is remembered of a case', () => {
  it.each(['the refusal', 'the other form'])(
    'holds a child’s no and a form that another tab completes in the same moment, when %s is quicker',
    async (quicker) => {
      const records = memoryVault().records('cases');
      const tabs = [() => rememberRefusals(records, saysNo()), () => remember(records, submission('followUp'))];
      if (quicker === 'the other form') tabs.reverse();
      await Promise.all(tabs.map((tab) => tab()));
      const kept = await records.get(caseCode);
      if (!kept.ok || !isCase(kept.value)) expect.fail('It cannot be read.');
      expect(kept.value.forms.map(({ form }) => form)).toContain('followUp');
      expect(JSON.stringify(kept.value)).toContain('"assentShareHelpers":"no"');
    },
  );

  it('leaves a record alone that this version cannot read: what it permits would be gone', async () => {
    const records = memoryVault().records('cases');
    await records.put(caseCode, { of: 'a later version' });
    await remember(records, submission('followUp'));
    expect(await rememberRefusals(records, saysNo())).toBe(true); // nothing is told by such a record as it is
    expect(await records.get(caseCode)).toEqual({ ok: true, value: { of: 'a later version' } });
  });

  it.each(['get', 'change'] as const)('is not said to be kept where the storage fails at its %s', async (step) => {
    const records = memoryVault().records('cases');
    const failing = { ...bound(records), [step]: () => Promise.resolve({ ok: false, error: { code: 'full' } }) };
    expect(await rememberRefusals(failing as SealedRecords, saysNo())).toBe(false);
    expect(await records.get(caseCode)).toEqual({ ok: true, value: undefined });
    expect(await rememberRefusals(records, saysNo())).toBe(true);
  });
});
