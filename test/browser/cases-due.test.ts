import '@amparo/forms/define/caseload.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { emptyCase, type CaseRecord } from '@amparo/definitions';
import { deviceOf, type Case } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { accessible, press, shadowOf, textOf } from './form-hand.js';
import { newWorker, until, vaultOf } from './forms-hand.js';

afterEach(() => fixtureCleanup());

const CODE = 'H5WPX-2KQ8D-V';
const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

/** A child alone, registered some hours ago, with what the forms have said. */
function caseOf(hours: number, facts: Readonly<Record<string, Json>>, ...forms: readonly string[]): CaseRecord {
  const from = { form: 'registration', id: crypto.randomUUID(), at: ago(hours) };
  const known = { accompanimentStatus: 'unaccompanied', registeredAt: ago(hours), ...facts };
  const later = forms.map((form, at) => ({ form, formVersion: '1.0.0', id: form, at: ago(hours - at - 1) }));
  return {
    ...emptyCase(CODE),
    forms: [{ ...from, formVersion: '1.0.0' }, ...later],
    facts: Object.fromEntries(Object.entries(known).map(([name, value]) => [name, [{ ...from, value }]])),
  };
}

async function pageOf(record: CaseRecord, given: Partial<Case> = {}): Promise<Case> {
  const worker = newWorker();
  deviceOf(worker).openInMemory();
  await vaultOf(worker)
    .records('cases')
    .put(CODE, record as unknown as Json);
  const page = Object.assign(document.createElement('amparo-case'), { worker, code: CODE, ...given });
  fixtureSync(html`<div lang="en">${page}</div>`);
  await until(() => shadowOf(page).querySelector('li'));
  return page;
}

const lines = (page: Case): readonly string[] => [...shadowOf(page).querySelectorAll('li')].map((each) => textOf(each));
const line = (page: Case, name: string): string => lines(page).find((each) => each.startsWith(name)) ?? '';

/** What the calendar file of a case holds. */
async function calendarOf(page: Case): Promise<string> {
  const made: Blob[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    made.push(blob);
    return createObjectURL.call(URL, blob);
  };
  await press('Save the due dates for a calendar', shadowOf(page));
  URL.createObjectURL = createObjectURL;
  return (await made[0]?.text()) ?? '';
}

describe('what is due in a case', () => {
  it('is also what single forms have set, with codes alone in the calendar', async () => {
    const firstAction = ago(2);
    const page = await pageOf(caseOf(26, { firstAction, riskLevel: 'high' }));
    expect(line(page, 'First action')).to.match(/^First action Overdue since .* Do something for the child by then/);
    const text = await calendarOf(page);
    const stamp = `${firstAction.slice(0, 19).replace(/[-:]/g, '')}Z`;
    expect(text).to.include(`SUMMARY:${CODE} T-ACT\r\n`).and.to.include(`DTSTART:${stamp}`);
    expect([...text.matchAll(/SUMMARY:(.*)\r/g)].map(([, title]) => title)).to.have.members([
      `${CODE} T-BIA`,
      `${CODE} T-ACT`,
    ]);
    expect(text).not.to.match(/first action|assess|unaccompanied/i);
  });

  it('T-REF-A: is each of several referrals that wait, told apart by their times, with an event of its own', async () => {
    const record = caseOf(50, {});
    const referral = (id: string, hours: number) => ({ form: 'referral', id, at: ago(hours) });
    const [legal, health] = [referral('11111111-legal', 40), referral('22222222-health', 30)];
    const page = await pageOf({
      ...record,
      forms: [...record.forms, ...[legal, health].map((each) => ({ ...each, formVersion: '1.0.0' }))],
      facts: {
        ...record.facts,
        referredFor: [
          { ...legal, value: ['legal'] },
          { ...health, value: ['health'] },
        ],
        referralAnswer: [
          { ...legal, value: ago(-8) },
          { ...health, value: ago(-18) },
        ],
      },
    });
    const waiting = lines(page).filter((each) => each.startsWith('Answer to the referral'));
    expect(waiting).to.have.lengthOf(2);
    for (const each of waiting) expect(each).to.match(/Due by .* look for other help\. Referral of /);
    expect(waiting[0]).not.to.equal(waiting[1]);
    const events = [...(await calendarOf(page)).matchAll(/UID:(.*)\r/g)].map(([, uid]) => uid);
    expect(new Set(events).size).to.equal(events.length);
    expect(events.filter((uid) => uid?.includes('T-REF-A'))).to.have.lengthOf(2);
  });

  it('is the child’s assent, with the reason why it is asked for again', async () => {
    const record = caseOf(26, {}, 'assent');
    const child = { ...record.forms.at(-1), form: 'assent', grants: {}, tooYoung: false, decides: [], refuses: false };
    const older = { ...child, pressed: false, withdrawn: false, bandEndsOn: '2026-01-01' };
    const page = await pageOf({ ...record, permissions: [older] } as CaseRecord);
    const why = 'The child is of another age group since it was asked: ask it again in the words of its age.';
    expect(line(page, 'The child’s assent')).to.include(`The child’s assent ${why}`);
    await accessible(page);
  });

  it('says from when on something may end, which is no delay', async () => {
    const page = await pageOf(caseOf(26, { monitoring: '2099-07-01T00:00+02:00' }));
    expect(line(page, 'End of the monitoring')).to.match(/Not before .*2099/);
    expect(line(page, 'End of the monitoring')).not.to.include('Overdue');
  });
});

describe('an alert that stands', () => {
  it('is told above the case and above each of its forms, without a name', async () => {
    const page = await pageOf(caseOf(5, { guardianAppointed: 'no', detained: 'yes' }));
    const box = (): string => textOf(shadowOf(page).querySelector('.alerts'));
    const told =
      'To keep in mind Nobody may decide for this child: no guardian is appointed.' +
      'The child is held. Act for release and for another form of care.';
    expect(box()).to.equal(told);
    await accessible(page);
    await page.openForm('consent');
    await until(() => shadowOf(page).querySelector('amparo-consent'));
    expect(box()).to.equal(told);
    await press('Back to the case', shadowOf(page));
    await page.lock();
    expect(shadowOf(page).querySelector('.alerts')).to.equal(null);
  });

  it('takes no room where nothing is warned of', async () => {
    expect(shadowOf(await pageOf(caseOf(5, {}))).querySelector('.alerts')).to.equal(null);
  });
});
