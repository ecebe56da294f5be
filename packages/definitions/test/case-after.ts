import type { Json } from '@amparo/model';
import { caseFacts } from '../src/case/case-facts.js';
import { emptyCase, withSubmission, type CaseRecord } from '../src/case/case-record.js';

/** A form that was completed: its id, when, and the answers that matter by section. */
export type Completed = readonly [form: string, at: string, answers: Readonly<Record<string, Json>>];

/** What a device remembers after these forms. */
export const caseAfter = (...forms: readonly Completed[]): CaseRecord =>
  forms.reduce(
    (record, [form, createdAt, answers]) =>
      withSubmission(
        record,
        {
          ...{ id: `${form} ${createdAt}`, form, formVersion: '1.0.0', caseCode: 'ABCDE-FGHJK-7', language: 'en' },
          ...{ createdAt, answers, reasons: {}, settings: {} },
        },
        caseFacts,
      ),
    emptyCase('ABCDE-FGHJK-7'),
  );
