import { shadowsIn } from './form-hand.js';

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FOREIGN = 'script, link, base, meta, iframe, object, embed, portal, img[src], video, audio, [srcset], [ping]';

/** What an element on the page does that no element may do, in words; nothing when it keeps every rule. */
export function faultsOf(element: Element): readonly string[] {
  const root = element.shadowRoot ?? element;
  return [
    ...(isFormAssociated(element.constructor) ? ['is associated with forms of the page'] : []),
    ...[element, ...root.querySelectorAll('*')].flatMap(attributeFaults),
    ...all<Box>(root, 'input, textarea, select').flatMap(boxFaults),
    ...all<HTMLFormElement>(root, 'form').flatMap(formFaults),
    ...all<HTMLButtonElement>(root, 'button').flatMap(({ type }) =>
      type === 'button' ? [] : ['has a button that sends'],
    ),
    ...all(root, FOREIGN).map(({ localName }) => `brings in a ${localName}`),
    ...all<HTMLAnchorElement>(root, 'a[href]').flatMap((link) =>
      link.getAttribute('href')?.startsWith('#') ? [] : ['leads away from the page'],
    ),
    ...all(root, '[contenteditable]').map(() => 'lets somebody type outside a box'),
  ];
}

/** Every element with a dash in its name on the page, through all open shadow roots. */
export const elementsOnPage = (): readonly Element[] =>
  [document, ...shadowsIn(document)].flatMap((root) =>
    Array.from(root.querySelectorAll('*')).filter(({ localName }) => localName.includes('-')),
  );

const all = <Found extends Element>(root: ParentNode, selector: string): readonly Found[] =>
  Array.from(root.querySelectorAll<Found>(selector));

const isFormAssociated = (made: unknown): boolean =>
  (made as { readonly formAssociated?: unknown }).formAssociated === true;

const attributeFaults = (element: Element): readonly string[] =>
  element
    .getAttributeNames()
    .filter((name) => name === 'style' || name.startsWith('on'))
    .map((name) => `has the attribute ${name}`);

const isTyped = (box: Box): boolean =>
  box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && !UNTYPED.includes(box.type));
const UNTYPED = ['radio', 'checkbox', 'file', 'button', 'range', 'color'];

function boxFaults(box: Box): readonly string[] {
  const name = box.localName === 'input' ? `box of type ${box.type}` : box.localName;
  return [
    ...(box.getRootNode() instanceof ShadowRoot ? [] : [`shows a ${name} to the page`]),
    ...(box.getAttribute('autocomplete') === 'off' ? [] : [`lets the browser complete a ${name}`]),
    ...(box.type === 'password' ? ['lets the browser keep a password'] : []),
    ...(isTyped(box) && isSpelled(box) ? [`lets the browser spell a ${name}`] : []),
    ...(isTyped(box) && isTranslated(box) ? [`lets the browser translate a ${name}`] : []),
    ...(box.name === '' || box.type === 'radio' ? [] : [`names a ${name}`]),
  ];
}

// By what is written there, since browsers differ in what they spell where nothing is; none spells a password.
const isSpelled = (box: Box): boolean =>
  box.type !== 'password' && box.closest('[spellcheck]')?.getAttribute('spellcheck') !== 'false';

// `translate` of a property is taken over from the elements around it within one tree.
const isTranslated = (box: Box): boolean => box.closest('[translate]')?.getAttribute('translate') !== 'no';

function formFaults(form: HTMLFormElement): readonly string[] {
  const asked = new SubmitEvent('submit', { cancelable: true, bubbles: true });
  form.dispatchEvent(asked);
  const isOff = form.autocomplete === 'off' && form.method === 'dialog' && form.getRootNode() instanceof ShadowRoot;
  return [...(isOff ? [] : ['has a form that sends']), ...(asked.defaultPrevented ? [] : ['lets a form be sent'])];
}
