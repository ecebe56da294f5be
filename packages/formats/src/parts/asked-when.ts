import { all, not, type Asked, type Condition, type Form, type ModeRule } from '@amparo/model';

/** When something is asked, its rules of mode counted in; undefined when it always is. */
export function askedWhen(form: Form, asked: Asked): Condition | undefined {
  const hiding = form.rules.filter((rule): rule is ModeRule => rule.kind === 'mode' && rule.hides.includes(asked));
  const when = [...(asked.options.when ? [asked.options.when] : []), ...hiding.map((rule) => not(rule.when))];
  return when.length < 2 ? when[0] : all(...when);
}
