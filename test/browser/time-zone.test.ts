import '@amparo/forms/define/caseload.js';
import '@amparo/forms/define/drafts.js';
import '@amparo/forms/define/registration.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { emptyCase } from '@amparo/definitions';
import { deviceOf, type Registration } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { shadowOf, shadowsIn, textOf } from './form-hand.js';
import { formIn, newWorker, sessionIn, until, vaultOf } from './forms-hand.js';

const { now } = Date;

afterEach(() => {
  Date.now = now;
  fixtureCleanup();
});

// Neither of them is the zone of any machine that runs this; both are behind or before it by odd minutes.
const KATHMANDU = 'Asia/Kathmandu';
const MARQUESAS = 'Pacific/Marquesas';

function registrationIn(zone: string): Registration {
  return fixtureSync<Registration>(
    html`<amparo-registration worker=${newWorker()} layout="page" time-zone=${zone}></amparo-registration>`,
  );
}

describe('the time zone that a page sets', () => {
  it('is that of now and of what is typed in a form, also when it changes', async () => {
    const form = registrationIn(KATHMANDU);
    const session = await sessionIn(form);
    expect(form.environment().now).to.match(/\+05:45$/);
    expect(session.environment.timeZone).to.equal(KATHMANDU);
    await formIn(form);
    const field = await until(() =>
      shadowsIn(form.parentNode ?? form)
        .flatMap((root) => [...root.querySelectorAll('amparo-date-time-field')])
        .find(({ view }) => view?.path === 'identification.registeredAt'),
    );
    const type = async (...parts: readonly string[]): Promise<Json | undefined> => {
      for (const [at, box] of [...shadowOf(field).querySelectorAll('input')].entries()) {
        box.value = parts[at] ?? '';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await field.updateComplete;
        await new Promise(requestAnimationFrame);
      }
      return session.state.answers.get('identification.registeredAt') as Json | undefined;
    };
    expect(await type('3', '3', '2026', '09', '05')).to.equal('2026-03-03T09:05+05:45');
    form.timeZone = MARQUESAS;
    await form.updateComplete;
    expect(session.environment.timeZone).to.equal(MARQUESAS);
    expect(await type('3', '3', '2026', '09', '06')).to.equal('2026-03-03T09:06-09:30');
  });

  it('is that of a case, its due dates and its forms', async () => {
    const at = '2026-03-04T06:15:00Z';
    const from = { form: 'registration', id: crypto.randomUUID(), at };
    const fact = (value: string): readonly unknown[] => [{ ...from, value }];
    const facts = { accompanimentStatus: fact('unaccompanied'), registeredAt: fact(at) };
    const record = { ...emptyCase('A'), forms: [{ ...from, formVersion: '1.0.0' }], facts };
    const worker = newWorker();
    deviceOf(worker).openInMemory();
    await vaultOf(worker)
      .records('cases')
      .put('A', record as unknown as Json);
    const page = Object.assign(document.createElement('amparo-case'), { worker, code: 'A', timeZone: KATHMANDU });
    fixtureSync(html`<div lang="en">${page}</div>`);
    await until(() => shadowOf(page).querySelector('li'));
    const assessment = [...shadowOf(page).querySelectorAll('li')].map((each) => textOf(each));
    expect(assessment.find((each) => each.startsWith('Best interests assessment'))).to.match(
      /Overdue since March 5, 2026 at 12:00\sPM/,
    );
    await page.openForm('consent');
    const consent = await until(() => shadowOf(page).querySelector('amparo-consent'));
    expect(consent.environment().timeZone).to.equal(KATHMANDU);
  });

  it('is that of the lists of drafts and of what was sent and can still be read', async () => {
    Date.now = () => Date.parse('2026-03-04T06:15:00Z');
    const worker = newWorker();
    deviceOf(worker).openInMemory();
    const vault = vaultOf(worker);
    const form = Object.assign(document.createElement('amparo-registration'), { worker, timeZone: KATHMANDU });
    fixtureSync(html`<div lang="en">${form}</div>`);
    await formIn(form);
    const stored = async (id: string): Promise<void> => {
      const about = { id, form: 'registration', formVersion: '1.0.0', caseCode: 'A' };
      const writer = vault.drafts.writer(about);
      writer.save(() => ({}));
      await writer.close();
    };
    await stored('a');
    await stored('b');
    expect((await (await vault.sent()).sealAway('b', { keepReadableFor: 2 })).ok).to.equal(true);
    const list = Object.assign(document.createElement('amparo-drafts'), { worker });
    fixtureSync(html`<div lang="en">${list}</div>`);
    await until(() => shadowOf(list).querySelector('.sent li'));
    expect(textOf(shadowOf(list).querySelector('.sent li'))).to.match(/until March 4, 2026 at 2:00\sPM/);
    const drafts = [...shadowOf(list).querySelectorAll('li')].map((each) => textOf(each));
    expect(drafts.join(' ')).to.match(/March 4, 2026 at 12:00\sPM/);
  });

  it('is the device’s where nobody knows it, which is reported once to whoever builds the page', () => {
    const told: unknown[] = [];
    const { reportError } = globalThis;
    globalThis.reportError = (error: unknown) => void told.push(error);
    const form = registrationIn('Africa/Kairo');
    const { timeZone } = form.environment();
    void form.environment();
    globalThis.reportError = reportError;
    expect(timeZone).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(told).to.have.lengthOf(1);
    expect(String(told[0])).to.match(/^RangeError: .*Africa\/Kairo/);
  });
});
