import type { Codes } from './codes.js';
import { named } from './condition.js';
import { FormDefinitionError } from './form-definition-error.js';
import type { Form } from './form.js';
import { isList, isQuestion, known, type KnownQuestion } from './kinds.js';
import type { Place, Places } from './place.js';
import type { Asked } from './question.js';
import type { Rule } from './rule.js';

const KEY = /^[a-z][A-Za-z0-9]*$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Where in the form a condition or a derivation stands. */
interface Standpoint {
  readonly path: string;
  /** Only places before this one have been asked. */
  readonly before: number;
  readonly parent: Place | undefined;
}

/** Throws at the first mistake of a definition, naming the question and what to do. */
export function checkDefinition(form: Form, places: Places): void {
  if (!/^\d+\.\d+\.\d+$/.test(form.version))
    throw new FormDefinitionError(form.id, 'give the form a semantic version, such as 1.0.0');
  for (const { id, when, places: inside } of places.sections) {
    checkKey(id, id);
    if (when && inside[0])
      checkEarlier(named(when), { path: id, before: places.all.indexOf(inside[0]), parent: undefined }, places);
  }
  const seen = new Set<Asked>();
  places.all.forEach((place, before) => {
    if (seen.has(place.asked))
      throw new FormDefinitionError(place.path, 'this question stands in the form twice; build it twice instead');
    seen.add(place.asked);
    checkPlace(place, { path: place.path, before, parent: place.parent }, places);
  });
  checkRules(form.rules, places);
}

function checkKey(key: string, path: string): void {
  if (!KEY.test(key))
    throw new FormDefinitionError(path, 'a key starts with a small letter and holds letters and digits only');
}

function checkPlace({ asked, path, key }: Place, standpoint: Standpoint, places: Places): void {
  checkKey(key, path);
  if (asked.label.trim() === '') throw new FormDefinitionError(path, 'give the question a label');
  if (asked.options.when) checkEarlier(named(asked.options.when), standpoint, places);
  if (isQuestion(asked)) checkQuestion(known(asked), standpoint, places);
  else if (Object.keys(asked.questions).length === 0)
    throw new FormDefinitionError(path, 'put at least one question into it');
}

function checkQuestion(question: KnownQuestion, standpoint: Standpoint, places: Places): void {
  const { path } = standpoint;
  if (question.options.required === true && question.options.ifMissing === undefined)
    throw new FormDefinitionError(
      path,
      'say in `ifMissing`, in a whole sentence, what to do when the answer is missing',
    );
  if ('codes' in question && question.codes) checkCodes(question.codes, path);
  if (question.kind === 'number' && question.min > question.max)
    throw new FormDefinitionError(path, '`min` is above `max`');
  if (question.kind === 'computed') checkEarlier(question.from, standpoint, places);
}

function checkCodes({ labels, host }: Codes, path: string): void {
  if (!host && Object.keys(labels).length === 0)
    throw new FormDefinitionError(path, 'give the question at least one code');
  const wrong = Object.keys(labels).find((code) => !CODE.test(code));
  if (wrong !== undefined)
    throw new FormDefinitionError(path, `the code "${wrong}" holds more than letters, digits, hyphens and underscores`);
}

function checkEarlier(names: readonly Asked[], { path, before, parent }: Standpoint, places: Places): void {
  for (const asked of names) {
    const other = places.of.get(asked);
    if (!other) throw new FormDefinitionError(path, `it names "${asked.label}", which is not in this form`);
    if (places.all.indexOf(other) >= before)
      throw new FormDefinitionError(path, `it names "${asked.label}", which is not asked earlier; move one of them`);
    const around = listAround(other);
    if (around && !within(parent, around))
      throw new FormDefinitionError(path, `it names "${asked.label}", which stands in a list; use anyEntry`);
  }
}

function listAround(place: Place): Place | undefined {
  for (let above = place.parent; above; above = above.parent) if (isList(above.asked)) return above;
  return undefined;
}

function within(parent: Place | undefined, list: Place): boolean {
  for (let above = parent; above; above = above.parent) if (above === list) return true;
  return false;
}

function checkRules(rules: readonly Rule[], places: Places): void {
  const ids = new Set<string>();
  for (const rule of rules) {
    if (ids.has(rule.id)) throw new FormDefinitionError(rule.id, 'two rules have this id');
    ids.add(rule.id);
    for (const asked of asksOf(rule))
      if (!places.of.has(asked))
        throw new FormDefinitionError(rule.id, `it names "${asked.label}", which is not in this form`);
  }
}

function asksOf(rule: Rule): readonly Asked[] {
  switch (rule.kind) {
    case 'block':
    case 'warn':
    case 'info':
      return [...rule.about, ...named(rule.when)];
    case 'timer':
      return [rule.due];
    case 'compute':
      return rule.about;
    case 'mode':
      return [...rule.hides, ...named(rule.when)];
  }
}
