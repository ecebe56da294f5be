import '@amparo/forms/define/drafts.js';
import { registration } from '@amparo/definitions';
import { translations } from '@amparo/definitions/words/registration.ar.js';
import { loadLanguage } from '@amparo/elements';
import { deviceOf, type Device } from '@amparo/forms';
import { wordsIn, type Json, type Words } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from '../../test/browser/until.js';

type Answers = Readonly<Record<string, Json>>;

interface Staging {
  readonly words: Words;
  readonly first: Answers;
  readonly second: Answers;
}

type Story = StoryObj<Staging>;

const CASE_CODE = '7K2QF-9XMRT-4';
const english = wordsIn({ language: 'en' });
const arabic = wordsIn({ language: 'ar', translations });

const first = {
  'childIdentity.givenName': 'Amina',
  'childIdentity.sex': 'female',
  'childIdentity.dateOfBirth': '2012-05',
  'care.currentAddress': 'Tent 4, the camp by the river',
  'accompaniment.accompanyingAdults': ['a1'],
  'accompaniment.accompanyingAdults[a1].personFullName': 'Huda Example',
};
const second = {
  'childIdentity.givenName': 'Aminata',
  'childIdentity.sex': 'female',
  'childIdentity.dateOfBirth': { typed: '31//' },
  'childIdentity.familyName': { absent: 'declined' },
};

const storedAs = (answers: Answers) => ({
  ...{ form: registration.id, version: registration.version, left: [], section: 'care', triedToSend: false },
  ...{ reasons: {}, answers: { 'caseHeader.caseCode': CASE_CODE, ...answers } },
});

/** Two tabs have changed one draft: gives the device and the copy that came of it. */
async function changedTwice({ first: one, second: other }: Staging) {
  const device = deviceOf(crypto.randomUUID());
  const { drafts } = device.openInMemory();
  const draft = { id: 'a-draft', form: registration.id, formVersion: registration.version, caseCode: CASE_CODE };
  for (const [revision, answers] of [
    [undefined, {}],
    [1, one],
    [1, other],
  ] as const) {
    const writer = drafts.writer({ ...draft, ...(revision !== undefined && { revision }) });
    writer.save(() => storedAs(answers));
    await writer.close();
  }
  const found = await drafts.list();
  return { device, copy: found.ok ? found.value.drafts.find(({ copyOf }) => copyOf !== undefined) : undefined };
}

const meta: Meta<Staging> = {
  title: 'Forms/Two versions of a draft',
  component: 'amparo-compare',
  parameters: { controls: { disable: true } },
  args: { words: english, first, second },
  loaders: [async ({ args }) => ({ ...(await changedTwice(args)), arabic: await loadLanguage('ar') })],
  render: ({ words }, { loaded }) =>
    html`<amparo-compare
      .words=${words}
      .form=${registration}
      .device=${loaded['device'] as Device}
      .copy=${loaded['copy'] as object}
    ></amparo-compare>`,
  play: async ({ canvasElement }) => void (await rowsIn(canvasElement)),
};

export default meta;

async function rowsIn(canvas: HTMLElement): Promise<readonly HTMLFieldSetElement[]> {
  const compare = await until(() => canvas.querySelector('amparo-compare')?.shadowRoot);
  await until(() => compare.querySelector('fieldset'));
  return Array.from(compare.querySelectorAll('fieldset'));
}

/** Nothing is chosen yet. */
export const TwoVersions: Story = {};

export const PartlyChosen: Story = {
  play: async ({ canvasElement }) => {
    const rows = await rowsIn(canvasElement);
    rows[0]?.querySelector('input')?.click();
  },
};

export const AllChosen: Story = {
  play: async ({ canvasElement }) => {
    for (const row of await rowsIn(canvasElement)) row.querySelectorAll('input')[1]?.click();
  },
};

export const Arabic: Story = { args: { words: arabic } };

/** One of them cannot be opened: nothing is compared, and both stay. */
export const OneDoesNotOpen: Story = {
  render: ({ words }, { loaded }) => {
    const copy = { ...(loaded['copy'] as object), copyOf: 'gone' };
    return html`<amparo-compare
      .words=${words}
      .form=${registration}
      .device=${loaded['device'] as Device}
      .copy=${copy}
    ></amparo-compare>`;
  },
  play: async ({ canvasElement }) => {
    await until(() => canvasElement.querySelector('amparo-compare')?.shadowRoot?.querySelector('[role=alert]'));
  },
};
