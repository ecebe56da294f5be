import { randomUUID } from 'node:crypto';
import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox, type Client } from '@amparo/sdk';
import {
  primeroTransport,
  publishedMapping,
  toCase,
  type PrimeroGaps,
  type PrimeroOptions,
} from '@amparo/sdk/transports/primero';
import { ACCOUNT, PrimeroDouble } from './doubles/primero-double.js';
import { registrationWith } from './subjects/registrations.js';

export const NAME = 'Zorzaleja';
const NOW = new Date('2026-03-04T10:00:00.000Z');

type StoredCase = Readonly<Record<string, unknown>>;

/** A Primero, what it was asked, and what was told of its gaps. */
export class PrimeroScene {
  readonly primero = new PrimeroDouble();
  readonly asked: { readonly method: string; readonly path: string; readonly body: string }[] = [];
  readonly gaps: PrimeroGaps[] = [];

  options(more: Partial<PrimeroOptions> = {}): PrimeroOptions {
    return {
      endpoint: 'https://primero.example/api/v2',
      authorization: () => ACCOUNT,
      report: (each) => this.gaps.push(each),
      now: () => NOW,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const body = await request.clone().text();
        this.asked.push({ method: request.method, path: new URL(request.url).pathname, body });
        return this.primero.answer(request);
      },
      ...more,
    };
  }

  client(more: Partial<PrimeroOptions> = {}): Client {
    return createClient({ transport: primeroTransport(this.options(more)), outbox: memoryOutbox(), locks: null });
  }

  /** Sends a form, and gives its case as Primero has it then. */
  async sent(submission: Submission, client = this.client()): Promise<StoredCase> {
    const result = await client.submit(submission);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return this.stored(submission);
  }

  async stored(submission: Submission): Promise<StoredCase> {
    return { ...this.primero.cases.get((await toCase(submission, publishedMapping))?.id ?? '') };
  }
}

export const rowsOf = (record: StoredCase, subform: string): readonly StoredCase[] =>
  (record[subform] ?? []) as readonly StoredCase[];

export const formOf = (form: string, caseCode: string, answers: Submission['answers']): Submission => ({
  ...registrationWith(NAME),
  ...{ id: randomUUID(), form, caseCode, answers },
});
