import { text } from '@amparo/elements';

/** What is said before the page locks. */
export const words = {
  soon: text('Nobody has touched this page for a while. It locks within a minute; what was typed is kept.', {
    id: 'guard.soon',
  }),
  soonMemory: text(
    'Nobody has touched this page for a while. Within a minute what was typed is taken off it for good.',
    {
      id: 'guard.soonMemory',
    },
  ),
  stay: text('Stay', { id: 'guard.stay', desc: 'Does not let the page lock yet.' }),
};
