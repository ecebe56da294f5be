import { text } from '@amparo/elements';

/** What stands around a form. */
export const words = {
  draftTranslation: text(
    'This translation has not been confirmed by a reviewer yet. If a sentence is odd, trust the English one.',
    {
      id: 'around.draftTranslation',
    },
  ),
  missingTranslation: text('This form has no words in the language of this page; it is shown in English.', {
    id: 'around.missingTranslation',
  }),
  begin: text('Begin a new form', { id: 'around.begin' }),
  drafts: text('All drafts', {
    id: 'around.drafts',
    desc: 'Leaves the form, which stays a draft, for the list of them.',
  }),
};
