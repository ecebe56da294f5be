// How the meter sees a form of ours: through the open shadow roots.
const fieldTags = [
  ...['age', 'attest', 'choice', 'choices', 'computed', 'date', 'date-time', 'file', 'matrix', 'number', 'observation'],
  ...['reference', 'signature', 'text'],
].map((kind) => `amparo-${kind}-field`);

const formElement = () =>
  (document.querySelector('amparo-registration')?.shadowRoot ?? document).querySelector('amparo-form');

const fields = () => Array.from(formElement()?.shadowRoot?.querySelectorAll(fieldTags.join()) ?? []);

const within = (tag, selector) =>
  formElement().shadowRoot.querySelector(tag)?.shadowRoot.querySelectorAll(selector) ?? [];

// The sections of a long page come one after another.
let isWhole = false;
async function waitForAll() {
  const form = formElement();
  if (!form?.hasUpdated) return requestAnimationFrame(waitForAll);
  await form.updateComplete;
  isWhole = true;
}
requestAnimationFrame(waitForAll);

globalThis.sight = {
  first: () => formElement()?.shadowRoot?.querySelector(fieldTags.join())?.hasUpdated === true,
  whole: () => isWhole && fields().at(-1)?.hasUpdated === true,
  fields: () => fields().length,
  box: (path) =>
    fields()
      .find(({ view }) => view.path === path)
      .shadowRoot.querySelector('input, textarea'),
  /** Shows one section of the form, or its review. */
  goTo: (section) => formElement().session.dispatch({ type: 'goTo', section }),
  /** Brings one question into sight, as a link of the error summary does: columns that are out of sight rest. */
  comeTo: (path) => formElement().goTo(path.split('.')[0], path),
  toSend: () => sight.goTo('~review'),
  button: () => within('amparo-review', '.send')[0],
  errors: () => within('amparo-error-summary', 'li').length,
  /** What "Send" does, with the questions on screen in place of the review. */
  tryHere: () => formElement().session.dispatch({ type: 'tryToSend' }),
  /** The same form once more, as nobody has tried to send it. */
  beginAgain: () => {
    const element = formElement();
    const { form, environment, constructor: Session } = element.session;
    element.session = new Session(form, { environment });
  },
  errorsHere: () => fields().filter((field) => field.shadowRoot.querySelector('[part~="error"]')).length,
};
