// LHC-Forms, a renderer of FHIR Questionnaires that is not ours, as a judge: it shows a form of ours in Chromium, takes a
// response of ours, and gives one back. Part of `npm run test:readers`; alone: `node test/backends/lforms/judge.mjs [form]`.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { isAbsolute, join, normalize, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { chromiumPath, flags } from '../../browser/engines/chromium.mjs';
import { unpackedLForms } from './unpacked.mjs';

// From the sources: what answers a form by chance is a part of the tests.
const outfile = fileURLToPath(new URL('../../../node_modules/.cache/amparo/lforms-responses.mjs', import.meta.url));
const entryPoints = [fileURLToPath(new URL('responses.ts', import.meta.url))];
await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', conditions: ['source'] });
const { askedForms } = await import(pathToFileURL(outfile).href);

const unpacked = unpackedLForms();
if (!unpacked) throw new Error('The package of LForms cannot be fetched here.');

const PAGE = `<!doctype html><meta charset="utf-8"><title>Judge</title><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script>
<script src="/webcomponent/lhc-forms.js"></script><script src="/fhir/R4/lformsFHIR.min.js"></script>`;

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

function serve() {
  const root = join(unpacked, 'dist', 'lforms');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    const path = normalize(join(root, pathname));
    const inside = relative(root, path);
    if (inside.startsWith('..') || isAbsolute(inside) || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[path.split('.').pop()] ?? 'application/octet-stream' });
    return createReadStream(path).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function inLForms(page, questionnaire, response) {
  return page.evaluate(
    async ([form, given]) => {
      const { Util } = globalThis.LForms;
      const began = performance.now();
      const converted = Util.convertFHIRQuestionnaireToLForms(form, 'R4');
      const filled = given ? Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', given, converted, 'R4') : converted;
      const place = document.querySelector('#form');
      await Util.addFormToPage(filled, place, { prepopulate: false });
      const back = Util.getFormFHIRData('QuestionnaireResponse', 'R4', place);
      const shown = document.querySelectorAll('#form .lhc-item').length;
      return { milliseconds: Math.round(performance.now() - began), shown, back };
    },
    [questionnaire, response],
  );
}

// It writes times in UTC: the same instant counts.
const valueIn = (name, value) => {
  if (name === 'valueDateTime') return new Date(value).toISOString();
  // A year is shown as its first day; what was written stands beside it.
  if (name === 'valueDate') return `${value}-01-01`.slice(0, 10);
  return typeof value === 'object' ? (value.code ?? `${value.url} ${value.contentType} ${value.size}`) : value;
};

/** What a response says, as `linkId: value`, without what a renderer adds of its own. */
const said = ({ item = [] }) =>
  item.flatMap((one) => [
    ...(one.answer ?? []).flatMap((answer) =>
      Object.entries(answer).flatMap(([name, value]) =>
        name.startsWith('value') ? [`${one.linkId}: ${valueIn(name, value)}`] : [],
      ),
    ),
    ...said(one),
  ]);

// An instant that is written in UTC is the same instant.
const sameInstants = (answers) =>
  JSON.stringify(sorted(answers), (_, value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
  );

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

const names = process.argv.slice(2);
const forms = askedForms(names, 5);
const server = await serve();
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags });
let failed = false;
try {
  for (const form of forms) {
    const page = await browser.newPage();
    const broken = [];
    page.on('pageerror', ({ message }) => broken.push(message.slice(0, 200)));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => globalThis.LForms?.Util && globalThis.LForms.FHIR, undefined, { timeout: 60_000 });
    const { questionnaire, response } = form;
    const { back, shown, milliseconds } = await inLForms(page, questionnaire, response);
    const ours = said(response).filter((each) => !each.startsWith('settings:'));
    const theirs = said(back).filter((each) => !each.startsWith('settings:'));
    const lost = ours.filter((each) => !theirs.includes(each));
    const added = theirs.filter((each) => !ours.includes(each));
    const read = form.readBack(back);
    const isWhole = read.ok && sameInstants(read.submission.answers) === sameInstants(form.answers);
    const isSame = isWhole && lost.length === 0 && added.length === 0 && broken.length === 0 && ours.length > 0;
    for (const each of broken) console.log(`   page: ${each}`);
    failed ||= !isSame || !read.ok;
    console.log(
      `${isSame && read.ok ? '✓' : '✗'} ${form.id}: ${shown} items shown in ${milliseconds} ms, ${ours.length} answers, ${lost.length} lost, ${added.length} added${isWhole ? '' : ', not read back as it was'}`,
    );
    for (const each of lost) console.log(`   lost: ${each}`);
    for (const each of added) console.log(`   added: ${each}`);
    if (!read.ok) console.log(read.issues.slice(0, 5));
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;
