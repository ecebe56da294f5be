import '@amparo/forms/define/drafts.js';
import '@amparo/forms/define/keeping.js';
import '@amparo/forms/define/registration.js';
import { deviceOf } from '@amparo/forms';
import { loadLanguage } from '@amparo/elements';
import { wordsIn } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { until } from '../../test/browser/until.js';

interface Staging {
  readonly language: string;
  readonly shown: (language: string, worker: string) => TemplateResult;
}

type Story = StoryObj<Staging>;

const DAY = 24 * 3_600_000;
const CODES = ['7K2QF-9XMRT-4', 'B3D8N-Q1ZWC-M', 'ZZ4H1-7RTPK-2'];

/** A device with three drafts: left ten days ago, six days ago, and now. */
async function deviceThatWaits(worker: string): Promise<void> {
  const device = deviceOf(worker);
  const made = await device.create('lamp river stone Tuesday');
  if (made.ok) device.take(made.value);
  const { now } = Date;
  const days = [10, 6, 0];
  for (const [at, caseCode] of CODES.entries()) {
    Date.now = () => now() - (days[at] ?? 0) * DAY;
    const writer = device.vault?.drafts.writer({
      id: crypto.randomUUID(),
      form: 'registration',
      formVersion: '1.0.0',
      caseCode,
    });
    writer?.save(() => ({ form: 'registration', version: '1.0.0', answers: {}, left: [], section: '', reasons: {} }));
    await writer?.close();
  }
  Date.now = now;
}

const spoken = (language: string) => wordsIn({ language });

/** What is shown of the keeping of drafts. Every story is another device. */
const meta: Meta<Staging> = {
  title: 'Forms/Keeping drafts',
  args: { language: '' },
  loaders: [
    async ({ args: { language }, globals }) => {
      const worker = crypto.randomUUID();
      await loadLanguage(language || String(globals['language']));
      await deviceThatWaits(worker);
      return { worker };
    },
  ],
  render: ({ language, shown }, { globals, loaded }) => {
    const spokenHere = language || String(globals['language']);
    return html`<div lang=${spokenHere}>${shown(spokenHere, String(loaded['worker']))}</div>`;
  },
};

export default meta;

const list: Staging['shown'] = (_, worker) => html`
  <amparo-registration id="the-form" worker=${worker} hidden></amparo-registration>
  <amparo-drafts for="the-form" worker=${worker}></amparo-drafts>
`;

/** Drafts that have waited longer than the host allows, or nearly, and what the browser says of keeping them. */
export const DraftsThatWait: Story = { args: { shown: list }, play: seesAll };

/** The same from right to left. */
export const DraftsThatWaitInArabic: Story = { args: { shown: list, language: 'ar' }, play: seesAll };

const notSaved: Staging['shown'] = (language) =>
  html`<amparo-not-saved
    .words=${spoken(language)}
    .status=${{ kind: 'failed', error: { code: 'quota' } }}
  ></amparo-not-saved>`;

/** The bar that stays in sight while answers cannot be stored. */
export const NotSaved: Story = { args: { shown: notSaved } };

/** Where nothing is stored by the host’s choice: a sealed file, folded. */
export const NothingStored: Story = {
  args: {
    shown: (language) =>
      html`<amparo-not-saved .words=${spoken(language)} .status=${{ kind: 'memoryOnly' }}></amparo-not-saved>`,
  },
  play: async ({ canvasElement }) => {
    const bar = canvasElement.querySelector('amparo-not-saved');
    (await until(() => bar?.shadowRoot?.querySelector('details'))).open = true;
  },
};

/** The passphrase of a sealed file. */
export const SealedFile: Story = { args: { shown: notSaved }, play: pressFirst('amparo-not-saved') };

/** Files are opened here; what is wrong with one is a whole sentence. */
export const OpenFile: Story = {
  args: {
    shown: (language, worker) =>
      html`<amparo-open-file .words=${spoken(language)} .device=${deviceOf(worker)}></amparo-open-file>`,
  },
  play: pressFirst('amparo-open-file'),
};

const over: Staging['shown'] = (language) =>
  html`<amparo-asked
    .words=${spoken(language)}
    .leave=${() => undefined}
    .question=${{
      kind: 'over',
      id: 'a',
      caseCode: CODES[0],
      age: { id: 'a', days: 10, standing: 'over', expiresAt: '', doubtful: false },
    }}
  ></amparo-asked>`;

/** A draft that is locked, until the worker says why it is kept. */
export const Locked: Story = { args: { shown: over } };

/** The same from right to left. */
export const LockedInArabic: Story = { args: { shown: over, language: 'ar' } };

/** A draft that another tab has open. */
export const OpenElsewhere: Story = {
  args: {
    shown: (language) =>
      html`<amparo-asked
        .words=${spoken(language)}
        .leave=${() => undefined}
        .question=${{
          kind: 'elsewhere',
          id: 'a',
          lease: { standing: 'elsewhere', held: new Promise(() => undefined), release: () => undefined },
        }}
      ></amparo-asked>`,
  },
};

async function seesAll({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  const listed = (): string => canvasElement.querySelector('amparo-drafts')?.shadowRoot?.textContent ?? '';
  await until(() => CODES.every((code) => listed().includes(code)));
}

function pressFirst(tag: string): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    (await until(() => canvasElement.querySelector(tag)?.shadowRoot?.querySelector('button'))).click();
  };
}
