import { formSchema, type Form } from '@amparo/model';
import * as z from 'zod/mini';

/** A JSON Schema document, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Writes the answers of a submission of a form as JSON Schema, draft 2020-12. It holds the shape of every answer; what
 * a code cannot say (checks of dates and texts, conditions, rules across questions) is checked by `readSubmission`.
 */
export function jsonSchema(form: Form): JsonSchema {
  // A check of our own, such as "this day exists", has no word in JSON Schema and is left out.
  const { $schema, ...schema } = z.toJSONSchema(formSchema(form), { unrepresentable: 'any' });
  return {
    $schema,
    $id: `urn:amparo:${form.id}:${form.version}`,
    title: form.title,
    description: form.source,
    ...schema,
  };
}
