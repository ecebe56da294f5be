import '@amparo/forms/define/disclosure.js';
import type { DisclosurePlan } from '@amparo/definitions';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { girlsAssent, mothersConsent, stagedPlan } from './staged-disclosure.js';

interface Staging {
  readonly language: string;
  readonly plan: () => DisclosurePlan;
}

type Story = StoryObj<Staging>;

/** What a worker sees before anything about a child goes to somebody else. */
const meta: Meta<Staging> = {
  title: 'Forms/Disclosure',
  component: 'amparo-disclosure',
  args: { language: '', plan: stagedPlan },
  argTypes: { plan: { control: false } },
  render: ({ language, plan }, { globals }) =>
    html`<div lang=${language || String(globals['language'])}>
      <amparo-disclosure
        .plan=${plan()}
        .log=${() => Promise.resolve()}
        @amparo-submit=${(event: Event) => event.preventDefault()}
      ></amparo-disclosure>
    </div>`,
};

export default meta;

/** Mother and girl have agreed: the least goes, and the rest says why it stays. */
export const Allowed: Story = {};

/** The name and the plan are asked for besides, and something was to be kept back. */
export const MoreIsAsked: Story = {
  args: {
    plan: () =>
      stagedPlan([mothersConsent({ withholds: true }), girlsAssent()], {
        parts: ['identity', 'contact', 'age', 'need', 'riskLevel'],
        withheld: ['registration.care.currentAddress'],
      }),
  },
};

/** The consent has ended and the girl was not asked. */
export const PermissionMissing: Story = {
  args: { plan: () => stagedPlan([mothersConsent({ endsOn: '2026-01-01' })]) },
};

/** An authority of the State that the child may need protection from. */
export const PossiblePersecution: Story = {
  args: {
    plan: () =>
      stagedPlan(undefined, {
        recipient: { body: 'Consulate', country: 'ER', isAuthority: true, isSpecialist: false },
      }),
  },
};

/** Nobody could be asked in time. */
export const DangerToLife: Story = {
  args: {
    plan: () =>
      stagedPlan([], { vitalInterest: { danger: 'Bleeds heavily.', caseworkerCode: 'W-1', supervisorCode: 'W-2' } }),
  },
};

/** The same from right to left. */
export const Arabic: Story = { args: { language: 'ar' } };
