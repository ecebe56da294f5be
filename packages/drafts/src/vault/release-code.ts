/**
 * On the organisation's side: turns what `requestForOrganisation` gave into the code that opens that vault on its device.
 * Undefined when it was sealed to another key, or damaged.
 */
export async function releaseCode(request: string, privateKey: JsonWebKey): Promise<string | undefined> {
  const [{ openSealed }, { codeOf }] = await Promise.all([import('../slots/jwe.js'), import('../slots/code.js')]);
  const key = await openSealed(request, privateKey);
  return key?.length === 16 ? codeOf(key) : undefined;
}
