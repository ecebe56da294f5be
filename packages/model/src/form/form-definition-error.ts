/** A mistake in a form's definition: a programmer's error, thrown when the form is defined. */
export class FormDefinitionError extends Error {
  override readonly name = 'FormDefinitionError';

  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
  }
}
