// Reads and marks XLIFF 1.2, the format that translation offices work with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** The `state` of a translation whose source text has changed since. */
export const STALE = 'needs-review-translation';

/** The `state-qualifier` of a translation that a machine drafted and no named reviewer has confirmed. */
export const MACHINE_DRAFT = 'mt-suggestion';

/** The translation units of a file; none where there is no file. */
export const readUnits = (path) =>
  existsSync(path) ? unitsOf(new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/xml')) : [];

/** The translation units of a document, each with its source text and its `<target>`. */
export const unitsOf = (document) =>
  Array.from(document.getElementsByTagName('trans-unit'), (unit) => ({
    document,
    element: unit,
    id: unit.getAttribute('id'),
    source: first(unit, 'source')?.textContent ?? '',
    target: first(unit, 'target'),
  }));

/** Writes back the document that the units were read from. */
export function writeUnits(path, units) {
  const [unit] = units;
  if (unit) writeFileSync(path, `${new XMLSerializer().serializeToString(unit.document).trimEnd()}\n`);
}

/** Marks the translations whose source text differs from the one they were made for. */
export function markStale(units, sourcesBefore) {
  for (const { id, source, target } of units) {
    const before = sourcesBefore.get(id);
    if (target && before !== undefined && before !== source) target.setAttribute('state', STALE);
  }
}

const first = (unit, name) => unit.getElementsByTagName(name).item(0);
