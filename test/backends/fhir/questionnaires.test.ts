import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fhirQuestionnaire, fhirResponse } from '@amparo/formats';
import { toSubmission, wordsIn } from '@amparo/model';
import { fhirTransport, putQuestionnaire, type PutQuestionnaire } from '@amparo/sdk/transports/fhir';
import { createClient, memoryOutbox } from '@amparo/sdk';
import { registration } from '@amparo/definitions';
import { translations } from '@amparo/definitions/words/registration.fr.js';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { definitions } from '../../contracts/definitions.js';
import { mended } from '../../journeys/answered-at-random.js';
import { HERE } from '../../journeys/scenario.js';
import { SIGNED_IN, startFhirServer, type FhirServer } from './fhir-server.js';
import { questionnaireCommands } from './questionnaire-commands.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const servers: FhirServer[] = [];
const started = await startFhirServer();
if (started) servers.push(started);
afterAll(() => Promise.all(servers.map((each) => each.stop())));

const signal = AbortSignal.timeout(120_000);
const asSent = (form = registration, options = {}): ReturnType<typeof fhirQuestionnaire> =>
  JSON.parse(JSON.stringify(fhirQuestionnaire(form, options))) as ReturnType<typeof fhirQuestionnaire>;

describe.skipIf(!started)('the commands for Questionnaires', () => {
  it(
    'put every form, each once however often they are run, and replace only when told',
    { timeout: 60_000 },
    async () => {
      const server = (await startFhirServer()) as FhirServer;
      servers.push(server);
      const { write, put } = await questionnaireCommands();
      const running = promisify(execFile);
      const both = async (words: string, more = ''): Promise<{ readonly stdout: string; readonly stderr: string }> => {
        const env = { ...process.env, AUTHORIZATION: SIGNED_IN };
        const line = `"${process.execPath}" "${write}" ${words} | "${process.execPath}" "${put}" --to ${server.endpoint} ${more}`;
        return running('sh', ['-c', line], { env, cwd: root }).catch(
          (error: unknown) => error as { stdout: string; stderr: string },
        );
      };
      const codes = ({ stdout }: { stdout: string }): readonly string[] =>
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => /: (\w+) as Questionnaire\//.exec(line)?.[1] ?? line);
      expect(codes(await both(''))).toEqual(definitions.map(() => 'created'));
      expect(codes(await both(''))).toEqual(definitions.map(() => 'alreadyStored'));
      const refused = await both('--language fr registration');
      expect(refused.stdout).toBe('');
      expect(refused.stderr).toContain('is there already and says something else');
      expect(codes(await both('--language fr registration', '--replace'))).toEqual(['replaced']);
      server.faults.push({ status: 401 });
      expect((await both('registration')).stderr).toContain('asks for a sign-in');
    },
  );
});

describe.skipIf(!started)('the Questionnaires of a FHIR server', () => {
  let server: FhirServer;
  beforeEach(async () => {
    server = (await startFhirServer()) as FhirServer;
    servers.push(server);
  });

  const put = (questionnaire = asSent(), rest: { replace?: boolean } = {}): Promise<PutQuestionnaire> =>
    putQuestionnaire(questionnaire, { endpoint: server.endpoint }, { signal, ...rest });

  const held = async (url: string, version: string): Promise<readonly unknown[]> => {
    const search = `/Questionnaire?url=${encodeURIComponent(url)}&version=${encodeURIComponent(version)}`;
    return ((await server.read(search))?.['entry'] ?? []) as readonly unknown[];
  };

  it('are those of every form, each once, however often they are put', async () => {
    for (const form of definitions) {
      const questionnaire = asSent(form);
      expect(await put(questionnaire)).toMatchObject({ code: 'created' });
      expect(await put(questionnaire)).toMatchObject({ code: 'alreadyStored' });
      expect(await held(questionnaire.url, questionnaire.version)).toHaveLength(1);
    }
  });

  it('are what responses refer to', async () => {
    const environment = { ...HERE, settings: { role: 'caseworker' } };
    await put();
    const client = createClient({
      transport: fhirTransport({
        endpoint: server.endpoint,
        resourceOf: (submission) => fhirResponse(registration, submission),
      }),
      outbox: memoryOutbox(),
      locks: null,
    });
    const { state } = mended(registration, environment, 12);
    const submission = toSubmission(registration, state, { environment, id: crypto.randomUUID(), language: 'en' });
    expect(await client.submit(submission)).toMatchObject({ ok: true });
    const found = await server.read(`/QuestionnaireResponse?identifier=urn:amparo:submission|${submission.id}`);
    const [entry] = found?.['entry'] as readonly { readonly resource: { readonly questionnaire: string } }[];
    const [url = '', version = ''] = entry?.resource.questionnaire.split('|') ?? [];
    expect(await held(url, version)).toHaveLength(1);
  });

  it('stand beside each other by version', async () => {
    await put();
    expect(await put({ ...asSent(), version: '99.0.0' })).toMatchObject({ code: 'created' });
    expect(await put()).toMatchObject({ code: 'alreadyStored' });
  });

  it('are not overwritten unasked, and with words of one language more where that is asked', async () => {
    const more = asSent(registration, {
      words: [wordsIn({ language: 'en' }), wordsIn({ language: 'fr', translations })],
    });
    const first = await put();
    expect(await put(more)).toEqual({ code: 'conflict' });
    expect(await put(more, { replace: true })).toEqual({ ...first, code: 'replaced' });
    expect(await put(more)).toMatchObject({ code: 'alreadyStored' });
    expect(await held(more.url, more.version)).toHaveLength(1);
  });

  it('are once there after a lost reply, whichever it was', async () => {
    await put();
    const steps = server.asked.length;
    for (let step = 0; step < steps; step += 1) {
      const questionnaire = { ...asSent(), version: `2.${String(step)}.0` };
      server.faults.push(...Array.from({ length: step }, () => undefined), 'lostReply');
      expect(await put(questionnaire)).toMatchObject({ code: 'retryable' });
      expect(['created', 'alreadyStored']).toContain((await put(questionnaire)).code);
      expect(await held(questionnaire.url, questionnaire.version)).toHaveLength(1);
    }
  });

  it.each([
    [
      { status: 200, body: '<!doctype html>' },
      { code: 'unknown', reason: 'noReceipt' },
    ],
    [{ status: 401 }, { code: 'authRequired' }],
    [{ status: 302 }, { code: 'unknown', reason: 'redirected' }],
    [{ status: 503 }, { code: 'retryable' }],
  ])('are not taken for stored by %j', async (fault, told) => {
    server.faults.push(fault);
    expect(await put()).toMatchObject(told);
    server.faults.push(undefined, fault);
    expect(await put()).toMatchObject(told);
  });

  it('are not replaced by whoever saw an earlier one', async () => {
    const first = asSent();
    await put(first);
    // Between the look and the change another one has changed it.
    const late = { ...first, title: 'Another title' };
    let isChanged = false;
    const meanwhile: typeof fetch = async (input, init) => {
      if (init?.method === 'PUT' && !isChanged) {
        isChanged = true;
        expect(await put({ ...first, title: 'First come' }, { replace: true })).toMatchObject({ code: 'replaced' });
      }
      return fetch(input, init);
    };
    const way = { endpoint: server.endpoint, fetch: meanwhile };
    expect(await putQuestionnaire(late, way, { signal, replace: true })).toEqual({ code: 'conflict' });
  });
});
