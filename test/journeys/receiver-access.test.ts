import { createHash, randomUUID } from 'node:crypto';
import { startReceiver } from '@amparo/receiver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADMINISTRATOR,
  ask,
  METER,
  openHouse,
  optionsFor,
  put,
  READER,
  receiverOn,
  SENDER,
  submissionOf,
  type House,
} from './receiver-house.js';

let house: House;
let receiver: Awaited<ReturnType<typeof receiverOn>>;

beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database);
});
afterAll(() => house.close());

const bodyOf = (caseCode: string) => ({ caseCode });
const statusOf = async (request: Request): Promise<number> => (await receiver.fetch(request)).status;

describe('a token', () => {
  it('allows what its scope says, and nothing else', async () => {
    const doors = {
      submit: () => put(randomUUID(), '{'),
      read: (token: string) => ask('GET', '/submissions', { token }),
      administer: (token: string) => ask('POST', '/cases/export', { token, json: bodyOf('none') }),
      measure: (token: string) => ask('GET', '/metrics', { token }),
    };
    const rows = [SENDER, READER, ADMINISTRATOR, METER].map(async (token) => {
      const authorization = { Authorization: `Bearer ${token}` };
      const asked = [
        put(randomUUID(), '{', authorization),
        doors.read(token),
        doors.administer(token),
        doors.measure(token),
      ];
      return Promise.all(asked.map(statusOf));
    });
    expect(await Promise.all(rows)).toEqual([
      [400, 403, 403, 403],
      [403, 200, 403, 403],
      [403, 403, 200, 403],
      [403, 403, 403, 200],
    ]);
  });

  it('may be configured by its hash alone', async () => {
    const secret = `sha256:${createHash('sha256').update('long-random-secret').digest('hex')}`;
    const hashed = await receiverOn(house.database, { grants: [{ id: 'hashed', secret, scopes: ['read'] }] });
    const read = async (token: string) => (await hashed.fetch(ask('GET', '/submissions', { token }))).status;
    expect([await read('long-random-secret'), await read(secret)]).toEqual([200, 401]);
  });

  it('that was taken back is refused by every receiver on the database, and stays so when they start again', async () => {
    const grants = [
      ...(optionsFor(house.database).grants ?? []),
      { id: 'lost-phone', secret: 'the-phone-that-was-lost', scopes: ['submit'] as const },
    ];
    const here = await receiverOn(house.database, { grants });
    const submission = submissionOf();
    const lost = { Authorization: 'Bearer the-phone-that-was-lost' };
    const send = (at: typeof here) => at.fetch(put(submission.id, JSON.stringify(submission), lost));
    expect((await send(here)).status).toBe(201);
    const revoke = (token: string) => here.fetch(ask('PUT', '/tokens/lost-phone/revocation', { token }));
    expect((await revoke(READER)).status).toBe(403);
    expect((await revoke(ADMINISTRATOR)).status).toBe(200);
    expect((await revoke(ADMINISTRATOR)).status).toBe(200);
    expect((await send(here)).status).toBe(401);
    const there = await receiverOn(await house.another(), { grants });
    expect((await send(there)).status).toBe(401);
    const others = await here.fetch(put(submission.id, JSON.stringify(submission)));
    expect(others.status).toBe(200);
  });

  it('has as many requests a minute as it was given, and the answer says how long to wait', async () => {
    const grants = [{ id: 'slow', secret: 'a-token-of-three-a-minute', scopes: ['read'] as const, perMinute: 3 }];
    const strict = await receiverOn(house.database, { grants });
    const read = () => strict.fetch(ask('GET', '/submissions', { token: 'a-token-of-three-a-minute' }));
    const answers = [await read(), await read(), await read(), await read()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answers[3]?.json()).toMatchObject({ code: 'tooMany' });
    expect((await strict.fetch(ask('GET', '/submissions', { token: READER }))).status).toBe(200);
  });
});

