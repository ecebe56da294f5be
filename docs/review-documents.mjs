// Writes the review document of every form into docs/review: one HTML page each, for specialists who read no code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as definitions from '@amparo/definitions';
import { reviewDocument } from '@amparo/formats';

const folder = new URL('review/', import.meta.url);
const isForm = (each) => typeof each === 'object' && 'sections' in each && 'version' in each;
const kebab = (id) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

mkdirSync(folder, { recursive: true });
for (const form of Object.values(definitions).filter(isForm)) {
  const file = new URL(`${kebab(form.id)}.html`, folder);
  writeFileSync(file, reviewDocument(form, definitions.guidance));
  console.log(fileURLToPath(file));
}
