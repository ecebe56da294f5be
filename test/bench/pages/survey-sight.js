// How the meter sees a SurveyJS form.
const count = (selector) => document.querySelectorAll(selector).length;

globalThis.sight = {
  first: () => document.querySelector('#survey :is(input, select, textarea)') !== null,
  whole: () => document.querySelector('.sd-navigation__complete-btn') !== null,
  fields: () => count('.sd-question'),
  box: (path) => document.querySelector(`[data-name="${path.split('.')[1]}"] input`),
  toSend: () => undefined,
  button: () => document.querySelector('.sd-navigation__complete-btn'),
  errors: () => count('.sd-question__erbox [role="alert"], .sd-question__erbox .sv-string-viewer'),
};
