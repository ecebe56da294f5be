import { text } from '../words.js';

/** What stands below a permission while there are more to ask. */
export const words = {
  soFar: text('Asked so far: {n} of {all}.', {
    id: 'permissions.soFar',
    desc: 'Below the permissions on screen, read out when a further one has come.',
  }),
  further: text('Ask the next one', {
    id: 'permissions.further',
    desc: 'Button below a permission that was not answered: shows the next one.',
  }),
  all: text('Show all that are left', {
    id: 'permissions.all',
    desc: 'Button beside it: shows every permission that was not asked yet.',
  }),
};
