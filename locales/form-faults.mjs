// What can be wrong with the translation of a form.
import { isConfirmed } from './form-xliff.mjs';
import { wordFaults } from './word-faults.mjs';

/** The faults of one form in one language: `[{ id, fault }]`. A machine's draft is one for a release only. */
export function formFaults({ form, units, isRelease = false }) {
  const messages = form.entries.map(({ key, source }) => ({ id: key, source }));
  const asked = new Set(form.entries.map(({ key }) => key));
  const faults = [
    ...wordFaults(messages, units),
    ...units.filter(({ id }) => !asked.has(id)).map(({ id }) => ({ id, fault: 'no longer in the form' })),
  ];
  const faulty = new Set(faults.map(({ id }) => id));
  const drafts = units.filter((unit) => isRelease && !faulty.has(unit.id) && !isConfirmed(unit));
  return [...faults, ...drafts.map(({ id }) => ({ id, fault: 'not confirmed by a named reviewer' }))];
}
