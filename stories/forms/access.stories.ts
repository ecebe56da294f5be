import '@amparo/forms/define/access.js';
import { loadLanguage } from '@amparo/elements';
import { deviceOf, type Device } from '@amparo/forms';
import { wordsIn, type Words } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from '../../test/browser/until.js';

interface Staging {
  readonly forgotten: boolean;
  readonly words: Words;
}

type Story = StoryObj<Staging>;

const PASSPHRASE = 'lamp river stone Tuesday';
const NEXT = 'boat lantern winter Friday';

/** A device with a vault, which the worker has open unless the passphrase is forgotten. */
async function deviceWithVault(forgotten: boolean): Promise<Device> {
  const device = deviceOf(crypto.randomUUID());
  const made = await device.create(PASSPHRASE);
  if (made.ok) device.take(made.value);
  if (forgotten) await device.lock();
  return device;
}

const meta: Meta<Staging> = {
  title: 'Forms/Ways into the drafts',
  component: 'amparo-access',
  parameters: { controls: { disable: true } },
  args: { forgotten: false, words: wordsIn({ language: 'en' }) },
  loaders: [
    async ({ args: { forgotten } }) => ({ device: await deviceWithVault(forgotten), arabic: await loadLanguage('ar') }),
  ],
  render: ({ forgotten, words }, { loaded }) =>
    html`<amparo-access ?forgotten=${forgotten} .words=${words} .device=${loaded['device'] as Device}></amparo-access>`,
};

export default meta;

type Typed = Readonly<Partial<Record<'secret' | 'next' | 'again', string>>>;

/** Types into the boxes, presses the button at a place, and waits until something is said. */
const doing =
  (typed: Typed, button: number): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const access = canvasElement.querySelector('amparo-access');
    await access?.updateComplete;
    const root = access?.shadowRoot;
    for (const [id, text] of Object.entries(typed)) {
      const box = root?.querySelector<HTMLInputElement>(`#${id}`);
      if (box) box.value = text;
    }
    root?.querySelectorAll<HTMLButtonElement>('.buttons button')[button]?.click();
    await until(() => root?.querySelector('[role=alert], .code, [role=status] p'));
  };

const MAKE_A_CODE = 0;
const CHANGE = 1;
const OPEN = 0;

export const Open: Story = {};

export const OpenInArabic: Story = { args: { words: wordsIn({ language: 'ar' }) } };

export const CodeShownOnce: Story = { play: doing({ secret: PASSPHRASE }, MAKE_A_CODE) };

export const CodeShownOnceInArabic: Story = {
  args: { words: wordsIn({ language: 'ar' }) },
  play: doing({ secret: PASSPHRASE }, MAKE_A_CODE),
};

export const WrongPassphrase: Story = { play: doing({ secret: NEXT }, MAKE_A_CODE) };

export const Changed: Story = { play: doing({ secret: PASSPHRASE, next: NEXT, again: NEXT }, CHANGE) };

export const NotTheSameTwice: Story = { play: doing({ secret: PASSPHRASE, next: NEXT, again: PASSPHRASE }, CHANGE) };

export const Forgotten: Story = { args: { forgotten: true } };

export const ForgottenInArabic: Story = { args: { forgotten: true, words: wordsIn({ language: 'ar' }) } };

export const MistypedCode: Story = {
  args: { forgotten: true },
  play: doing({ secret: 'ABCD-EFGH-JKLM', next: NEXT, again: NEXT }, OPEN),
};
