import { text } from '@amparo/elements';

/** What is said of a form that was not received, or not sent, while the sentence with the reason is not here. */
export const words = {
  notConfirmed: text('The receiver has not confirmed it. It is kept; tell your support.', {
    id: 'attention.notConfirmed',
  }),
  notSent: text('It was not sent. The answers are still here; ask your support.', { id: 'attention.notSent' }),
};
