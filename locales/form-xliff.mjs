// The XLIFF file of one form in one language: one unit a text, in the form's order.
import { DOMParser } from '@xmldom/xmldom';
import { MACHINE_DRAFT, markStale, unitsOf } from './xliff.mjs';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
const OURS = 'definition'; // who wrote the note; those by others, a reviewer's name above all, are kept

/** The units of a form's file as its texts are now, each with the translation and the notes it had in `before`. */
export function formUnits({ form, language, before }) {
  const document = new DOMParser().parseFromString(skeleton(form, language), 'text/xml');
  const known = new Map(before.map((unit) => [unit.id, unit]));
  const body = document.getElementsByTagName('body').item(0);
  for (const entry of form.entries) {
    body.appendChild(unitElement(document, entry, known.get(entry.key)));
    body.appendChild(document.createTextNode('\n'));
  }
  const units = unitsOf(document);
  markStale(units, new Map(before.map(({ id, source }) => [id, source])));
  return units;
}

/** Whether a named person has confirmed the translation: its state is `final`, and a note on it names the reviewer. */
export const isConfirmed = ({ element, target }) =>
  target?.getAttribute('state') === 'final' &&
  target.getAttribute('state-qualifier') !== MACHINE_DRAFT &&
  notesOf(element).some(isByReviewer);

const isByReviewer = (note) => note.getAttribute('annotates') === 'target' && note.getAttribute('from').trim() !== '';

// The ids of forms and languages are plain letters, so nothing here needs escaping.
const skeleton = ({ id, version }, language) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="${NAMESPACE}">
<file original="${id}" product-version="${version}" source-language="en" target-language="${language}" datatype="plaintext">
<body>
</body>
</file>
</xliff>`;

function unitElement(document, { key, source, note }, known) {
  const unit = createElement(document, 'trans-unit', { id: key });
  const others = known ? notesOf(known.element).filter((each) => each.getAttribute('from') !== OURS) : [];
  const children = [
    createElement(document, 'source', {}, source),
    ...(known?.target ? [document.importNode(known.target, true)] : []),
    createElement(document, 'note', { from: OURS }, note),
    ...others.map((each) => document.importNode(each, true)),
  ];
  for (const child of children) {
    unit.appendChild(document.createTextNode('\n  '));
    unit.appendChild(child);
  }
  unit.appendChild(document.createTextNode('\n'));
  return unit;
}

const notesOf = (unit) => Array.from(unit.getElementsByTagName('note'));

function createElement(document, name, attributes, text) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  if (text !== undefined) made.appendChild(document.createTextNode(text));
  return made;
}
