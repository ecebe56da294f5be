import * as z from 'zod/mini';
import { answerSchema } from './answer-schema.js';
import type { Form } from './form.js';
import { isGroup, isList } from './kinds.js';
import type { AnyQuestion, Questions } from './question.js';

/** The zod schema of a whole submission's answers, for a server or for `z.toJSONSchema`; it knows no rules. */
export const formSchema = (form: Form): z.ZodMiniType =>
  z.strictObject(mapValues(form.sections, ({ questions }) => z.optional(shape(questions))));

const shape = (questions: Questions, id: Readonly<Record<string, z.ZodMiniType>> = {}): z.ZodMiniType =>
  z.strictObject({
    ...id,
    ...mapValues(questions, (asked) => {
      if (isGroup(asked)) return z.optional(shape(asked.questions));
      if (isList(asked)) return z.optional(z.array(shape(asked.questions, { id: z.string() })));
      return z.optional(orAbsent(asked));
    }),
  });

function orAbsent(question: AnyQuestion): z.ZodMiniType {
  const { absent = [] } = question.options;
  const answer = answerSchema(question);
  return absent.length === 0 ? answer : z.union([answer, z.strictObject({ absent: z.literal([...absent]) })]);
}

const mapValues = <V, W>(record: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
