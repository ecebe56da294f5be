import '@amparo/forms/define/registration.js';
import type { Registration } from '@amparo/forms';
import type { Json } from '@amparo/model';
import type { Outcome, Parcel, Transport } from '@amparo/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from '../../test/browser/until.js';
import { validRegistrationSession } from '../../test/journeys/valid-registration.js';

interface Staging {
  readonly language: string;
  readonly layout: 'sections' | 'page';
  readonly secondLanguage: string;
  readonly storage: 'memory' | 'vault';
  readonly presets: Readonly<Record<string, Json>>;
  readonly transport: Transport;
}

type Story = StoryObj<Staging>;

const transportTo = (outcomeOf: (parcel: Parcel) => Outcome): Transport => ({
  send: async (parcel) => outcomeOf(parcel),
});

const received = transportTo(({ id, contentHash }) => ({
  code: 'created',
  receipt: { id, contentHash, receivedAt: '2026-03-04T09:00:00Z' },
}));

const halfFilled = {
  'childIdentity.givenName': 'Amina',
  'childIdentity.familyName': { absent: 'declined' },
  'childIdentity.dateOfBirth': { typed: '31//' },
  'accompaniment.accompanimentStatus': 'separated',
  'accompaniment.accompanyingAdults': ['a1'],
  'accompaniment.accompanyingAdults[a1].personFullName': 'Huda Example',
};

/** Every story is another device: what one leaves behind must not appear in the next. */
const meta: Meta<Staging> = {
  title: 'Forms/Registration',
  component: 'amparo-registration',
  args: { language: '', layout: 'sections', secondLanguage: '', storage: 'memory', presets: {}, transport: received },
  argTypes: { layout: { control: 'inline-radio', options: ['sections', 'page'] } },
  render: ({ language, layout, secondLanguage, storage, presets, transport }, { globals }) =>
    html`<div lang=${language || String(globals['language'])}>
      <amparo-registration
        worker=${crypto.randomUUID()}
        storage=${storage}
        layout=${layout}
        second-language=${secondLanguage}
        .presets=${presets}
        .transport=${transport}
      ></amparo-registration>
    </div>`,
};

export default meta;

const registrationIn = (canvas: HTMLElement): Promise<Registration> =>
  until(() => canvas.querySelector('amparo-registration'));

async function sessionIn(canvas: HTMLElement) {
  const element = await registrationIn(canvas);
  return until(() => element.shadowRoot?.querySelector('amparo-form')?.session);
}

const goTo =
  (section: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) =>
    (await sessionIn(canvasElement)).dispatch({ type: 'goTo', section });

async function openVault(canvas: HTMLElement): Promise<void> {
  const element = await registrationIn(canvas);
  const panel = await until(
    () =>
      element.shadowRoot?.querySelector('amparo-unlock')?.shadowRoot?.querySelector('.primary') &&
      element.shadowRoot.querySelector('amparo-unlock')?.shadowRoot,
  );
  for (const box of panel.querySelectorAll('input')) box.value = 'lamp river stone Tuesday';
  panel.querySelector<HTMLButtonElement>('.primary')?.click();
  const skip = (): HTMLElement | null | undefined =>
    panel.querySelector('amparo-recovery-offer')?.shadowRoot?.querySelector<HTMLElement>('.later');
  await until(() => skip() ?? element.shadowRoot?.querySelector('amparo-form'));
  skip()?.click();
  await sessionIn(canvas);
}

export const Empty: Story = {};

export const HalfFilled: Story = { args: { presets: halfFilled }, play: goTo('childIdentity') };

export const PeopleAsCards: Story = { args: { presets: halfFilled }, play: goTo('accompaniment') };

export const WithErrors: Story = {
  args: { presets: halfFilled },
  play: async ({ canvasElement }) => {
    const session = await sessionIn(canvasElement);
    session.dispatch({ type: 'goTo', section: '~review' });
    session.dispatch({ type: 'tryToSend' });
  },
};

export const Review: Story = { args: { presets: halfFilled }, play: goTo('~review') };

export const OnOnePage: Story = { args: { presets: halfFilled, layout: 'page' } };

export const French: Story = { args: { language: 'fr', presets: halfFilled }, play: goTo('childIdentity') };

export const Arabic: Story = { args: { language: 'ar', presets: halfFilled }, play: goTo('childIdentity') };

export const ArabicReview: Story = { args: { language: 'ar', presets: halfFilled }, play: goTo('~review') };

export const TheChildsLanguageBeside: Story = {
  args: { secondLanguage: 'ar', presets: halfFilled },
  play: goTo('childIdentity'),
};

export const NewPassphrase: Story = { args: { storage: 'vault' } };

export const Sealed: Story = {
  args: { storage: 'vault' },
  play: async ({ canvasElement }) => openVault(canvasElement),
};

export const Locked: Story = {
  args: { storage: 'vault' },
  play: async ({ canvasElement }) => {
    await openVault(canvasElement);
    await (await registrationIn(canvasElement)).lock();
  },
};

export const Drafts: Story = {
  play: async ({ canvasElement }) => {
    const element = await registrationIn(canvasElement);
    await sessionIn(canvasElement);
    await element.begin();
    const around = element.parentElement;
    element.remove();
    await until(() => !element.shadowRoot?.querySelector('amparo-form'));
    around?.append(element);
    await until(() => element.shadowRoot?.querySelector('amparo-drafts'));
  },
};

async function send(canvas: HTMLElement): Promise<void> {
  const element = await registrationIn(canvas);
  const session = await sessionIn(canvas);
  for (const [path, answer] of validRegistrationSession(7).state.answers)
    session.dispatch({ type: 'answer', path, answer });
  session.dispatch({ type: 'goTo', section: '~review' });
  const form = element.shadowRoot?.querySelector('amparo-form')?.shadowRoot;
  const button = await until(() =>
    form?.querySelector('amparo-review')?.shadowRoot?.querySelector<HTMLButtonElement>('[part=send]'),
  );
  button.click();
  await until(() => element.shadowRoot?.querySelector('[part=sent], #failure'));
}

export const Sent: Story = { play: async ({ canvasElement }) => send(canvasElement) };

export const Queued: Story = {
  args: { transport: transportTo(() => ({ code: 'retryable', reason: 'offline' })) },
  play: async ({ canvasElement }) => send(canvasElement),
};

export const Refused: Story = {
  args: {
    transport: transportTo(() => ({
      code: 'rejected',
      errors: [{ path: 'childIdentity.givenName', code: 'tooLong' }],
    })),
  },
  play: async ({ canvasElement }) => send(canvasElement),
};

export const NotReceived: Story = {
  args: { transport: transportTo(() => ({ code: 'tooLarge' })) },
  play: async ({ canvasElement }) => send(canvasElement),
};

export const DeliveredByThePage: Story = {
  play: async ({ canvasElement }) => {
    await sessionIn(canvasElement);
    await (await registrationIn(canvasElement)).delivered();
  },
};
