import type { Receiver } from '@amparo/definitions';
import { CaseForm } from '@amparo/forms';
import { houseRuleSet } from '@amparo/risk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '../../test/browser/until.js';

const receivers: readonly Receiver[] = [
  { code: 'HP-1', name: 'Health post', kind: 'organisation', state: 'EG' },
  { code: 'ER-C', name: 'Consulate of Eritrea', kind: 'authority', state: 'ER' },
];

interface Staging {
  readonly tag: string;
  /** What the host sets besides. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** The section on screen, where it is not the first. */
  readonly section?: string;
}

type Story = StoryObj<Staging>;

/** Every story is another device: what one leaves behind must not appear in the next. */
const meta: Meta<Staging> = {
  title: 'Forms/Standard forms',
  parameters: { controls: { disable: true } },
  render: ({ tag, set }) => {
    const form = document.createElement(tag);
    if (!(form instanceof CaseForm)) throw new Error(`<${tag}> is not a form.`);
    return Object.assign(form, { worker: crypto.randomUUID(), storage: 'memory', layout: 'sections', ...set });
  },
  play: async ({ canvasElement, args: { tag, section } }) => {
    const form = canvasElement.querySelector(tag);
    const session = await until(() => form?.shadowRoot?.querySelector('amparo-form')?.session);
    if (section !== undefined) session.dispatch({ type: 'goTo', section });
  },
};

export default meta;

/** A form with nothing answered, whose element is fetched with its story. */
const empty = (tag: string, load: () => Promise<unknown>): Story => ({ args: { tag }, loaders: [load] });

export const Registration = empty('amparo-registration', () => import('@amparo/forms/define/registration.js'));
export const BestInterestsAssessment = empty(
  'amparo-best-interests-assessment',
  () => import('@amparo/forms/define/best-interests-assessment.js'),
);
/** The same with a rule set of the host: its name and version stand above the level that it suggests. */
export const HostRuleSet: Story = {
  ...BestInterestsAssessment,
  args: {
    tag: 'amparo-best-interests-assessment',
    set: { riskRuleSet: { ...houseRuleSet, id: 'relief-2.1.0' } },
    section: 'analysis',
  },
};
export const BestInterestsDetermination = empty(
  'amparo-best-interests-determination',
  () => import('@amparo/forms/define/best-interests-determination.js'),
);
export const CasePlan = empty('amparo-case-plan', () => import('@amparo/forms/define/case-plan.js'));
export const ReintegrationPlan = empty(
  'amparo-reintegration-plan',
  () => import('@amparo/forms/define/reintegration-plan.js'),
);
export const FamilyReintegrationPlan = empty(
  'amparo-family-reintegration-plan',
  () => import('@amparo/forms/define/family-reintegration-plan.js'),
);
export const FollowUp = empty('amparo-follow-up', () => import('@amparo/forms/define/follow-up.js'));
export const CaseTransfer = empty('amparo-case-transfer', () => import('@amparo/forms/define/case-transfer.js'));
export const CaseClosure = empty('amparo-case-closure', () => import('@amparo/forms/define/case-closure.js'));
export const TraffickingScreening = empty(
  'amparo-trafficking-screening',
  () => import('@amparo/forms/define/trafficking-screening.js'),
);
export const AgeAssessment = empty('amparo-age-assessment', () => import('@amparo/forms/define/age-assessment.js'));
export const SafeDisclosure = empty('amparo-safe-disclosure', () => import('@amparo/forms/define/safe-disclosure.js'));
export const Guardianship = empty('amparo-guardianship', () => import('@amparo/forms/define/guardianship.js'));
export const Consent = empty('amparo-consent', () => import('@amparo/forms/define/consent.js'));
export const Assent = empty('amparo-assent', () => import('@amparo/forms/define/assent.js'));
/** A girl of 16 is asked in other words than a child of 9; who decides stands quietly behind each permission. */
export const AssentAtSixteen: Story = {
  ...Assent,
  args: { tag: 'amparo-assent', set: { presets: { 'known.ageYears': 16 } }, section: 'decisions' },
};
export const FamilyTracing = empty('amparo-family-tracing', () => import('@amparo/forms/define/family-tracing.js'));
export const Referral = empty('amparo-referral', () => import('@amparo/forms/define/referral.js'));
/** The same where the host gives the bodies it knows: sent to another one it is stopped, and says which are known. */
export const KnownReceivers: Story = {
  ...Referral,
  args: { tag: 'amparo-referral', set: { receivers, transport: { send: () => new Promise(() => undefined) } } },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('amparo-referral');
    const inside = () => form?.shadowRoot?.querySelector('amparo-form');
    const session = await until(() => inside()?.session);
    const today = new Date().toISOString().slice(0, 10);
    const answers = {
      kind: 'external',
      urgency: 'routine',
      receiver: 'A friend',
      mapDate: today,
      assentRef: 'ASS-2',
      consentRef: 'CON-2',
    };
    for (const [key, answer] of Object.entries(answers))
      session.dispatch({ type: 'answer', path: `base.${key}`, answer });
    session.dispatch({ type: 'goTo', section: '~review' });
    inside()?.dispatchEvent(new CustomEvent('amparo-send'));
  },
};
export const DataSharing = empty('amparo-data-sharing', () => import('@amparo/forms/define/data-sharing.js'));
