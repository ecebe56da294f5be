import { text } from '../../words.js';

/** The words around recording a voice; loaded with it. */
export const recorderWords = {
  record: text('Record a voice', { id: 'field.recorder.record' }),
  keep: text('Stop and keep it', { id: 'field.recorder.keep' }),
  throwAway: text('Throw it away', { id: 'field.recorder.throwAway' }),
  seconds: text('Recording, {seconds} s', { id: 'field.recorder.seconds', desc: 'How many seconds were recorded.' }),
  cannot: text('This browser cannot record a voice. Write down what was said.', { id: 'field.recorder.cannot' }),
  notAllowed: text('The microphone cannot be used. Allow it for this page in the browser, then try again.', {
    id: 'field.recorder.notAllowed',
  }),
};
