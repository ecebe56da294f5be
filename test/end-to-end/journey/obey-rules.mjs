/**
 * Does what the rules ask of a form in which everything is answered: no contact with the consulate of a State that the
 * child flees, and a reason for each warning that waits for one.
 */
export async function obeyRules(form, reason) {
  await form.section('documents');
  await form.at('documents.consularContactMade').locator('label.option').last().click();
  await giveReasons(form, reason);
}

/** Gives a reason for each warning that waits for one, in every section. */
export async function giveReasons(form, reason) {
  for (const { id } of await form.sections()) {
    await form.section(id);
    for (const box of await form.root.locator('amparo-section .alert.warn textarea').all()) await box.fill(reason);
  }
}
