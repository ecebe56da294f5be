import type { Submission } from '@amparo/model';
import { beforeEach, describe, expect, it } from 'vitest';
import { formOf, PrimeroScene, rowsOf } from './primero-scene.js';
import { withAnswers } from './subjects/registrations.js';

let scene: PrimeroScene;
beforeEach(() => void (scene = new PrimeroScene()));

describe('consent in Primero', () => {
  const consent = (permissions: Record<string, string>, signature: Record<string, string | readonly string[]> = {}) =>
    formOf('consent', 'C-1', {
      permissions,
      signature: { standing: 'inForce', endsOn: '2027-01-01', ...signature },
    });
  const on = (day: string, signature: Record<string, string | readonly string[]> = {}): Submission => {
    const form = consent(all, signature);
    return withAnswers(form, 'caseHeader', { completedAt: `${day}T10:00+02:00` });
  };
  const back = { standing: 'withdrawn', withdrawnAt: '2026-03-02T10:00+02:00' };
  const given = { consent_for_services: true, disclosure_other_orgs: true };
  const notGiven = { consent_for_services: false, disclosure_other_orgs: false };
  const all = { permCaseManagement: 'yes', permShareServices: 'yes', permTracing: 'no', permNonIdentifiable: 'later' };

  it('is what was recorded, and nothing more', async () => {
    expect(await scene.sent(consent(all))).toMatchObject({
      consent_for_services: true,
      disclosure_other_orgs: true,
      consent_for_tracing: 'false',
      consent_reporting: 'false',
    });
  });

  it.each([
    ['taken back', { standing: 'withdrawn' }],
    [
      'taken back in this part',
      { standing: 'partlyWithdrawn', withdrawalScope: ['permCaseManagement', 'permShareServices'] },
    ],
    ['over', { endsOn: '2026-03-03' }],
    ['not given', { standing: 'notGiven' }],
  ])('does not count when it is %s', async (_, signature) => {
    await scene.sent(consent(all));
    expect(await scene.sent(consent(all, signature))).toMatchObject({
      consent_for_services: false,
      disclosure_other_orgs: false,
    });
  });

  it('is not switched on again by an older consent that was on its way for longer', async () => {
    await scene.sent(on('2026-03-02', back));
    expect(await scene.sent(on('2026-03-01'))).toMatchObject(notGiven);
  });

  it('is not switched on by a consent that a device with a clock years behind took back', async () => {
    await scene.sent(on('2010-01-01', { ...back, withdrawnAt: '2010-01-01T10:00+02:00' }));
    expect(await scene.sent(on('2026-03-01'))).toMatchObject(notGiven);
  });

  it('is given anew by a consent that was completed after the withdrawal arrived', async () => {
    await scene.sent(on('2026-03-01'));
    await scene.sent(on('2026-03-02', back));
    const later = scene.client({ now: () => new Date('2026-03-09T10:00:00.000Z') });
    expect(await scene.sent(on('2026-03-08'), later)).toMatchObject(given);
    expect(await scene.sent(on('2026-03-03'), later)).toMatchObject(given);
  });

  it('is taken back by a withdrawal that comes late, also after a later consent', async () => {
    await scene.sent(on('2026-03-03'));
    expect(await scene.sent(on('2026-03-02', back))).toMatchObject(notGiven);
  });

  it('is not given for the future: a clock ahead counts as the moment it came', async () => {
    await scene.sent(on('2031-01-01'));
    expect(await scene.sent(on('2026-03-02', back))).toMatchObject(notGiven);
    const later = scene.client({ now: () => new Date('2026-03-09T10:00:00.000Z') });
    expect(await scene.sent(on('2026-03-08'), later)).toMatchObject(given);
  });

  it('is taken back in part by what is named, and the rest stays, in whichever order they come', async () => {
    const part = { standing: 'partlyWithdrawn', withdrawalScope: ['permShareServices'] };
    const expected = { consent_for_services: true, disclosure_other_orgs: false };
    const [whole, less] = [on('2026-03-01'), on('2026-03-02', part)];
    await scene.sent(whole);
    expect(await scene.sent(less)).toMatchObject(expected);
    scene = new PrimeroScene();
    await scene.sent(less);
    expect(await scene.sent(whole)).toMatchObject(expected);
  });

  it('stays taken away where somebody has done so there, until a newer consent comes', async () => {
    const last = on('2026-03-02');
    const record = await scene.sent(last);
    scene.primero.cases.set(String(record['id']), { ...record, ...notGiven });
    expect(await scene.sent(on('2026-03-01'))).toMatchObject(notGiven);
    expect(await scene.sent(last)).toMatchObject(notGiven);
    expect(await scene.sent(on('2026-03-03'))).toMatchObject(given);
  });

  it('is taken back though another answer of the form is refused or dropped', async () => {
    await scene.sent(on('2026-03-01'));
    const wordy = withAnswers(on('2026-03-02', back), 'permissions', { withheldDetail: 'Nothing to the uncle.' });
    scene.primero.lacking.add('disclosure_deny_details');
    expect(await scene.client().submit(wordy)).toMatchObject({ error: { reason: 'storedInPart' } });
    expect(await scene.stored(wordy)).toMatchObject(notGiven);
    expect(await scene.sent(on('2026-03-01'))).toMatchObject(notGiven);
  });

  it('has no receipt for a withdrawal while the tick stands', async () => {
    await scene.sent(on('2026-03-01'));
    scene.primero.lacking.add('disclosure_other_orgs');
    const client = scene.client();
    const withdrawn = on('2026-03-02', back);
    expect(await client.submit(withdrawn)).toMatchObject({ error: { reason: 'storedInPart' } });
    expect(await client.submit(withdrawn)).toMatchObject({ error: { reason: 'storedInPart' } });
    scene.primero.lacking.clear();
    expect(await scene.sent(withdrawn, client)).toMatchObject(notGiven);
  });

  it('does not count any more when its row in the notes cannot be read', async () => {
    const record = await scene.sent(on('2026-03-01'));
    const notes_section = rowsOf(record, 'notes_section').map((row) =>
      row['note_subject'] === 'Amparo: permissions' ? { ...row, note_text: 'see file' } : row,
    );
    scene.primero.cases.set(String(record['id']), { ...record, notes_section });
    expect(await scene.sent(on('2026-03-03'))).toMatchObject(notGiven);
  });

  it('is taken back where consent and withdrawal come by two relays in the same moment', async () => {
    await scene.sent(formOf('followUp', 'C-1', { entry: { observation: 'Well.' } }));
    const withdrawn = on('2026-03-02', back);
    let hasCome = false;
    // The consent has been read and judged alone when the withdrawal comes, and is written after it.
    const slow = scene.client({
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.method === 'PATCH' && !hasCome) {
          hasCome = true;
          await scene.sent(withdrawn);
        }
        return scene.primero.answer(request);
      },
    });
    await slow.submit(on('2026-03-01'));
    expect(await scene.stored(withdrawn)).toMatchObject(notGiven);
  });
});
