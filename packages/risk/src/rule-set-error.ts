/** A rule set of the host that cannot be used; the message names what is wrong and says what to do. */
export class RuleSetError extends Error {
  override name = 'RuleSetError';
}
