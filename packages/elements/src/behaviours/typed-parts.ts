/** Writes boxes that are half filled in as one text, such as `17/5//~`, from which they come back exactly. */
export const joinParts = (parts: readonly string[]): string =>
  parts.map((part) => part.replace(/[\\/]/g, '\\$&')).join('/');

/** Reads the boxes back. */
export function splitParts(typed: string): readonly string[] {
  const parts = [''];
  for (const [, escaped, plain] of typed.matchAll(/\\([^])|([^])/g)) {
    if (plain === '/') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${escaped ?? plain ?? ''}`);
  }
  return parts;
}
