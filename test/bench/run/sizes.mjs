import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { dist, root } from './prepare.mjs';

const gzip = (content) => gzipSync(content, { level: 9 }).length;
const brotli = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

// Each file on its own, as it travels.
function weight(name, contents) {
  const sum = (of) => contents.reduce((total, content) => total + of(content), 0);
  return { name, files: contents.length, raw: sum(({ length }) => length), gzip: sum(gzip), brotli: sum(brotli) };
}

/** Bytes of everything that is compared. */
export function sizes(plainRegistration) {
  const cdn = `${root}packages/forms/cdn/`;
  const loads = JSON.parse(readFileSync(`${cdn}loads.json`, 'utf8'));
  const sends = readdirSync(`${cdn}later`).find((file) => /^sending-.*\.js$/.test(file));
  const ours = [...loads['registration.min.js'], `later/${sends}`].map((file) => readFileSync(cdn + file));
  const made = (...files) => files.map((file) => readFileSync(dist + file));
  return [
    weight('<amparo-registration> in English: renders, validates, saves and sends', ours),
    weight('@amparo/model with zod/mini', [readFileSync(`${root}packages/model/cdn/model.min.js`)]),
    weight('generated form: amparo (model and elements)', made('amparo.js')),
    weight('generated form: SurveyJS (script and style)', made('survey.js', 'survey.css')),
    weight('registration by hand (page, script, style)', [
      Buffer.from(plainRegistration),
      ...made('plain.js', 'plain.css'),
    ]),
  ];
}
