const define = customElements.define.bind(customElements);

/** Every element that was defined since this module was imported, which must be before all others. */
export const definedElements = new Map<string, CustomElementConstructor>();

customElements.define = (tag, element, options) => {
  definedElements.set(tag, element);
  define(tag, element, options);
};
