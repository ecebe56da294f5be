import type { InterfaceWords } from '@amparo/elements';
import type { DraftSummary, Vault } from '@amparo/drafts';
import { html, nothing } from 'lit';
import { draftsPanel } from '../filling/around.js';
import type { CaseForms } from '../drafts-list/draft-opener.js';
import { words } from './case.words.js';
import { formLoaders, formOfCase } from './form-loaders.js';

type Listed = Parameters<typeof draftsPanel>[0];

interface Folding {
  readonly isOpen: boolean;
  readonly toggled: (isOpen: boolean) => void;
}

/**
 * What a page of cases keeps, folded: the same list as beside a form, with sealed files, what was sent and can be read, and
 * what is carried by hand. The list is read once it is opened.
 */
export const keptHere = (listed: Listed, { isOpen, toggled }: Folding, speaks: InterfaceWords): unknown =>
  html`<details ?open=${isOpen} @toggle=${({ target }: Event) => toggled((target as HTMLDetailsElement).open)}>
    <summary>${speaks.say(words.keptHere)}</summary>
    ${isOpen ? draftsPanel(listed, speaks) : nothing}
  </details>`;

/** The forms whose drafts a page of cases opens. */
export const caseForms = (caseCode: string, nameOf: (form: string) => string): CaseForms => ({
  caseCode,
  nameOf,
  has: (form) => form in formLoaders,
  load: formOfCase,
});

/** A stored draft, by its id. */
export async function draftOf(vault: Vault | undefined, id: string): Promise<DraftSummary | undefined> {
  const found = await vault?.drafts.list();
  return found?.ok ? found.value.drafts.find((draft) => draft.id === id) : undefined;
}
