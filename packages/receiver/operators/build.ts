/** What an element is given; a function listens to the event of its name. */
type Given = Readonly<Record<string, string | number | boolean | ((event: Event) => unknown)>>;

/** Makes an element with attributes, listeners and text; nothing is ever read as markup. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Given = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...content);
  return element;
}

/** Makes a labelled box; what is typed in it is kept by nothing. */
export function labelled(label: string, box: HTMLInputElement | HTMLSelectElement): HTMLElement {
  box.autocomplete = 'off';
  return build('div', {}, build('label', { for: box.id }, label), box);
}
