import '@amparo/forms/define/caseload.js';
import { emptyCase, type CaseRecord } from '@amparo/definitions';
import { deviceOf } from '@amparo/forms';
import type { Json } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { until } from '../../test/browser/until.js';

interface Staging {
  readonly language: string;
  readonly cases: readonly CaseRecord[];
  readonly opened: string;
  /** How many drafts of a follow-up the opened case has. */
  readonly drafts: number;
}

type Story = StoryObj<Staging>;

const HOUR = 3_600_000;

interface Told {
  readonly hours: number;
  readonly facts?: Readonly<Record<string, string>>;
  readonly forms?: readonly string[];
}

/** A case whose child was registered some hours ago, and whose other forms were completed an hour after. */
function caseOf(caseCode: string, { hours, facts = {}, forms = [] }: Told): CaseRecord {
  const at = new Date(Date.now() - hours * HOUR).toISOString();
  const from = { form: 'registration', id: crypto.randomUUID(), at };
  const told = { accompanimentStatus: 'unaccompanied', registeredAt: at, riskLevel: 'high', ...facts };
  const later = new Date(Date.parse(at) + HOUR).toISOString();
  return {
    ...emptyCase(caseCode),
    forms: [
      { ...from, formVersion: '1.0.0' },
      ...forms.map((form) => ({ form, formVersion: '1.0.0', id: crypto.randomUUID(), at: later })),
    ],
    facts: Object.fromEntries(Object.entries(told).map(([name, value]) => [name, [{ ...from, value }]])),
  };
}

const FOLLOWED = 'ZZ4H1-7RTPK-2';

const CASES: readonly CaseRecord[] = [
  caseOf('7K2QF-9XMRT-4', { hours: 30 }),
  caseOf('B3D8N-Q1ZWC-M', { hours: 5, facts: { riskLevel: 'medium', ageInDoubt: 'yes' } }),
  caseOf(FOLLOWED, {
    hours: 400,
    facts: { riskLevel: 'low', bidRequired: 'no' },
    forms: ['bestInterestsAssessment', 'casePlan'],
  }),
  caseOf('H5WPX-2KQ8D-V', {
    hours: 60,
    facts: {
      careArrangement: 'temporaryFacility',
      facilitySince: new Date(Date.now() - 50 * 24 * HOUR).toISOString().slice(0, 10),
      firstAction: new Date(Date.now() - 36 * HOUR).toISOString(),
      guardianAppointed: 'no',
      detained: 'yes',
    },
  }),
];

const ASKED = caseOf('4PZ6K-W1HQN-8', { hours: 60, forms: ['assent'] });

/** A child that was asked when it was younger: its yes has ended with its age group. */
const OLDER: CaseRecord = {
  ...ASKED,
  permissions: ASKED.forms
    .filter(({ form }) => form === 'assent')
    .map(({ id, at }) => ({
      ...{ form: 'assent', id, at, grants: {}, bandEndsOn: at.slice(0, 10), tooYoung: false, decides: [] },
      ...{ refuses: false, withdrawn: false, pressed: false },
    })),
};

/** Written by another version: this one finds neither forms nor facts in it. */
const OF_ANOTHER_VERSION = { caseCode: 'Q9TRM-3XKWB-6', version: 9 } as unknown as CaseRecord;

/** Every story is another device: what one leaves behind must not appear in the next. */
const meta: Meta<Staging> = {
  title: 'Forms/Caseload',
  component: 'amparo-caseload',
  args: { language: '', cases: CASES, opened: '', drafts: 0 },
  loaders: [
    async ({ args: { cases, opened, drafts } }) => {
      const worker = crypto.randomUUID();
      const vault = deviceOf(worker).openInMemory();
      const records = vault.records('cases');
      for (const record of cases) await records.put(record.caseCode, record as unknown as Json);
      for (let at = 0; at < drafts; at += 1) {
        const of = { id: crypto.randomUUID(), form: 'followUp', formVersion: '1.0.0', caseCode: opened };
        const writer = vault.drafts.writer(of);
        writer.save(() => ({ form: 'followUp', version: '1.0.0', answers: {}, left: [], section: '', reasons: {} }));
        await writer.close();
      }
      return { worker };
    },
  ],
  render: ({ language, opened }, { globals, loaded }) => {
    const worker = String(loaded['worker']);
    return html`<div lang=${language || String(globals['language'])}>
      ${
        opened === ''
          ? html`<amparo-caseload worker=${worker}></amparo-caseload>`
          : html`<amparo-case worker=${worker} code=${opened}></amparo-case>`
      }
    </div>`;
  },
};

export default meta;

/** The cases of a worker, by code, what is longest overdue first. */
export const SeveralCases: Story = {};

/** Before the first child is registered. */
export const NoCases: Story = { args: { cases: [] } };

/** One case: what is to be done, what is not possible yet, and why. */
export const OneCase: Story = { args: { opened: '7K2QF-9XMRT-4' } };

/** A case that has gone on to its follow-up. */
export const FollowedUp: Story = { args: { opened: FOLLOWED } };

/** A case in which something is warned of, and in which forms have set limits of their own. */
export const WithAlerts: Story = { args: { opened: 'H5WPX-2KQ8D-V' } };

/** The warnings and limits from right to left. */
export const WithAlertsInArabic: Story = { args: { opened: 'H5WPX-2KQ8D-V', language: 'ar' } };

/** The same from right to left. */
export const Arabic: Story = { args: { language: 'ar' } };

const shadowOf = (canvas: HTMLElement, tag: string) => canvas.querySelector(tag)?.shadowRoot;

/** Why the child is asked again stands with its assent. */
export const AskedAgain: Story = {
  args: { cases: [OLDER], opened: OLDER.caseCode },
  play: async ({ canvasElement }) => {
    const line = await until(() => shadowOf(canvasElement, 'amparo-case')?.querySelector('li.form'));
    const told = Array.from(line.closest('section')?.querySelectorAll('li.form') ?? [], (each) => each.textContent);
    await expect(told.join(' ')).toContain('of another age group since it was asked');
  },
};

export const AskedAgainInArabic: Story = { args: { ...AskedAgain.args, language: 'ar' } };

/** A case that another version of this page wrote down: it is not shown as a new one. */
export const CaseOfAnotherVersion: Story = {
  args: { cases: [OF_ANOTHER_VERSION], opened: OF_ANOTHER_VERSION.caseCode },
  play: async ({ canvasElement }) => {
    const told = await until(() => shadowOf(canvasElement, 'amparo-case')?.querySelector('[role=alert]'));
    await expect(told.textContent).toContain('What is known of this case cannot be read');
  },
};

export const CaseOfAnotherVersionInArabic: Story = { args: { ...CaseOfAnotherVersion.args, language: 'ar' } };

/** The list of cases with one that cannot be read: it says that a case may be missing. */
export const OneCannotBeRead: Story = {
  args: { cases: [...CASES, OF_ANOTHER_VERSION] },
  play: async ({ canvasElement }) => {
    const told = await until(() => shadowOf(canvasElement, 'amparo-caseload')?.querySelector('[role=alert]'));
    await expect(told.textContent).toContain('may be missing below');
  },
};

/** Three drafts of one form: each has a button that says which it is, and stands in the list of drafts. */
export const SeveralDrafts: Story = {
  args: { opened: FOLLOWED, drafts: 3 },
  play: async ({ canvasElement }) => {
    const page = () => shadowOf(canvasElement, 'amparo-case');
    const goOns = () =>
      [...(page()?.querySelectorAll('button') ?? [])].filter((each) => each.textContent.trim().startsWith('Go on'));
    await until(() => goOns().length === 3);
    const folded = [...(page()?.querySelectorAll('summary') ?? [])];
    folded.find((each) => each.textContent.includes('Drafts and sealed files'))?.click();
    await until(() => page()?.querySelector('amparo-drafts')?.shadowRoot?.querySelectorAll('li').length === 3);
    await expect(goOns()).toHaveLength(3);
  },
};
