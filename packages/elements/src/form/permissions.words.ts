import { text } from '../words.js';

/** What stands below a permission while there are more to ask. */
export const words = {
  further: text('Ask the next one', {
    id: 'permissions.further',
    desc: 'Button below a permission that was not answered: shows the next one.',
  }),
  all: text('Show all that are left', {
    id: 'permissions.all',
    desc: 'Button beside it: shows every permission that was not asked yet.',
  }),
};
