import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { file, signature, type Attachment } from '@amparo/model';
import type { AttachmentStore, FieldElement } from '@amparo/elements';
import { attachmentsInMemory } from '../../stories/fields/attachments-in-memory.js';
import { viewIn } from '../../stories/fields/view-of.js';
import { choose, drawLine, inked, latin, pictureIn } from './attachment-hand.js';
import { controlsOf, handOn } from './field-hand.js';
import { press } from './form-hand.js';
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

const photos = () =>
  file('Photo of the papers', { ...free, accept: ['image/jpeg', 'image/png', 'application/pdf'], most: 2 });

runFieldSuite('amparo-file-field', {
  question: photos,
  shows: [[[drawing], ['File 1, JPEG, 240 kB']]],
  takes: [[(hand) => hand.press('Not known'), { absent: 'unknown' }]],
});

describe('a drawing that leaves the page', () => {
  it('is not on the canvas any more, which a page may hold on to, and is there when it comes back', async () => {
    const attachments = attachmentsInMemory();
    const { field, session } = await onPage(signature('Signature', { ...free, means: ['drawn'] }), { attachments });
    const canvas = await waitFor(() => field.shadowRoot?.querySelector<HTMLCanvasElement>('canvas[part=pad]'));
    await waitUntil(() => canvas.width === 600);
    drawLine(canvas);
    await waitUntil(() => viewIn(session).answer !== undefined);
    expect(inked(canvas)).to.be.greaterThan(500);
    const around = field.parentElement;
    field.remove();
    expect(canvas.width).to.equal(0);
    around?.append(field);
    await waitUntil(() => inked(canvas) > 500);
  });

  it('stays off where the page was just about to show something else of it, and where another way is chosen', async () => {
    const attachments = attachmentsInMemory();
    const means = ['drawn', 'typed'] as const;
    const { field } = await onPage(signature('Signature', { ...free, means }), { attachments });
    const hand = handOn(field);
    const pad = (): Promise<HTMLCanvasElement> => waitFor(() => field.shadowRoot?.querySelector('canvas'));
    const canvas = await pad();
    await waitUntil(() => canvas.width === 600);
    field.requestUpdate(); // as any change around it asks for
    field.remove();
    await field.updateComplete;
    expect(canvas.width, 'taken away before it was shown').to.equal(0);
    document.body.append(field);
    await waitUntil(() => canvas.width === 600);
    await hand.tick('By typing the name');
    expect(field.shadowRoot?.querySelector('canvas')).to.equal(null);
    expect(canvas.width, 'another way').to.equal(0);
    await hand.tick('By drawing on the screen');
    await pad();
    field.remove();
  });
});

