import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Registration } from '@amparo/forms';
import type { Attachment } from '@amparo/model';
import type { Transport } from '@amparo/sdk';
import { choose, drawLine, inked, latin, pictureIn } from './attachment-hand.js';
import { accessible, fieldIn, press, settled, shadowOf, shadowsIn, textOf } from './form-hand.js';
import { created, draftsIn, filled, formIn, newWorker, registrationOnPage, saved } from './forms-hand.js';
import { said, send, sessionIn, transportOf, unlock, until, vaultOf, type Setting } from './forms-hand.js';
import { jpegWithPlace } from './jpeg-with-place.js';
import { storedKeys, storedSizes } from './stored-records.js';

afterEach(() => fixtureCleanup());

const PHOTO = 'childIdentity.photoAttached';
const SIGNATURE = 'signOff.caseworkerSignature';
const PART_BYTES = 256 * 1024;

async function onPage(setting: Setting = {}): Promise<Registration> {
  const element = await registrationOnPage({ storage: 'vault', settings: { photoConsent: true }, ...setting });
  if (setting.storage !== 'memory') await unlock(element);
  return element;
}

async function fieldAt(element: Registration, path: string) {
  const session = await sessionIn(element);
  session.dispatch({ type: 'goTo', section: path.split('.')[0] ?? '' });
  await settled();
  return fieldIn(shadowOf(await formIn(element)), path);
}

/** Adds a photo that names its place, and gives what the answer then says. */
async function photographed(element: Registration): Promise<Attachment> {
  const field = await fieldAt(element, PHOTO);
  await until(() => field.shadowRoot?.querySelector('[type=file]'));
  await choose(field, new File([await jpegWithPlace()], 'Amina.jpg', { type: 'image/jpeg' }));
  const [photo] = (await until(() => field.view?.answer)) as unknown as readonly Attachment[];
  if (!photo) throw new Error('There is no photo.');
  return photo;
}

/** Draws the caseworker's signature. */
async function signed(element: Registration): Promise<Attachment> {
  const field = await fieldAt(element, SIGNATURE);
  const root = shadowOf(field);
  const byDrawing = Array.from(root.querySelectorAll('label')).find((label) => label.textContent?.includes('drawing'));
  byDrawing?.click();
  const pad = await until(() => root.querySelector<HTMLCanvasElement>('canvas[part=pad]'));
  await until(() => pad.width === 600);
  drawLine(pad);
  const answer = await until(() => field.view?.answer as unknown as { readonly drawing?: Attachment } | undefined);
  if (!answer.drawing) throw new Error('There is no drawing.');
  return answer.drawing;
}

const contentOf = async (worker: string, draft: string, id: string): Promise<Blob> => {
  const found = await (await vaultOf(worker).attachments(draft)).read(id);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

const draftIn = async (worker: string): Promise<string> => {
  const found = await vaultOf(worker).drafts.list();
  return (found.ok && found.value.drafts[0]?.id) || '';
};

async function lockedAndBack(element: Registration): Promise<void> {
  await element.lock();
  await unlock(element);
  await sessionIn(element);
}

describe('a photo in a registration', () => {
  it('is kept in the vault without its place, and shown again after it was locked, on the review too', async () => {
    const worker = newWorker();
    const element = await onPage({ worker });
    const photo = await photographed(element);
    await saved(element);
    const content = await contentOf(worker, await draftIn(worker), photo.id);
    expect(content.size).to.equal(photo.bytes);
    expect(await latin(await jpegWithPlace())).to.contain('GPSMARK');
    expect(await latin(content))
      .not.to.contain('GPSMARK')
      .and.not.to.contain('Exif');
    const form = await formIn(element);
    await lockedAndBack(element);
    expect(form.isConnected).to.equal(false);
    const field = await fieldAt(element, PHOTO);
    await until(() => inked(pictureIn(field.shadowRoot)) > 1000);
    (await sessionIn(element)).dispatch({ type: 'goTo', section: '~review' });
    await settled();
    const review = shadowOf(shadowOf(await formIn(element)).querySelector('amparo-review'));
    await until(() => inked(pictureIn(review)) > 1000);
    await accessible(await formIn(element));
  });

  it('leaves the page when it is locked, and no address of it was ever made', async () => {
    const { createObjectURL } = URL;
    let addresses = 0;
    URL.createObjectURL = (...given) => {
      addresses += 1;
      return createObjectURL(...given);
    };
    try {
      const element = await onPage({ layout: 'page' });
      await photographed(element);
      await signed(element);
      const pictures = (): readonly Element[] => [
        ...[document, ...shadowsIn(document.body)].flatMap((root) => Array.from(root.querySelectorAll('canvas, img'))),
      ];
      const shown = (): readonly Element[] => pictures().filter((each) => inked(each as HTMLCanvasElement) > 0);
      await until(() => shown().length === 2);
      await element.lock();
      expect(pictures()).to.deep.equal([]);
      expect(addresses).to.equal(0);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
  });

  it('is written once: typing afterwards writes no part of it again', async () => {
    const element = await onPage();
    await photographed(element);
    await saved(element);
    const { put } = IDBObjectStore.prototype;
    let most = 0;
    const before = await storedKeys();
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      most = Math.max(most, value instanceof Uint8Array ? value.length : 0);
      return put.call(this, value, key);
    };
    try {
      const session = await sessionIn(element);
      for (const name of ['A', 'Am', 'Ami', 'Amin', 'Amina']) {
        session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: name });
        await saved(element);
      }
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(most)
      .to.be.greaterThan(0)
      .and.to.be.lessThan(PART_BYTES / 4 + 100);
    expect((await storedKeys()).length - before.length).to.be.lessThan(3);
  });

  it('is gone from the device with its draft', async () => {
    const element = await onPage();
    await saved(element);
    await photographed(element);
    await saved(element);
    const during = await storedSizes();
    await press('All drafts', shadowOf(element));
    const drafts = await draftsIn(element);
    await press('Delete', drafts);
    await press('Yes, delete', drafts);
    await until(() => drafts.querySelectorAll('li').length === 0);
    const after = await storedSizes();
    // The draft's two revisions, each an entry and a body, and the photo's head with its one part.
    expect(during.size - after.size).to.equal(6);
  });

  it('can be kept by a form that stores nothing, for as long as the page lives', async () => {
    const element = await onPage({ storage: 'memory' });
    const before = (await storedKeys()).length;
    await photographed(element);
    const field = await fieldAt(element, PHOTO);
    await until(() => inked(pictureIn(field.shadowRoot)) > 1000);
    expect((await storedKeys()).length).to.equal(before);
  });
});

