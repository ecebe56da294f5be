import '@amparo/forms/define/registration.js';
import '@amparo/forms/define/drafts.js';
import type { Registration } from '@amparo/forms';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from '../../test/browser/until.js';

interface Staging {
  readonly language: string;
  readonly storage: Registration['storage'];
}

type Story = StoryObj<Staging>;

/** The ways into what a device keeps, and out of it in a hurry. Every story is another device. */
const meta: Meta<Staging> = {
  title: 'Forms/Ways in and out',
  component: 'amparo-unlock',
  args: { language: '', storage: 'vault' },
  render: ({ language, storage }, { globals }) =>
    html`<div lang=${language || String(globals['language'])}>
      <amparo-registration worker=${crypto.randomUUID()} storage=${storage} offer-wipe></amparo-registration>
    </div>`,
};

export default meta;

const inside = (root: ShadowRoot | null | undefined, tag: string): Promise<ShadowRoot> =>
  until(() => root?.querySelector(tag)?.shadowRoot);

const registrationIn = (canvas: HTMLElement): Promise<ShadowRoot> =>
  until(() => canvas.querySelector('amparo-registration')?.shadowRoot);

async function typed(canvas: HTMLElement, passphrase: string): Promise<ShadowRoot> {
  const unlock = await inside(await registrationIn(canvas), 'amparo-unlock');
  await customElements.whenDefined('amparo-recovery-offer');
  for (const box of await until(() => unlock.querySelectorAll('input'))) {
    box.value = passphrase;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  return unlock;
}

const types =
  (passphrase: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await typed(canvasElement, passphrase);
  };

export const PassphraseThatIsGuessed: Story = { play: types('abcdefgh') };

export const PassphraseThatIsHardToGuess: Story = { play: types('lamp river stone Tuesday') };

const makeVault: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const unlock = await typed(canvasElement, 'lamp river stone Tuesday');
  unlock.querySelector<HTMLElement>('.primary')?.click();
  await inside(unlock, 'amparo-recovery-offer');
};

export const RecoveryCodeOffered: Story = { play: makeVault };

export const RecoveryCodeOfferedInArabic: Story = { args: { language: 'ar' }, play: makeVault };

export const KeptWithoutPassphrase: Story = { args: { storage: 'device' } };

/** It asks once before it erases. */
export const AboutToErase: Story = {
  args: { storage: 'device' },
  play: async ({ canvasElement }) => {
    const wipe = await inside(await registrationIn(canvasElement), 'amparo-wipe');
    (await until(() => wipe.querySelector('button'))).click();
  },
};

export const AboutToEraseInArabic: Story = { ...AboutToErase, args: { storage: 'device', language: 'ar' } };