describe('a photo', () => {
  it('is not drawn where its form is locked while it is being decoded', async () => {
    const { createImageBitmap: decode } = globalThis;
    const photo = await jpegWithPlace();
    const read = async () => ({ ok: true as const, value: new Blob([photo], { type: 'image/jpeg' }) });
    const attachments: AttachmentStore = { ...attachmentsInMemory(), read };
    try {
      for (const isLocked of [false, true]) {
        let goOn: (() => void) | undefined;
        globalThis.createImageBitmap = (async (...given: Parameters<typeof decode>) => {
          await new Promise<void>((resolve) => (goOn = resolve));
          return decode(...given);
        }) as typeof decode;
        const { field } = await onPage(photos(), { attachments, answer: [drawing] });
        await waitUntil(() => goOn);
        const canvas = pictureIn(field.shadowRoot);
        if (isLocked) field.remove();
        goOn?.();
        if (!isLocked) await waitUntil(() => canvas?.width !== 0);
        else await new Promise((resolve) => setTimeout(resolve, 300));
        expect(canvas?.width === 0, isLocked ? 'locked' : 'the control').to.equal(isLocked);
      }
    } finally {
      globalThis.createImageBitmap = decode;
    }
  });

  it('is said not to have been kept where its question leaves the page while it is being read', async () => {
    let missed = 0;
    const attachments: AttachmentStore = { ...attachmentsInMemory(), missed: () => (missed += 1) };
    const { field } = await onPage(photos(), { attachments });
    const photo = new File([await jpegWithPlace()], 'a.jpg', { type: 'image/jpeg' });
    await choose(field, photo);
    expect(missed, 'the control').to.equal(0);
    const chosen = choose(field, photo);
    field.remove();
    await chosen;
    await waitUntil(() => missed === 1);
  });

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

  it('is refused with a reason, and without being decoded, when it says that it has more pixels than a phone can hold', async () => {
    const { field, session } = await onPage(photos());
    const decode = window.createImageBitmap;
    let decoded = 0;
    window.createImageBitmap = ((...given: Parameters<typeof decode>) => {
      decoded += 1;
      return decode(...given);
    }) as typeof decode;
    try {
      for (const [bomb, type] of [
        [pngOf(60_000, 60_000), 'image/png'],
        [jpegOf(20_000, 20_000), 'image/jpeg'],
      ] as const) {
        await choose(field, new File([bomb], 'a', { type }));
        expect(field.shadowRoot?.querySelector('.why')?.textContent).to.contain('too many pixels');
      }
      expect(decoded).to.equal(0);
    } finally {
      window.createImageBitmap = decode;
    }
    for (const broken of [pngOf(40, 40), jpegOf(40, 40), new Uint8Array([0xff, 0xd8]), new Uint8Array(0)]) {
      await choose(field, new File([broken], 'a.jpg', { type: 'image/jpeg' }));
      expect(field.shadowRoot?.querySelector('.why')?.textContent).to.contain('cannot be read');
    }
    expect(viewIn(session).answer).to.equal(undefined);
  });

  it('is made smaller than it was taken', async () => {
    const attachments = attachmentsInMemory();
    const { field, session } = await onPage(photos(), { attachments });
    await choose(field, new File([await pictureOf(3000, 1500)], 'a.png', { type: 'image/png' }));
    await waitUntil(() => viewIn(session).answer !== undefined);
    const [content] = attachments.kept.values();
    const bitmap = await createImageBitmap(content ?? new Blob());
    expect([bitmap.width, bitmap.height]).to.deep.equal([2000, 1000]);
  });

  it('is shown again, and what is not on this device any more is said', async () => {
    const attachments = attachmentsInMemory();
    const { field, session } = await onPage(photos(), { attachments });
    await choose(field, new File([await pictureOf(40, 20)], 'a.png', { type: 'image/png' }));
    await waitUntil(() => viewIn(session).answer !== undefined);
    // A vault gives it as it keeps it, put together from parts.
    const inParts: AttachmentStore = {
      ...attachments,
      async read(id) {
        const found = await attachments.read(id);
        if (!found.ok) return found;
        const { value } = found;
        return { ok: true, value: new Blob([value.slice(0, 99), value.slice(99)], { type: value.type }) };
      },
    };
    const again = await onPage(photos(), { attachments: inParts, answer: viewIn(session).answer });
    await waitUntil(() => pictureIn(again.field.shadowRoot)?.height === 240);
    await (async () => expect(again.field).to.be.accessible())();
    const lost = await onPage(photos(), { answer: viewIn(session).answer });
    await waitUntil(() => listIn(lost.field)?.textContent?.includes('not on this device'));
  });

  it('says why when it cannot be kept, and leaves the answer as it was', async () => {
    const sentences = { quota: 'no space left', locked: 'are locked', tooMuch: 'too much space', closed: 'Try again' };
    for (const [code, sentence] of Object.entries(sentences)) {
      const refused = { ok: false, error: { code: code as 'quota' } } as const;
      const attachments = { put: async () => refused, read: async () => refused };
      const { field, session } = await onPage(photos(), { attachments });
      await choose(field, new File([await pictureOf(4, 4)], 'a.png', { type: 'image/png' }));
      expect(field.shadowRoot?.querySelector('.why')?.textContent).to.contain(sentence);
      expect(viewIn(session).answer).to.equal(undefined);
    }
  });

  it('is refused with a reason when it is of another kind, too large or one too many', async () => {
    const pdf = (bytes: number): File =>
      new File(['%PDF-1.7', new Uint8Array(bytes - 8)], 'a.pdf', { type: 'application/pdf' });
    const { field, session } = await onPage(photos());
    const why = (): string => field.shadowRoot?.querySelector('.why')?.textContent ?? '';
    await choose(field, new File(['x'], 'a.exe', { type: 'application/x-msdownload' }));
    expect(why()).to.contain('kind of file');
    await choose(field, pdf(5_000_001));
    expect(why()).to.contain('at most 5 MB');
    await choose(field, new File(['not a picture'], 'a.jpg', { type: 'image/jpeg' }));
    expect(why()).to.contain('cannot be read');
    await choose(field, new File(['<script>'], 'a.pdf', { type: 'application/pdf' }));
    expect(why()).to.contain('not the document');
    expect(viewIn(session).answer).to.equal(undefined);
    await choose(field, pdf(10), pdf(11), pdf(12));
    expect(why()).to.contain('No more than 2');
    expect(viewIn(session).answer).to.have.length(2);
    await handOn(field).press('Remove');
    expect(viewIn(session).answer).to.have.length(1);
  });
});