describe('an address', () => {
  it('is asked to wait when it guesses tokens, and the others are not', async () => {
    const guarded = await receiverOn(house.database, { perAddress: 50, trustProxy: true });
    const from = async (address: string, token: string) => {
      const request = ask('GET', '/submissions', { token });
      request.headers.set('X-Forwarded-For', `10.9.9.9, ${address}`);
      return (await guarded.fetch(request)).status;
    };
    const guesses = [];
    for (let turn = 0; turn < 8; turn += 1) guesses.push(await from('192.0.2.1', `guess-number-${turn}-of-many`));
    expect(guesses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    expect(await from('192.0.2.1', READER)).toBe(429);
    expect(await from('192.0.2.2', READER)).toBe(200);
    // One house has a whole network of IPv6, and a proxy may write the port behind it.
    const house6 = [];
    for (let turn = 1; turn <= 8; turn += 1)
      house6.push(await from(`[2001:db8::${String(turn)}]:4000${String(turn)}`, `guess-number-${turn}-of-many`));
    expect(house6).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });
});

interface Line {
  readonly token: string;
  readonly action: string;
  readonly outcome: number;
  readonly subject?: string;
  readonly count?: number;
}

const audit = async (): Promise<readonly Line[]> => {
  const response = await receiver.fetch(ask('GET', '/audit', { token: ADMINISTRATOR }));
  return ((await response.json()) as { readonly lines: readonly Line[] }).lines;
};

describe('the audit log', () => {
  it('says who did what and what came of it, and nothing of what was sent', async () => {
    const submission = submissionOf({ caseCode: 'AUDITED-1', answers: { remarks: 'Maryam' } });
    const { id } = submission;
    await receiver.fetch(put(id, JSON.stringify(submission)));
    await receiver.fetch(put(id, JSON.stringify(submission)));
    await receiver.fetch(put(id, `${JSON.stringify(submission)} `));
    await receiver.fetch(ask('GET', `/submissions/${id}`, { token: READER }));
    await receiver.fetch(ask('GET', `/submissions/${id}`, { token: SENDER }));
    await receiver.fetch(ask('GET', `/submissions/${id}`, { token: 'of-a-complete-stranger' }));
    const lines = (await audit()).filter(({ subject }) => subject === id);
    const told = lines.map(({ token, action, outcome }) => `${token} ${action} ${outcome}`);
    expect(told.sort()).toEqual([
      'read-1 readSubmission 200',
      'submit-1 readSubmission 403',
      'submit-1 submit 200',
      'submit-1 submit 201',
      'submit-1 submit 409',
    ]);
    const rows = JSON.stringify(await house.database.query('select * from audit'));
    expect(rows).not.toMatch(/Maryam|AUDITED-1|a-token/);
  });

  it('is only added to: the database refuses to change or empty it', async () => {
    await audit();
    for (const change of ['update audit set outcome = 200', 'delete from audit', 'truncate audit']) {
      await expect(house.database.query(change)).rejects.toThrow('only added to');
    }
  });

  it('lets nothing be read that it could not write down', async () => {
    const own = await openHouse();
    const closed = await receiverOn(own.database);
    const submission = submissionOf();
    await closed.fetch(put(submission.id, JSON.stringify(submission)));
    await own.database.query('alter table audit add constraint full_disk check (at is null) not valid');
    const response = await closed.fetch(ask('GET', `/submissions/${submission.id}`, { token: READER }));
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('VISIT')]);
    const next = submissionOf();
    expect((await closed.fetch(put(next.id, JSON.stringify(next)))).status).toBe(500);
    expect(await own.database.query('select id from submission where id = $1', [next.id])).toEqual([]);
    await own.close();
  });
});

describe('metrics', () => {
  it('count requests by their route, and hold no code, no id and no token', async () => {
    const measured = await receiverOn(house.database);
    const submission = submissionOf({ caseCode: 'MEASURED-1' });
    await measured.fetch(put(submission.id, JSON.stringify(submission)));
    await measured.request('/nowhere/MEASURED-1');
    const text = await (await measured.fetch(ask('GET', '/metrics', { token: METER }))).text();
    expect(text).toContain('amparo_requests_total{route="/submissions/:id",method="PUT",status="201"} 1');
    expect(text).toMatch(/^amparo_request_seconds_bucket\{le="\+Inf"\} 2$/m);
    expect(text).not.toMatch(new RegExp(`MEASURED|${submission.id}|a-token`));
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/);
  });
});

describe('health', () => {
  it('is alive and not ready when the database is gone', async () => {
    const own = await openHouse();
    const orphan = await receiverOn(own.database);
    const health = async (path: string) => (await orphan.request(path)).status;
    expect([await health('/health/live'), await health('/health/ready'), await health('/health')]).toEqual([
      200, 200, 200,
    ]);
    const gone = { ...own.database, query: () => Promise.reject(new Error('The database is gone.')) };
    const { healthRoutes } = await import('../../packages/receiver/src/health-routes.js');
    const without = healthRoutes({ database: gone, isStopping: () => false });
    expect([(await without.request('/live')).status, (await without.request('/ready')).status]).toEqual([200, 503]);
    await own.close();
  });

  it('asks the database once a second, however often it is asked', async () => {
    const { healthRoutes } = await import('../../packages/receiver/src/health-routes.js');
    let [asked, isGone, now] = [0, false, 0];
    const query = () => (asked++, isGone ? Promise.reject(new Error('The database is gone.')) : Promise.resolve([{}]));
    const health = healthRoutes({ database: { ...house.database, query }, isStopping: () => false, clock: () => now });
    const ready = async () => (await health.request('/ready')).status;
    expect(await Promise.all(Array.from({ length: 50 }, ready))).toEqual(Array(50).fill(200));
    isGone = true;
    now = 999;
    expect([await ready(), asked]).toEqual([200, 1]);
    now = 1000;
    expect([await ready(), await ready(), asked]).toEqual([503, 503, 2]);
    isGone = false;
    now = 2000;
    expect([await ready(), asked]).toEqual([200, 3]);
  });

  it('is not ready once the receiver was told to stop, while it still takes what comes', async () => {
    const stopping = await startReceiver({ ...optionsFor(house.database), port: 0, host: '127.0.0.1', settleMs: 1500 });
    const submission = submissionOf();
    const closed = stopping.close();
    const { headers } = put('x', '{}');
    expect((await fetch(`${stopping.address}/health/ready`)).status).toBe(503);
    expect((await fetch(`${stopping.address}/health/live`)).status).toBe(200);
    const sent = { method: 'PUT', headers, body: JSON.stringify(submission) };
    expect((await fetch(`${stopping.address}/submissions/${submission.id}`, sent)).status).toBe(201);
    await closed;
    await expect(fetch(`${stopping.address}/health/live`)).rejects.toThrow();
  });
});
