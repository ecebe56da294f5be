// LHC-Forms, a renderer of FHIR Questionnaires that is not ours, as a judge: it shows a form of ours in Chromium, takes a
// response of ours, and gives one back. Part of `npm run test:readers`; alone: `node test/backends/lforms/judge.mjs [form]`.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { isAbsolute, join, normalize, relative } from 'node:path';
import * as definitions from '@amparo/definitions';
import { fhirQuestionnaire, fhirResponse, readFhirResponse } from '@amparo/formats';
import { environmentAt, placesOf, Session, toSubmission } from '@amparo/model';
import { chromium } from 'playwright';
import { chromiumPath, flags } from '../../browser/engines/chromium.mjs';
import { unpackedLForms } from './unpacked.mjs';

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

/** Answers what a renderer can give back: the first code, a text, a number, a date; everything that is asked by then. */
function answered(form) {
  const session = new Session(form, { environment: environmentAt('2026-03-04T10:42:00+02:00') });
  const samples = {
    text: 'Luz',
    yesNo: 'yes',
    attest: true,
    number: 3,
    date: '2020-01-02',
    dateTime: '2020-01-02T10:00+02:00',
  };
  for (const { path, asked } of placesOf(form).all) {
    if (path.includes('[]')) continue;
    const [code] = asked.codes && !asked.codes.host ? Object.keys(asked.codes.labels) : [];
    const answer =
      asked.kind === 'choice' ? code : asked.kind === 'choices' && code ? [code] : (samples[asked.kind] ?? undefined);
    if (answer !== undefined && asked.form !== 'caseCode') session.dispatch({ type: 'answer', path, answer });
  }
  return session;
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
  return typeof value === 'object' ? (value.code ?? value.url) : value;
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

const names = process.argv.slice(2);
const isForm = (each) => typeof each === 'object' && each !== null && 'sections' in each && 'version' in each;
const forms = Object.values(definitions).filter(
  (each) => isForm(each) && (names.length === 0 || names.includes(each.id)),
);
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
    const { state, environment } = answered(form);
    const envelope = { environment, id: crypto.randomUUID(), language: 'en' };
    const response = JSON.parse(JSON.stringify(fhirResponse(form, toSubmission(form, state, envelope))));
    const { back, shown, milliseconds } = await inLForms(page, fhirQuestionnaire(form), response);
    const ours = said(response);
    const theirs = said(back).filter((each) => !each.startsWith('settings:'));
    const lost = ours.filter((each) => !theirs.includes(each));
    const added = theirs.filter((each) => !ours.includes(each));
    const read = readFhirResponse(form, { ...back, questionnaire: response.questionnaire });
    const isSame = lost.length === 0 && added.length === 0 && broken.length === 0 && ours.length > 0;
    for (const each of broken) console.log(`   page: ${each}`);
    failed ||= !isSame || !read.ok;
    console.log(
      `${isSame && read.ok ? '✓' : '✗'} ${form.id}: ${shown} items shown in ${milliseconds} ms, ${ours.length} answers, ${lost.length} lost, ${added.length} added${read.ok ? '' : ', not read back'}`,
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
