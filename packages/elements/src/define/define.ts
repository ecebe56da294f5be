const BRAND = Symbol.for('amparo.element');

/**
 * Registers an element class under its tag. Says nothing when the tag is already Amparo's (a second copy on a portal
 * page), and warns when it is somebody else's, since that element then shows instead.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const there = customElements.get(tag);
  if (!there) {
    Object.defineProperty(element, BRAND, { value: true });
    customElements.define(tag, element);
  } else if (!(BRAND in there)) {
    console.warn(`Amparo: <${tag}> is already defined by another library; that element is used.`);
  }
}
