import '@amparo/forms/define/drafts.js';
import '@amparo/forms/define/registration.js';
import { loadLanguage } from '@amparo/elements';
import { deviceOf, type Device } from '@amparo/forms';
import { wordsIn, type Words } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from '../../test/browser/until.js';

type Opened = Awaited<ReturnType<Device['open']>>;
type ErrorCode = Extract<Opened, { readonly ok: false }>['error']['code'];

interface Staging {
  readonly exists: boolean;
  readonly words: Words;
  /** What the device answers instead of opening or making a vault; `never` while it is still at work. */
  readonly answers: ErrorCode | 'never' | undefined;
  readonly types: readonly string[];
}

type Story = StoryObj<Staging>;

const english = wordsIn({ language: 'en' });
const PASSPHRASE = 'lamp river stone Tuesday';

/** Every story is another device; those that fail do so by what they are told, since nobody can damage a disk in a story. */
function deviceThat(answers: Staging['answers']): Device {
  const device = deviceOf(crypto.randomUUID());
  if (answers === undefined) return device;
  const answer = (): Promise<Opened> =>
    answers === 'never' ? new Promise(() => undefined) : Promise.resolve({ ok: false, error: { code: answers } });
  return Object.assign(device, { open: answer, create: answer });
}

async function type(canvas: HTMLElement, texts: readonly string[]): Promise<void> {
  const unlock = canvas.querySelector('amparo-unlock');
  await unlock?.updateComplete;
  const boxes = unlock?.shadowRoot?.querySelectorAll('input') ?? [];
  for (const [at, text] of texts.entries()) if (boxes[at]) boxes[at].value = text;
  unlock?.shadowRoot?.querySelector<HTMLButtonElement>('.primary')?.click();
  await until(() => unlock?.shadowRoot?.querySelector('[role=alert], .primary:disabled'));
}

const meta: Meta<Staging> = {
  title: 'Forms/Way to the drafts',
  component: 'amparo-unlock',
  parameters: { controls: { disable: true } },
  args: { exists: true, words: english, answers: undefined, types: [] },
  loaders: [async () => ({ french: await loadLanguage('fr'), arabic: await loadLanguage('ar') })],
  render: ({ exists, words, answers }) =>
    html`<amparo-unlock ?exists=${exists} .words=${words} .device=${deviceThat(answers)}></amparo-unlock>`,
  play: async ({ canvasElement, args: { types } }) => {
    if (types.length > 0) await type(canvasElement, types);
  },
};

export default meta;

const fails = (answers: ErrorCode, exists = true): Story => ({
  args: { exists, answers, types: [PASSPHRASE, PASSPHRASE] },
});

export const New: Story = { args: { exists: false } };

export const NewInArabic: Story = { args: { exists: false, words: wordsIn({ language: 'ar' }) } };

export const NotTheSameTwice: Story = { args: { exists: false, types: [PASSPHRASE, 'lamp river stone Monday'] } };

export const TooShort: Story = { args: { exists: false, types: ['short', 'short'] } };

export const ThereIsOneAlready: Story = fails('exists', false);

export const NoRoom: Story = fails('full', false);

export const PrivateWindow: Story = fails('unavailable', false);

export const ToBeOpened: Story = {};

export const AtWork: Story = { args: { answers: 'never', types: [PASSPHRASE] } };

export const WrongPassphrase: Story = fails('wrongPassphrase');

export const WrongPassphraseInFrench: Story = {
  args: { words: wordsIn({ language: 'fr' }), answers: 'wrongPassphrase', types: [PASSPHRASE] },
};

export const WrongPassphraseInArabic: Story = {
  args: { words: wordsIn({ language: 'ar' }), answers: 'wrongPassphrase', types: [PASSPHRASE] },
};

export const Damaged: Story = fails('damaged');

export const SealedByANewerVersion: Story = fails('newer');

export const AnotherPageInTheWay: Story = fails('blocked');

export const Erased: Story = fails('erased');

export const Gone: Story = fails('missing');

/** What is typed can be seen when the worker wants it. */
export const Shown: Story = {
  play: async ({ canvasElement }) => {
    const unlock = canvasElement.querySelector('amparo-unlock');
    await unlock?.updateComplete;
    const box = unlock?.shadowRoot?.querySelector('input');
    if (box) box.value = PASSPHRASE;
    unlock?.shadowRoot?.querySelector<HTMLButtonElement>('[aria-pressed]')?.click();
    await unlock?.updateComplete;
  },
};
