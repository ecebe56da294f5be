import { isQuestion, known, placesOf, type Asked, type Condition, type Form } from '@amparo/model';

/** The host's settings that a form reads, with the kind of their value, in order of name. */
export function settingsOf(form: Form): ReadonlyMap<string, 'string' | 'boolean'> {
  const { all, sections } = placesOf(form);
  const conditions = [
    ...sections.flatMap(({ when }) => when ?? []),
    // Whether an answer is wanted may depend on one too.
    ...all.flatMap(({ asked: { options } }) => [
      options.when,
      wanted(options, 'required'),
      wanted(options, 'expected'),
    ]),
    ...form.rules.flatMap((rule) => ('when' in rule ? rule.when : [])),
  ];
  const found = [
    ...conditions.flatMap((each) => (each ? settingsIn(each) : [])),
    ...all.flatMap(({ asked }) => settingsBehind(asked)),
  ];
  return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function wanted(options: object, by: 'required' | 'expected'): Condition | undefined {
  const { [by]: asked } = options as Readonly<Record<string, boolean | Condition | undefined>>;
  return typeof asked === 'object' ? asked : undefined;
}

// What a value is computed by; a limit, an age and the name of a rule set are texts.
function settingsBehind(asked: Asked): readonly (readonly [string, 'string'])[] {
  const question = isQuestion(asked) ? known(asked) : undefined;
  if (question?.kind !== 'computed') return [];
  const { by, options } = question;
  // The rule set that it is computed by goes too: who reads the value elsewhere has to know whose rules they were.
  return [...(options.settings ?? []), ...(by === undefined ? [] : [by])].map((name) => [name, 'string']);
}

function settingsIn(condition: Condition): readonly (readonly [string, 'string' | 'boolean'])[] {
  if ('setting' in condition) return [[condition.setting, typeof condition.value === 'string' ? 'string' : 'boolean']];
  if ('all' in condition) return condition.all.flatMap(settingsIn);
  if ('any' in condition) return condition.any.flatMap(settingsIn);
  if ('not' in condition) return settingsIn(condition.not);
  return 'anyEntry' in condition ? settingsIn(condition.where) : [];
}
