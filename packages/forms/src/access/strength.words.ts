import { text } from '@amparo/elements';

/** What is said of a passphrase while it is typed; never a number, and never by a colour alone. */
export const words = {
  short: text('Too short yet: at least {n} characters.', { id: 'strength.short' }),
  named: text('Guessed at once: it is little more than your name. Take words that say nothing about you.', {
    id: 'strength.named',
  }),
  repeated: text('Guessed at once: it repeats itself. Take different words.', { id: 'strength.repeated' }),
  inOrder: text('Guessed at once: its letters or numbers follow each other. Take words instead.', {
    id: 'strength.inOrder',
  }),
  digits: text('Easy to guess: numbers alone, such as a date or a telephone number. Add words.', {
    id: 'strength.digits',
  }),
  weak: text('Easy to guess. Add words that have nothing to do with each other.', { id: 'strength.weak' }),
  fair: text('Not easy to guess. One more word makes it hard.', { id: 'strength.fair' }),
  strong: text('Hard to guess, unless it is a known saying or somebody sees it.', { id: 'strength.strong' }),
};
