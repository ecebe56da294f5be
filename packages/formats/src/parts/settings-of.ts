import { placesOf, type Condition, type Form } from '@amparo/model';

/** The host's settings that a form reads, with the kind of their value, in order of name. */
export function settingsOf(form: Form): ReadonlyMap<string, 'string' | 'boolean'> {
  const { all, sections } = placesOf(form);
  const conditions = [
    ...sections.flatMap(({ when }) => when ?? []),
    ...all.flatMap(({ asked: { options } }) => options.when ?? []),
    ...form.rules.flatMap((rule) => ('when' in rule ? rule.when : [])),
  ];
  const found = conditions.flatMap(settingsIn).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(found);
}

function settingsIn(condition: Condition): readonly (readonly [string, 'string' | 'boolean'])[] {
  if ('setting' in condition) return [[condition.setting, typeof condition.value === 'string' ? 'string' : 'boolean']];
  if ('all' in condition) return condition.all.flatMap(settingsIn);
  if ('any' in condition) return condition.any.flatMap(settingsIn);
  if ('not' in condition) return settingsIn(condition.not);
  return 'anyEntry' in condition ? settingsIn(condition.where) : [];
}
