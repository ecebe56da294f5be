/** Checks a list of origins; throws on a wildcard, a path or anything else that is not exactly an origin. */
export function exactOrigins(origins: readonly string[]): ReadonlySet<string> {
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new RangeError(
        `"${origin}" is not an origin. Write scheme, host and port only, as https://portal.example.`,
      );
    }
  }
  return new Set(origins);
}
