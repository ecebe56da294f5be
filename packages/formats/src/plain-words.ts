import { isQuestion, known, type AnyQuestion, type Condition } from '@amparo/model';

/** Says a condition in English, for a child-protection specialist who reviews when a question is asked. */
export function plainWords(condition: Condition): string {
  if ('is' in condition) return `"${condition.is.label}" is "${codeLabel(condition.is, condition.code)}"`;
  if ('includes' in condition)
    return `"${condition.includes.label}" includes "${codeLabel(condition.includes, condition.code)}"`;
  if ('answered' in condition) return `"${condition.answered.label}" has been answered`;
  if ('absent' in condition) return `"${condition.absent.label}" has no answer because: ${condition.reason}`;
  if ('compare' in condition) return `"${condition.compare.label}" ${condition.by} ${condition.than}`;
  if ('anyRow' in condition)
    return `some row of "${condition.anyRow.label}" is ${anyOf(condition.anyRow, condition.codes)}`;
  if ('anyEntry' in condition) return `in some entry of "${condition.anyEntry.label}": ${plainWords(condition.where)}`;
  if ('setting' in condition) return `the host has set ${condition.setting} to ${condition.value}`;
  if ('all' in condition) return condition.all.map(bracketed).join(' and ');
  if ('any' in condition) return condition.any.map(bracketed).join(' or ');
  return `not (${plainWords(condition.not)})`;
}

const bracketed = (condition: Condition): string =>
  'all' in condition || 'any' in condition ? `(${plainWords(condition)})` : plainWords(condition);

const anyOf = (question: AnyQuestion, codes: readonly string[]): string =>
  codes.map((code) => `"${codeLabel(question, code)}"`).join(' or ');

function codeLabel(question: AnyQuestion, code: string): string {
  if (!isQuestion(question)) return code;
  const one = known(question);
  const labels: Readonly<Record<string, string>> = 'codes' in one && one.codes ? one.codes.labels : {};
  const label = labels[code];
  return label === undefined || label === '' ? code : label;
}
