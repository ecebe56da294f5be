import { isQuestion, known, placesOf, type Asked, type Condition, type Form } from '@amparo/model';

/** The host's settings that a form reads, with the kind of their value, in order of name. */
export function settingsOf(form: Form): ReadonlyMap<string, 'string' | 'boolean'> {
  const { all, sections } = placesOf(form);
  const conditions = [
    ...sections.flatMap(({ when }) => when ?? []),
    ...all.flatMap(({ asked: { options } }) => options.when ?? []),
    ...form.rules.flatMap((rule) => ('when' in rule ? rule.when : [])),
  ];
  const found = [...conditions.flatMap(settingsIn), ...all.flatMap(({ asked }) => settingsBehind(asked))];
  return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

// What a value is computed by; a limit or an age is a text.
function settingsBehind(asked: Asked): readonly (readonly [string, 'string'])[] {
  const question = isQuestion(asked) ? known(asked) : undefined;
  const names = question?.kind === 'computed' ? question.options.settings : undefined;
  return (names ?? []).map((name) => [name, 'string']);
}

function settingsIn(condition: Condition): readonly (readonly [string, 'string' | 'boolean'])[] {
  if ('setting' in condition) return [[condition.setting, typeof condition.value === 'string' ? 'string' : 'boolean']];
  if ('all' in condition) return condition.all.flatMap(settingsIn);
  if ('any' in condition) return condition.any.flatMap(settingsIn);
  if ('not' in condition) return settingsIn(condition.not);
  return 'anyEntry' in condition ? settingsIn(condition.where) : [];
}
