import { expect, waitUntil } from '@open-wc/testing';
import { file, signature, type Attachment } from '@amparo/model';
import type { FieldElement } from '@amparo/elements';
import { attachmentsInMemory } from '../../stories/fields/attachments-in-memory.js';
import { viewIn } from '../../stories/fields/view-of.js';
import { controlsOf, handOn } from './field-hand.js';
import { onPage, runFieldSuite } from './field-suite.js';
import { jpegWithPlace } from './jpeg-with-place.js';

const free = { absent: ['unknown'], hint: 'Only where it is safe.' } as const;
const at = '2026-03-04T10:42+02:00';

const typed = {
  question: () => signature('Signature of the caregiver', { ...free, means: ['typed', 'drawn', 'mark', 'oral'] }),
  shows: [
    [{ means: 'typed', name: 'Hala', at }, ['By typing the name', 'Hala']],
    [{ means: 'oral', witness: 'Omar', at }, ['By saying so, before a witness', 'Omar']],
  ],
} as const;

runFieldSuite('amparo-signature-field', {
  ...typed,
  takes: [
    [(hand) => hand.type('Full name', 'Hala'), { means: 'typed', name: 'Hala', at }],
    [
      async (hand) => hand.tick('By a mark').then(() => hand.type('Full name of the witness', 'Omar')),
      { means: 'mark', witness: 'Omar', at },
    ],
  ],
});

const drawing = { id: crypto.randomUUID(), type: 'image/jpeg', bytes: 240_000, hash: 'a'.repeat(64) };

// A file cannot be put into a control by script as a person does; what is chosen is handed over as a drop would be.
async function choose(field: FieldElement, ...files: readonly File[]): Promise<void> {
  const input = controlsOf(field)[0] as HTMLInputElement;
  const carried = new DataTransfer();
  for (const each of files) carried.items.add(each);
  input.files = carried.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await field.updateComplete;
  await waitUntil(() => field.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() === '');
  await field.updateComplete;
}

const photos = () =>
  file('Photo of the papers', { ...free, accept: ['image/jpeg', 'image/png', 'application/pdf'], most: 2 });

runFieldSuite('amparo-file-field', {
  question: photos,
  shows: [[[drawing], ['File 1, JPEG, 240 kB']]],
  takes: [[(hand) => hand.press('Not known'), { absent: 'unknown' }]],
});

describe('a photo', () => {
  it('is kept without the place, time and device that it hides in itself', async () => {
    const attachments = attachmentsInMemory();
    const { field, session } = await onPage(photos(), { attachments });
    const photo = await jpegWithPlace();
    expect(await latin(photo), 'the photo to begin with')
      .to.contain('Exif')
      .and.to.contain('GPSMARK');
    await choose(field, new File([photo], 'Amina-Hassan.jpg', { type: 'image/jpeg' }));
    await waitUntil(() => viewIn(session).answer !== undefined);
    const [kept] = viewIn(session).answer as unknown as readonly Attachment[];
    const content = attachments.kept.get(kept?.id ?? '');
    const bytes = await latin(content ?? new Blob());
    expect(bytes.slice(0, 2)).to.equal('\u00ff\u00d8');
    expect(bytes).not.to.contain('Exif');
    expect(bytes).not.to.contain('GPSMARK');
    const bitmap = await createImageBitmap(content ?? new Blob());
    expect([bitmap.width, bitmap.height], 'turned the right way up').to.deep.equal([20, 40]);
    expect(JSON.stringify(kept)).not.to.contain('Amina');
    expect((controlsOf(field)[0] as HTMLInputElement).value).to.equal('');
  });

  it('is refused with a reason when it is of another kind, too large or one too many', async () => {
    const pdf = (bytes: number): File => new File([new Uint8Array(bytes)], 'a.pdf', { type: 'application/pdf' });
    const { field, session } = await onPage(photos());
    const why = (): string => field.shadowRoot?.querySelector('.why')?.textContent ?? '';
    await choose(field, new File(['x'], 'a.exe', { type: 'application/x-msdownload' }));
    expect(why()).to.contain('kind of file');
    await choose(field, pdf(5_000_001));
    expect(why()).to.contain('at most 5 MB');
    await choose(field, new File(['not a picture'], 'a.jpg', { type: 'image/jpeg' }));
    expect(why()).to.contain('cannot be read');
    expect(viewIn(session).answer).to.equal(undefined);
    await choose(field, pdf(10), pdf(11), pdf(12));
    expect(why()).to.contain('No more than 2');
    expect(viewIn(session).answer).to.have.length(2);
    await handOn(field).press('Remove');
    expect(viewIn(session).answer).to.have.length(1);
  });
});

describe('without a place to keep files', () => {
  for (const question of [photos(), signature('Signature', { means: ['drawn'] })])
    it(`says so: ${question.kind}`, async () => {
      const { field } = await onPage(question, { attachments: undefined });
      expect(field.shadowRoot?.textContent).to.contain('cannot be kept here');
      expect(field.shadowRoot?.querySelector('canvas, [type=file]')).to.equal(null);
      await (async () => expect(field).to.be.accessible())();
    });
});

describe('a drawn signature', () => {
  const draw = (canvas: HTMLCanvasElement): void => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const point = (type: string, x: number, y: number): boolean =>
      canvas.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 7,
          button: 0,
          clientX: left + width * x,
          clientY: top + height * y,
          bubbles: true,
        }),
      );
    point('pointerdown', 0.25, 0.5);
    point('pointermove', 0.75, 0.5);
    point('pointerup', 0.75, 0.5);
  };

  // It is fetched, since hardly any page can keep drawings.
  const padIn = async ({ shadowRoot }: FieldElement): Promise<HTMLCanvasElement> => {
    await waitUntil(() => shadowRoot?.querySelector('canvas')?.width === 600);
    return shadowRoot?.querySelector('canvas') as HTMLCanvasElement;
  };

  const inked = (canvas: HTMLCanvasElement): number => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return Array.from(data).filter((value, index) => index % 4 === 3 && value > 0).length;
  };

  it('is kept as a picture and shown again after a reload', async () => {
    const attachments = attachmentsInMemory();
    const question = signature('Signature', { means: ['drawn'] });
    const { field, session } = await onPage(question, { attachments });
    draw(await padIn(field));
    await waitUntil(() => viewIn(session).answer !== undefined);
    const { answer, issue } = viewIn(session);
    expect(issue).to.equal(undefined);
    expect(answer).to.deep.include({ means: 'drawn', at });
    expect(Array.from(attachments.kept.values(), ({ type }) => type)).to.deep.equal(['image/png']);

    const again = await onPage(question, { attachments, answer });
    const canvas = await padIn(again.field);
    await waitUntil(() => inked(canvas) > 500);
    await handOn(again.field).press('Draw again');
    expect(viewIn(again.session).answer).to.equal(undefined);
    await waitUntil(() => inked(canvas) === 0);
  });
});

async function latin(content: Blob): Promise<string> {
  return Array.from(new Uint8Array(await content.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
}
