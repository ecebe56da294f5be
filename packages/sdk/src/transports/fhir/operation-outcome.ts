import { readFieldErrors, type FieldError } from '../../field-error.js';
import { isRecord } from '../../record.js';
import { echoCheck } from '../echo.js';

/**
 * Reads what a server has found wrong (OperationOutcome); undefined when it is none, or says nothing of an error. An
 * expression such as `QuestionnaireResponse.item[2].item[0].answer[0].value` is followed into the resource that was sent:
 * the path is that of the question there.
 */
export function readOperationOutcome(json: unknown, body: string): readonly FieldError[] | undefined {
  if (!isRecord(json) || json['resourceType'] !== 'OperationOutcome' || !Array.isArray(json['issue'])) return undefined;
  const resource: unknown = JSON.parse(body);
  const errors = json['issue'].filter(isRecord).filter(({ severity }) => severity === 'error' || severity === 'fatal');
  if (errors.length === 0) return undefined;
  const echoes = echoCheck(JSON.stringify({ answers: [...answersIn(resource)] }));
  const read = errors.map(({ code, expression, details, diagnostics }) => ({
    path: pathAt(resource, Array.isArray(expression) ? expression[0] : undefined),
    code,
    sentence: isRecord(details) && typeof details['text'] === 'string' ? details['text'] : diagnostics,
  }));
  return readFieldErrors(read, (sentence) => !echoes(sentence));
}

/** The path of the question that an expression leads to; empty when it leads to none. */
function pathAt(resource: unknown, expression: unknown): string {
  if (typeof expression !== 'string') return '';
  let here = resource;
  let linkId = '';
  const entries: string[] = [];
  for (const [, name = '', index = '0'] of expression.matchAll(/\.(\w+)(?:\[(\d+)\])?/g)) {
    const inside = isRecord(here) ? here[name] : undefined;
    here = Array.isArray(inside) ? (inside as readonly unknown[])[Number(index)] : inside;
    if (!isRecord(here)) break;
    if (typeof here['linkId'] === 'string') linkId = here['linkId'];
    if (name === 'item' && typeof here['id'] === 'string') entries.push(here['id']);
  }
  // What stands beside a question, such as the reason for having no answer, belongs to it.
  return linkId.replace(/:\w+$/, '').replace(/\[\]/g, () => `[${entries.shift() ?? ''}]`);
}

function* answersIn(resource: unknown): Generator {
  if (Array.isArray(resource)) for (const one of resource) yield* answersIn(one);
  else if (isRecord(resource))
    for (const [name, value] of Object.entries(resource)) {
      if (name === 'answer') yield value;
      else if (name === 'item') yield* answersIn(value);
    }
}
