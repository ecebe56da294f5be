/** Goes on without the recovery code that is offered once a vault is made; where what offers it has not come yet, it is not. */
export async function withoutCode(root, next) {
  const skip = root.locator('amparo-recovery-offer button.later');
  await skip.or(next).first().waitFor();
  if (await skip.isVisible()) await skip.click();
}
