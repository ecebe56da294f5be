import { text } from '../../words.js';

/** The words around the area to draw in; loaded with it. */
export const drawingWords = {
  pad: text('Area to draw the signature in', { id: 'field.signature.pad', desc: 'Read out by a screen reader.' }),
  failed: text('The drawing could not be kept on this device. Draw it again, or sign in another way.', {
    id: 'field.signature.failed',
  }),
  again: text('Draw again', { id: 'field.signature.again', desc: 'Button: takes the drawing away.' }),
};