describe('a drawn signature in a registration', () => {
  it('is kept in the vault, shown again after it was locked, and shown on the review', async () => {
    const worker = newWorker();
    const element = await onPage({ worker });
    const drawing = await signed(element);
    await saved(element);
    expect((await contentOf(worker, await draftIn(worker), drawing.id)).type).to.equal('image/png');
    await lockedAndBack(element);
    const field = await fieldAt(element, SIGNATURE);
    await until(() => inked(field.shadowRoot?.querySelector('canvas')) > 500);
    (await sessionIn(element)).dispatch({ type: 'goTo', section: '~review' });
    await settled();
    const review = shadowOf(shadowOf(await formIn(element)).querySelector('amparo-review'));
    await until(() => inked(pictureIn(review)) > 50);
  });
});

describe('a registration with a photo that is sent', () => {
  // A secret that was overwritten leaves its mark of 17 bytes behind, which belongs to nothing.
  const recordsLeft = async (): Promise<number> =>
    [...(await storedSizes()).values()].filter((size) => size !== 17).length;

  /** How many records a registration leaves behind that was filled in and received. */
  async function leftBehind(withPhoto: boolean): Promise<number> {
    const before = await recordsLeft();
    const attachments: string[] = [];
    const transport: Transport = {
      ...transportOf(created),
      async sendAttachment(_, { id, hash }, { bytes }) {
        expect(bytes[0], 'a JPEG').to.equal(0xff);
        attachments.push(id);
        return { code: 'created', receipt: { id, contentHash: hash, receivedAt: '2026-03-04T09:00:00Z' } };
      },
    };
    const element = await onPage({ transport });
    await filled(element);
    const photo = withPhoto ? [(await photographed(element)).id] : [];
    (await sessionIn(element)).dispatch({ type: 'goTo', section: '~review' });
    await settled();
    await send(element);
    expect(await said(element, '[part=sent]')).to.include('Received');
    expect(attachments).to.deep.equal(photo);
    await until(async () => {
      const found = await vaultOf(element.worker).drafts.list(); // its draft goes a moment after the receipt is told
      return found.ok && found.value.drafts.length === 0;
    });
    return (await recordsLeft()) - before;
  }

  it('says in the list of what waits how much of it has arrived', async () => {
    const worker = newWorker();
    let bytes = 0;
    const transport: Transport = {
      ...transportOf(created),
      async sendAttachment(_, attachment, { onProgress }) {
        ({ bytes } = attachment);
        onProgress(Math.floor(bytes / 2));
        return { code: 'retryable', reason: 'offline' };
      },
    };
    const element = await onPage({ worker, transport });
    await filled(element);
    await photographed(element);
    (await sessionIn(element)).dispatch({ type: 'goTo', section: '~review' });
    await settled();
    await send(element);
    expect(await said(element, '[part=sent]')).to.include('waiting for a network');
    const list = document.createElement('amparo-drafts');
    list.worker = worker;
    element.parentElement?.append(list);
    // The list shows the draft first, and what became of it as soon as the outbox has been read.
    const arrived = (): RegExpExecArray | null =>
      /Arrived so far: (\d+) of (\d+) kB\./.exec(textOf(shadowOf(list).querySelector('li .state')));
    const [, sent, all] = await until(arrived);
    // The record and half of the photo; how long the record is, is known to the form alone.
    expect(Number(all)).to.be.greaterThan(bytes / 1000);
    expect(Number(sent)).to.be.within(bytes / 2000, Number(all) - Math.floor(bytes / 2000));
    await accessible(list);
  });

  it('says in the list which file is on its way and how large it is, while a server that takes it whole tells nothing', async () => {
    const worker = newWorker();
    let bytes = 0;
    let arrives: () => void = () => undefined;
    const transport: Transport = {
      ...transportOf(created),
      async sendAttachment(_, { bytes: size, id, hash: contentHash }) {
        bytes = size;
        await new Promise<void>((resolve) => (arrives = resolve));
        return { code: 'created', receipt: { id, contentHash, receivedAt: '2026-03-04T09:00:00Z' } };
      },
    };
    const element = await onPage({ worker, transport });
    await filled(element);
    await photographed(element);
    (await sessionIn(element)).dispatch({ type: 'goTo', section: '~review' });
    await settled();
    await send(element);
    await until(() => bytes > 0);
    const list = document.createElement('amparo-drafts');
    list.worker = worker;
    element.parentElement?.append(list);
    const told = () =>
      textOf(shadowOf(list).querySelector('li .state')).includes(`File 1 of 1, ${Math.ceil(bytes / 1000)} kB`);
    await until(told);
    arrives();
    expect(await said(element, '[part=sent]')).to.include('Received');
  });

  it('leaves nothing more on the device than one without', async () => {
    expect(await leftBehind(true)).to.equal(await leftBehind(false));
  });
});
