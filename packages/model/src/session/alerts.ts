import { holds } from '../form/condition.js';
import type { Form } from '../form/form.js';
import type { Resolution } from './resolve.js';
import type { Asked } from '../form/question.js';
import type { Rule } from '../form/rule.js';
import type { FormState } from './state.js';
import type { Alert } from './view.js';

/** The rules that speak now, each at the first of its questions that is asked. */
export function alertsOf(form: Form, state: FormState, { scope }: Resolution): readonly Alert[] {
  return form.rules.flatMap((rule): readonly Alert[] => {
    if (rule.kind === 'compute' || rule.kind === 'mode' || !speaks(rule, scope)) return [];
    const about: readonly Asked[] = rule.kind === 'timer' ? [rule.due] : rule.about;
    const at = about.map((asked) => scope.at(asked)).find((resolved) => resolved !== undefined);
    return at ? [{ rule, path: at.path, section: at.place.section, reason: state.reasons.get(rule.id) }] : [];
  });
}

function speaks(rule: Exclude<Rule, { kind: 'compute' | 'mode' }>, scope: Resolution['scope']): boolean {
  if (rule.kind !== 'timer') return holds(rule.when, scope);
  const due = scope.answer(rule.due);
  return typeof due === 'string' && Date.parse(due) < Date.parse(scope.environment.now);
}

/** Whether an alert stops a submission: a block always, a warning until a reason is given. */
export function stops({ rule, reason }: Alert): boolean {
  switch (rule.kind) {
    case 'block':
      return true;
    case 'warn':
      return rule.reason === 'asked' && (reason ?? '').trim() === '';
    case 'info':
    case 'timer':
      return false;
  }
}