describe('a recorded voice', () => {
  const voice = () => file('What the child says', { ...free, accept: ['audio/webm', 'audio/mp4'], maxBytes: 500_000 });
  const recorderIn = async (field: FieldElement): Promise<ShadowRoot> => {
    const found = (): ShadowRoot | null | undefined => field.shadowRoot?.querySelector('amparo-recorder')?.shadowRoot;
    await waitUntil(() => found()?.querySelector('button'));
    return found() as ShadowRoot;
  };

  it('is recorded only where the question allows it, and never taken from a file', async () => {
    const { field } = await onPage(voice());
    await recorderIn(field);
    expect(field.shadowRoot?.querySelector('[type=file]')).to.equal(null);
    await (async () => expect(field).to.be.accessible())();
    const other = await onPage(photos());
    expect(other.field.shadowRoot?.querySelector('amparo-recorder')).to.equal(null);
  });

  it('is kept when it is stopped, lets go of the microphone, and can be heard', async () => {
    const attachments = attachmentsInMemory();
    const { field, session } = await onPage(voice(), { attachments });
    await sendMouse({ type: 'click', position: [1, 1] }); // without a gesture Chromium makes no sound
    const { tracks, restore } = await microphone();
    try {
      const recorder = await recorderIn(field);
      await press('Record a voice', recorder);
      await waitUntil(() => recorder.querySelector('[role=timer]')?.textContent?.includes('1 s'), 'one second', {
        timeout: 8000,
      });
      await press('Stop and keep it', recorder);
      await waitUntil(() => viewIn(session).answer !== undefined);
    } finally {
      restore();
    }
    expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended']);
    const [kept] = viewIn(session).answer as unknown as readonly Attachment[];
    expect(kept?.type).to.equal('audio/webm');
    expect(viewIn(session).issue).to.equal(undefined);
    const list = await waitFor(() => listIn(field)?.querySelector('button') && listIn(field));
    await press('Play recording 1', list);
    await waitUntil(() => list.querySelector('button')?.textContent?.includes('Stop recording 1'));
    await press('Stop recording 1', list);
  });

  it('is gone, and the microphone let go of, when the form is taken off the page', async () => {
    const attachments = attachmentsInMemory();
    const { field } = await onPage(voice(), { attachments });
    const { tracks, restore } = await microphone();
    try {
      const recorder = await recorderIn(field);
      await press('Record a voice', recorder);
      await waitUntil(() => recorder.querySelector('[role=timer]'));
      field.remove();
      await waitUntil(() => tracks[0]?.readyState === 'ended');
    } finally {
      restore();
    }
    expect(attachments.kept.size).to.equal(0);
  });

  it('is not heard where its form is locked while it is being read', async () => {
    let give: (outcome: { ok: true; value: Blob }) => void = () => undefined;
    const read = () => new Promise<{ ok: true; value: Blob }>((resolve) => (give = resolve));
    const attachments: AttachmentStore = { ...attachmentsInMemory(), read };
    const kept = { id: crypto.randomUUID(), type: 'audio/webm', bytes: 4, hash: 'a'.repeat(64) };
    const { AudioContext: Real } = globalThis;
    let players = 0;
    globalThis.AudioContext = class extends Real {
      constructor() {
        super();
        players += 1;
      }
    };
    try {
      for (const isLocked of [false, true]) {
        players = 0;
        const { field } = await onPage(voice(), { attachments, answer: [kept] });
        const list = await waitFor(() => listIn(field)?.querySelector('button') && listIn(field));
        await press('Play recording 1', list);
        if (isLocked) field.remove();
        give({ ok: true, value: new Blob(['loud']) });
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(players, isLocked ? 'locked' : 'the control').to.equal(isLocked ? 0 : 1);
      }
    } finally {
      globalThis.AudioContext = Real;
    }
  });

  it('says what to do when the microphone is refused', async () => {
    const { field } = await onPage(voice());
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia;
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    const recorder = await recorderIn(field);
    await press('Record a voice', recorder);
    await waitUntil(() => recorder.querySelector('[role=alert]')?.textContent?.includes('microphone cannot be used'));
    mediaDevices.getUserMedia = ask;
  });
});

