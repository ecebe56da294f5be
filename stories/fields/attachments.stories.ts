import type { AttachmentStore } from '@amparo/elements';
import { file, signature, type AnyQuestion, type Attachment, type Json } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { attachmentsInMemory } from './attachments-in-memory.js';
import { staged } from './staged.js';
import { until } from '../../test/browser/until.js';

interface Staging {
  readonly question: AnyQuestion;
  /** What is kept beforehand, and how the answer names it. */
  readonly kept: readonly Blob[];
  readonly answer: (kept: readonly Attachment[]) => Json | undefined;
  readonly store: () => AttachmentStore;
  /** What is chosen then. */
  readonly chooses: readonly File[];
}

type Story = StoryObj<Staging>;

const papers = file('Photos of the papers', {
  accept: ['image/jpeg', 'image/png', 'application/pdf'],
  most: 2,
  hint: 'Only if the child agrees.',
});
const voice = file('What the child wants to say', { accept: ['audio/webm', 'audio/mp4'], maxBytes: 500_000 });
const signed = signature('Signature of the worker', { means: ['drawn'] });

const asJson = (all: readonly Attachment[]): Json =>
  all.map(({ id, type, bytes, hash }) => ({ id, type, bytes, hash }));

/** A picture of a paper, or a name by hand where nothing is behind it. */
async function picture({ paper }: { readonly paper: boolean }): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = paper ? [400, 300] : [600, 200];
  const pen = canvas.getContext('2d');
  if (pen && paper) {
    pen.fillStyle = '#dfe8ea';
    pen.fillRect(0, 0, 400, 300);
  }
  pen?.beginPath();
  for (let at = 0; at <= 100; at += 1) pen?.lineTo(60 + at * 3, 120 + Math.sin(at / 5) * 40);
  pen?.stroke();
  const content = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, paper ? 'image/jpeg' : 'image/png'),
  );
  if (!content) throw new Error('This browser writes no picture.');
  return content;
}

const refusing = (code: 'quota' | 'locked' | 'tooMuch' | 'unknown') => (): AttachmentStore => {
  const refused = { ok: false, error: { code } } as const;
  return { put: async () => refused, read: async () => refused };
};

const neverReady = (): AttachmentStore => ({
  put: () => new Promise(() => undefined),
  read: () => new Promise(() => undefined),
});

const meta: Meta<Staging> = {
  title: 'Fields/Attachments',
  parameters: { controls: { disable: true } },
  args: { question: papers, kept: [], answer: asJson, store: attachmentsInMemory, chooses: [] },
  loaders: [
    async ({ args: { kept, answer, store } }) => {
      const attachments = store();
      const named: Attachment[] = [];
      for (const content of kept) {
        const put = await attachments.put(content);
        if (put.ok) named.push(put.value);
      }
      return { attachments, answer: named.length > 0 ? answer(named) : undefined };
    },
  ],
  render: ({ question }, { loaded }) =>
    staged(question, {
      answer: loaded['answer'] as Json | undefined,
      attachments: loaded['attachments'] as AttachmentStore,
    }).field,
  play: async ({ canvasElement, args: { chooses } }) => {
    if (chooses.length === 0) return;
    const field = () => canvasElement.querySelector('amparo-file-field')?.shadowRoot;
    const input = await until(() => field()?.querySelector('input'));
    const carried = new DataTransfer();
    for (const each of chooses) carried.items.add(each);
    input.files = carried.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(
      () => field()?.querySelector('[role=alert]') ?? field()?.querySelector('[role=status]')?.textContent?.trim(),
    );
  },
};

export default meta;

const photo = await picture({ paper: true });
const drawing = await picture({ paper: false });
const pdf = new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' });
const chosen = (content: BlobPart, type: string): File => new File([content], 'a', { type });

export const TwoPhotos: Story = { args: { kept: [photo, photo] } };

export const PhotoAndDocument: Story = { args: { kept: [photo, pdf] } };

export const NotOnThisDevice: Story = {
  args: {
    answer: () => [{ id: crypto.randomUUID(), type: 'image/jpeg', bytes: 240_000, hash: 'a'.repeat(64) }],
    kept: [photo],
  },
};

export const BeingRead: Story = { args: { store: neverReady, chooses: [pdf] } };

export const AnotherKind: Story = { args: { chooses: [chosen('x', 'application/zip')] } };

export const TooLarge: Story = { args: { chooses: [chosen(new Uint8Array(5_000_001), 'application/pdf')] } };

export const NotAPicture: Story = { args: { chooses: [chosen('not a picture', 'image/jpeg')] } };

export const NotTheDocument: Story = { args: { chooses: [chosen('<html>', 'application/pdf')] } };

export const OneTooMany: Story = { args: { chooses: [pdf, pdf, pdf] } };

export const NoRoom: Story = { args: { store: refusing('quota'), chooses: [pdf] } };

export const Locked: Story = { args: { store: refusing('locked'), chooses: [pdf] } };

export const TooMuchTogether: Story = { args: { store: refusing('tooMuch'), chooses: [pdf] } };

export const NotKept: Story = { args: { store: refusing('unknown'), chooses: [pdf] } };

export const VoiceToBeRecorded: Story = { args: { question: voice } };

export const VoiceRecorded: Story = { args: { question: voice, kept: [new Blob(['sound'], { type: 'audio/webm' })] } };

export const DrawnSignature: Story = {
  args: {
    question: signed,
    kept: [drawing],
    answer: ([first]) => ({ means: 'drawn', drawing: { ...first }, at: '2026-03-04T10:42+02:00' }) as Json,
  },
};
