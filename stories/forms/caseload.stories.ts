import '@amparo/forms/define/caseload.js';
import { emptyCase, type CaseRecord } from '@amparo/definitions';
import { deviceOf } from '@amparo/forms';
import type { Json } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Staging {
  readonly language: string;
  readonly cases: readonly CaseRecord[];
  readonly opened: string;
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

const CASES: readonly CaseRecord[] = [
  caseOf('7K2QF-9XMRT-4', { hours: 30 }),
  caseOf('B3D8N-Q1ZWC-M', { hours: 5, facts: { riskLevel: 'medium', ageInDoubt: 'yes' } }),
  caseOf('ZZ4H1-7RTPK-2', {
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

/** Every story is another device: what one leaves behind must not appear in the next. */
const meta: Meta<Staging> = {
  title: 'Forms/Caseload',
  component: 'amparo-caseload',
  args: { language: '', cases: CASES, opened: '' },
  loaders: [
    async ({ args: { cases } }) => {
      const worker = crypto.randomUUID();
      const records = deviceOf(worker).openInMemory().records('cases');
      for (const record of cases) await records.put(record.caseCode, record as unknown as Json);
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
export const FollowedUp: Story = { args: { opened: 'ZZ4H1-7RTPK-2' } };

/** A case in which something is warned of, and in which forms have set limits of their own. */
export const WithAlerts: Story = { args: { opened: 'H5WPX-2KQ8D-V' } };

/** The warnings and limits from right to left. */
export const WithAlertsInArabic: Story = { args: { opened: 'H5WPX-2KQ8D-V', language: 'ar' } };

/** The same from right to left. */
export const Arabic: Story = { args: { language: 'ar' } };
