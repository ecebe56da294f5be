import { text } from '@amparo/elements';

/** What is said where a worker compares two versions of a draft. */
export const words = {
  title: text('This draft was changed in two places', { id: 'compare.title' }),
  hint: text(
    'Both versions were kept. For each answer below that differs, choose the right one. What is the same in both stays.',
    { id: 'compare.hint' },
  ),
  draft: text('First version, saved {time}', { id: 'compare.draft' }),
  copy: text('Second version, saved {time}', { id: 'compare.copy' }),
  allDraft: text('Take all of the first', { id: 'compare.allDraft' }),
  allCopy: text('Take all of the second', { id: 'compare.allCopy' }),
  nothing: text('Not answered', { id: 'compare.nothing' }),
  noEntry: text('Not in this version', { id: 'compare.noEntry' }),
  reason: text('Reason for going on', { id: 'compare.reason' }),
  open: text('Choose for each answer first. Still open: {n}.', { id: 'compare.open' }),
  same: text('Both versions say the same.', { id: 'compare.same' }),
  keep: text('Keep what was chosen', { id: 'compare.keep' }),
  keepHint: text('The answers that you do not choose are deleted for good.', { id: 'compare.keepHint' }),
  later: text('Leave both as they are', { id: 'compare.later' }),
  unreadable: text('One of the two versions cannot be opened just now. Both were left as they are.', {
    id: 'compare.unreadable',
  }),
  changed: text('The draft was changed again meanwhile, so nothing was put together. Compare once more.', {
    id: 'compare.changed',
  }),
  notSaved: text('What was chosen could not be stored, so both versions are left as they are. Try again.', {
    id: 'compare.notSaved',
  }),
};