/** A microphone that hears a tone: Firefox is started with one (firefox.config.mjs), and Chromium makes it here. */
async function microphone(): Promise<{ readonly tracks: readonly MediaStreamTrack[]; restore(): void }> {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const heard = context.createMediaStreamDestination();
  tone.connect(heard);
  tone.start();
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia;
  const isFirefox = navigator.userAgent.includes('Firefox');
  const stream = isFirefox ? await mediaDevices.getUserMedia({ audio: true }) : heard.stream;
  mediaDevices.getUserMedia = async () => stream;
  return {
    tracks: stream.getTracks(),
    restore() {
      mediaDevices.getUserMedia = ask;
      void context.close();
    },
  };
}

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
  // It is fetched, since hardly any page can keep drawings.
  const padIn = async ({ shadowRoot }: FieldElement): Promise<HTMLCanvasElement> => {
    await waitUntil(() => shadowRoot?.querySelector('canvas')?.width === 600);
    return shadowRoot?.querySelector('canvas') as HTMLCanvasElement;
  };

  it('is kept as a picture and shown again after a reload', async () => {
    const attachments = attachmentsInMemory();
    const question = signature('Signature', { means: ['drawn'] });
    const { field, session } = await onPage(question, { attachments });
    drawLine(await padIn(field));
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

const listIn = (field: FieldElement): ShadowRoot | null | undefined =>
  field.shadowRoot?.querySelector('amparo-attachment-list')?.shadowRoot;

async function waitFor<Found>(find: () => Found): Promise<NonNullable<Found>> {
  await waitUntil(() => Boolean(find()));
  return find() as NonNullable<Found>;
}

async function pictureOf(width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!content) throw new Error('This browser writes no PNG.');
  return content;
}

/** What a picture of a size begins with; the picture itself is missing. */
function pngOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(40));
  [0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, height].forEach((word, at) => head.setUint32(4 * at, word));
  return new Uint8Array(head.buffer);
}

function jpegOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(40));
  [0xffd8, 0xffe0, 4, 0, 0xffc0, 11].forEach((word, at) => head.setUint16(2 * at, word));
  head.setUint8(12, 8);
  head.setUint16(13, height);
  head.setUint16(15, width);
  return new Uint8Array(head.buffer);
}
