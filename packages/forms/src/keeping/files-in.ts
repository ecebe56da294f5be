import type { DraftFiles } from './draft-files.js';

/** The files beside a list of drafts: their code comes behind the form, and what is pressed before that waits for it. */
export async function filesIn(list: ParentNode): Promise<DraftFiles | null> {
  await customElements.whenDefined('amparo-draft-files');
  return list.querySelector('amparo-draft-files');
}
