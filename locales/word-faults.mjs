// What can be wrong with a translation that the tools of localisation let pass.
import { STALE } from './xliff.mjs';

const CATEGORY = /\.(zero|one|two|few|many)$/;
const MAY_OMIT_COUNT = /\.(zero|one|two)$/; // "no children", "a child": Arabic properly drops the number here

/**
 * The faults of one language: `[{ id, fault }]`, for the messages `[{ id, source }]` and that language's units. Without
 * a language no id names a plural category: a form's answer may be called "few".
 */
export function wordFaults(messages, units, language) {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  return messages.flatMap((message) => {
    const fault = faultOf(message, known.get(message.id), language);
    return fault ? [{ id: message.id, fault }] : [];
  });
}

function faultOf({ id, source }, unit, language) {
  if (!unit || unit.source !== source) return 'not extracted';
  if (!unit.target?.textContent.trim()) return isNeeded(id, language) ? 'missing' : undefined;
  if (unit.target.getAttribute('state') === STALE) return 'stale';
  return placeholderFault(unit);
}

// A plural category that the language does not have needs no translation: French has no "few". None is said in every language.
function isNeeded(id, language) {
  const category = language && CATEGORY.exec(id)?.[1];
  if (!category || category === 'zero') return true;
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.includes(category);
}

function placeholderFault({ id, source, target }) {
  const expected = placeholders(source);
  const found = placeholders(target.textContent);
  const unknown = [...found].filter((name) => !expected.has(name));
  const absent = [...expected].filter((name) => !found.has(name) && !(name === '{n}' && MAY_OMIT_COUNT.test(id)));
  return [...unknown.map((name) => `unknown ${name}`), ...absent.map((name) => `without ${name}`)].join(', ');
}

const placeholders = (words) => new Set(words.match(/\{\w+\}/g) ?? []);
