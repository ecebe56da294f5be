import { readFileSync } from 'node:fs';

const FILES = ['interface', 'registration'];
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const plain = (text) => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

/** The sentences that a language has, by the id of their text; English is the source of every translation. */
export function sentencesIn(language) {
  const folder = language === 'en' ? 'fr' : language;
  const tag = language === 'en' ? 'source' : 'target';
  const content = FILES.map((name) =>
    readFileSync(new URL(`../../../locales/${folder}/${name}.xlf`, import.meta.url), 'utf8'),
  ).join('');
  const units = content.matchAll(/<trans-unit id="([^"]+)"[^>]*>([\s\S]*?)<\/trans-unit>/g);
  const found = new Map();
  for (const [, id, unit] of units) {
    const text = new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(unit)?.[1];
    if (text) found.set(id, plain(text));
  }
  return (id) => {
    const text = found.get(id);
    if (text === undefined) throw new RangeError(`There is no ${language} text of ${id}.`);
    return text;
  };
}

/** The sentence as a pattern: what stands in its {places} is decided on the screen. */
export const patternOf = (sentence) =>
  new RegExp(
    sentence
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );
