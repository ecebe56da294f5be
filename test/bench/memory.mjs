// How much of the JavaScript heap a draft with twenty attachments of 5 MB takes while they are added, saved, opened again after
// the browser was killed, and sent: npm --prefix test/bench run memory. Needs built packages. FILES=20 KIND=documents|photos
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowserOn } from '../end-to-end/journey/browser.mjs';
import { FormPage } from '../end-to-end/journey/form-page.mjs';
import { takePhoto } from '../end-to-end/journey/photo.mjs';
import { temporaryFolder } from '../end-to-end/journey/place.mjs';
import { watchHeap } from './memory/heap-peak.mjs';
import { openPapersPlace } from './memory/papers-place.mjs';

const FILES = Number(process.env.FILES ?? 20);
const KINDS = process.env.KIND ? [process.env.KIND] : ['documents', 'photos'];
const FILE_BYTES = 5_000_000;
const LIMIT_MB = 150;
const PATH = 'papers.files';
const MINUTES = 60_000;
const passphrase = 'four words of a bench';

const makes = {
  documents: async () => ({
    name: 'pdf',
    content: Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(FILE_BYTES - 9)]),
  }),
  // Noise of 2,700 by 2,000 pixels is about five megabytes; what is kept of it is drawn anew, and smaller.
  photos: async (page) => ({
    name: 'jpg',
    content: await takePhoto(page, { width: 2700, height: 2000, told: ['place', 'device', 'owner', 'comment'] }),
  }),
};

const megabytes = (bytes) => (bytes / 1_000_000).toFixed(1).padStart(6);
let worst = 0;

async function measured(page, what, work) {
  const heap = await watchHeap(page);
  const begun = performance.now();
  const given = await work();
  const { used, all, looks } = await heap.stop();
  worst = Math.max(worst, all);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`  ${what.padEnd(24)} ${megabytes(used)} MB ${megabytes(all)} MB   ${seconds} s, ${looks} looks`);
  return given;
}

// Runs in the page.
const fileInput = () => {
  const find = (root) => {
    for (const each of root.querySelectorAll('*')) {
      const found = each.matches('input[type=file]') ? each : each.shadowRoot && find(each.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  return find(document);
};

// Playwright would carry the files through the page's own heap.
async function chooseFiles({ context, page }, files) {
  const session = await context.newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: `(${fileInput})()` });
  await session.send('DOM.setFileInputFiles', { files, objectId: result.objectId });
  await session.detach();
}

async function run(kind) {
  const [place, profile, camera] = [await openPapersPlace(), temporaryFolder('profile'), temporaryFolder('camera')];
  let browser;
  const start = async () => {
    browser = await openBrowserOn(profile.path);
    browser.page.setDefaultTimeout(10 * MINUTES);
    const form = new FormPage(browser.page, { byPath: browser.byPath, within: 'bench-papers' });
    return form;
  };
  try {
    let form = await start();
    const drawing = await browser.context.newPage(); // what it leaves in its heap shall not be counted
    const paths = [];
    let bytes = 0;
    for (let at = 0; at < FILES; at += 1) {
      const { name, content } = await makes[kind](drawing);
      bytes += content.length;
      paths.push(join(camera.path, `${at}.${name}`));
      writeFileSync(paths[at], content);
    }
    await drawing.close();
    await browser.kill();
    form = await start();
    console.log(`${kind}: ${FILES} files, ${megabytes(bytes)} MB in all; most objects, and most with buffers`);
    await form.open(`${place.address}/`);
    await measured(browser.page, 'making a vault', () => form.choosePassphrase(passphrase));
    await form.section('papers');
    const count = async () => (await form.answers())[PATH]?.length ?? 0;
    await measured(browser.page, 'adding all at once', async () => {
      await chooseFiles(browser, paths);
      while ((await count()) < FILES) await browser.page.waitForTimeout(200);
    });
    await measured(browser.page, 'typing and saving', async () => {
      await form.box('papers.note').pressSequentially('One after the other.');
      await form.saved();
    });
    const kept = (await form.answers())[PATH];
    await browser.kill();
    form = await start();
    await form.open(`${place.address}/`);
    await measured(browser.page, 'opening the draft again', async () => {
      await form.unlock(passphrase);
      await form.goOn();
      await form.section('papers');
      await browser.page.waitForTimeout(3000); // until all pictures are drawn
    });
    await measured(browser.page, 'reading the review', async () => {
      await form.review();
      await browser.page.waitForTimeout(3000);
    });
    await measured(browser.page, 'sending', async () => {
      await form.send.click();
      await form.sentPanel.getByRole('heading', { name: 'Received' }).waitFor();
    });
    const [submission, ...more] = await place.arrived();
    if (!submission || more.length > 0) throw new Error('It did not arrive once.');
    for (const { id, bytes: size } of kept)
      if ((await place.sizeOf(submission.id, id)) !== size) throw new Error('A file did not arrive whole.');
    console.log(`  all ${kept.length} arrived, ${megabytes(kept.reduce((sum, each) => sum + each.bytes, 0))} MB`);
  } finally {
    await browser?.kill().catch(() => undefined);
    await place.close();
    profile.remove();
    camera.remove();
  }
}

for (const kind of KINDS) await run(kind);
if (worst >= LIMIT_MB * 1_000_000) process.exitCode = 1;
console.log(
  `${worst < LIMIT_MB * 1_000_000 ? 'PASS' : 'FAIL'}: at most ${megabytes(worst).trim()} MB of ${LIMIT_MB} MB`,
);
