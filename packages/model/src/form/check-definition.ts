import type { Codes } from './codes.js';
import { codesOf } from './codes-of.js';
import { named, partsOf, type Condition } from './condition.js';
import { FormDefinitionError } from './form-definition-error.js';
import type { Form } from './form.js';
import { isList, isQuestion, known, type KnownQuestion } from './kinds.js';
import type { Place, Places } from './place.js';
import type { Asked } from './question.js';
import type { Rule } from './rule.js';

/** From where a condition looks at the form. */
interface Standpoint {
  readonly path: string;
  readonly parent: Place | undefined;
  /** Only places before this one have been asked; undefined when everything has. */
  readonly before?: Place;
}

/** Throws at the first mistake of a definition, naming the question and what to do. */
export function checkDefinition(form: Form, places: Places): void {
  insist(/^\d+\.\d+\.\d+$/.test(form.version), form.id, 'give a version such as 1.0.0');
  for (const { id, when, places: inside } of places.sections) {
    const [first] = inside;
    insist(first, id, 'put at least one question into it');
    checkKey(id, id);
    checkSight(places, when, { path: id, parent: undefined, before: first });
  }
  for (const place of places.all) {
    insist(places.of.get(place.asked) === place, place.path, 'it stands here twice; build it twice');
    checkPlace(place, places);
  }
  checkRules(form.rules, places);
}

function insist(right: unknown, path: string, problem: string): asserts right {
  if (right === undefined || right === false) throw new FormDefinitionError(path, problem);
}

const KEY = /^[a-z][A-Za-z0-9]*$/;

const checkKey = (key: string, path: string): void => {
  insist(KEY.test(key), path, 'a key is a small letter, then letters and digits');
};

function checkPlace(place: Place, places: Places): void {
  const { asked, path, key, parent } = place;
  const earlier: Standpoint = { path, parent, before: place };
  checkKey(key, path);
  insist(key !== 'id' || !parent || !isList(parent.asked), path, 'entries have an `id` of their own');
  insist(asked.label.trim() !== '', path, 'give it a label');
  checkSight(places, asked.options.when, earlier);
  if ('expected' in asked.options) checkSight(places, asked.options.expected, { path, parent });
  if (isQuestion(asked)) checkQuestion(known(asked), earlier, places);
  else insist(place.children.length > 0, path, 'put at least one question into it');
}

function checkQuestion(question: KnownQuestion, earlier: Standpoint, places: Places): void {
  const { path, parent } = earlier;
  const { required, ifMissing } = question.options;
  insist(required !== true || ifMissing !== undefined, path, 'say what to do in `ifMissing`');
  checkSight(places, required, { path, parent });
  for (const codes of codesOf(question)) checkCodes(codes, path);
  if (question.kind === 'number') insist(question.min <= question.max, path, '`min` is above `max`');
  checkNames(places, readBy(question), earlier);
  if ('notBefore' in question && question.notBefore) checkNames(places, [question.notBefore], { path, parent });
}

/** What a question reads, all of it asked earlier. */
function readBy(question: KnownQuestion): readonly Asked[] {
  if (question.kind === 'computed') return question.from;
  return question.kind === 'reference' && question.among ? [question.among.list] : [];
}

// An answer with a member of one of these names is a reason for having none, or half-typed text.
const CODE = /^(?!(absent|typed)$)[A-Za-z0-9][A-Za-z0-9_-]*$/;

function checkCodes({ labels, host }: Codes, path: string): void {
  const all = Object.keys(labels);
  insist(host !== undefined || all.length > 0, path, 'give it at least one code');
  for (const code of all) insist(CODE.test(code), path, `"${code}" is no code; use letters, digits, - and _`);
}

function checkSight(places: Places, condition: Condition | boolean | undefined, from: Standpoint): void {
  if (typeof condition !== 'object') return;
  checkNames(places, named(condition), from);
  for (const part of partsOf(condition)) {
    // Every entry was asked by then, so inside one there is no earlier and later.
    if ('where' in part) checkSight(places, part.where, { path: from.path, parent: places.of.get(part.anyEntry) });
  }
}

function checkNames(places: Places, names: readonly Asked[], { path, parent, before }: Standpoint): void {
  for (const asked of names) {
    const other = places.of.get(asked);
    const it = `it names "${asked.label}", which`;
    insist(other, path, `${it} is not in this form`);
    if (before)
      insist(
        places.all.indexOf(other) < places.all.indexOf(before) && !within(parent, other),
        path,
        `${it} is not asked earlier; move one of them`,
      );
    const list = listAround(other);
    insist(!list || within(parent, list), path, `${it} stands in a list; use anyEntry`);
  }
}

function listAround({ parent }: Place): Place | undefined {
  return parent && (isList(parent.asked) ? parent : listAround(parent));
}

const within = (inner: Place | undefined, outer: Place): boolean =>
  inner !== undefined && (inner === outer || within(inner.parent, outer));

function checkRules(rules: readonly Rule[], places: Places): void {
  const ids = new Set<string>();
  for (const rule of rules) {
    const path = rule.id;
    insist(!ids.has(path), path, 'two rules have this id');
    ids.add(path);
    checkNames(places, aboutOf(rule), { path, parent: undefined });
    if ('when' in rule) checkSight(places, rule.when, { path, parent: undefined });
    if (rule.kind === 'mode') for (const asked of rule.hides) checkHiding(rule, asked, places);
  }
}

function aboutOf(rule: Rule): readonly Asked[] {
  switch (rule.kind) {
    case 'block':
    case 'warn':
    case 'info':
    case 'compute':
      return rule.about;
    case 'timer':
      return [rule.due];
    case 'mode':
      return [];
  }
}

function checkHiding({ id, when }: Extract<Rule, { kind: 'mode' }>, asked: Asked, places: Places): void {
  const before = places.of.get(asked);
  insist(before, id, `it names "${asked.label}", which is not in this form`);
  checkSight(places, when, { path: id, parent: before.parent, before });
}
