// How the meter sees a hand-written form.
const count = (selector) => document.querySelectorAll(selector).length;

globalThis.sight = {
  first: () => document.querySelector('form :is(input, select, textarea)') !== null,
  whole: () => globalThis.isPlainFormReady === true,
  fields: () => count('section:not([hidden]) [data-question]:not([hidden])'),
  box: (path) => document.getElementById(path),
  toSend: () => undefined,
  button: () => document.querySelector('form > button'),
  errors: () => count('.error:not([hidden])'),
};
