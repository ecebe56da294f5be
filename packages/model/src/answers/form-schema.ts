import type { ZodMiniType } from 'zod/mini';
import { isAbsent } from './absent.js';
import { wrongWith } from './answer-check.js';
import { members, oneText, shapeOf, TEXT, type Shape } from './answer-shape.js';
import { described } from './described.js';
import type { Form } from '../form/form.js';
import type { IssueCode } from './issue.js';
import { isGroup, isList, known } from '../form/kinds.js';
import type { Asked, Questions } from '../form/question.js';
import { readAnswers, type Read } from '../submission/read-answers.js';

/** The zod schema of a whole submission's answers, for a server or for `z.toJSONSchema`; it knows no rules. */
export const formSchema = (form: Form): ZodMiniType =>
  described(
    members(
      mapValues(form.sections, ({ questions }) => inside(questions)),
      [],
    ),
    ({ value, issues }) => {
      for (const read of readAnswers(form, value)) {
        const message = wrongAt(read);
        if (message !== undefined) issues.push({ code: 'custom', input: read.answer, path: [...read.steps], message });
      }
    },
  );

function wrongAt({ asked, answer }: Read): IssueCode | undefined {
  if (!asked) return 'malformed';
  if (isList(asked)) return undefined;
  if (!isAbsent(answer)) return wrongWith(asked, answer);
  return asked.options.absent?.includes(answer.absent) ? undefined : 'absenceNotAllowed';
}

function shape(asked: Asked): Shape {
  if (isGroup(asked)) return inside(asked.questions);
  if (isList(asked)) return { type: 'array', items: inside(asked.questions, { id: TEXT }) };
  const { absent = [] } = asked.options;
  const answer = shapeOf(known(asked));
  return absent.length === 0 ? answer : { anyOf: [answer, members({ absent: oneText(absent) })] };
}

const inside = (questions: Questions, id: Readonly<Record<string, Shape>> = {}): Shape =>
  members({ ...id, ...mapValues(questions, shape) }, Object.keys(id));

const mapValues = <V, W>(record: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
