const FARTHEST = 250; // presses of Tab from one end of the longest section to the other

// Runs in the page: what has the focus, through all open shadow roots.
const focused = () => {
  let at = document.activeElement ?? document.body;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const up = (element) => element.parentElement ?? element.getRootNode().host;
  const of = (find) => {
    for (let each = at; each; each = up(each)) if (find(each) !== undefined) return find(each);
    return undefined;
  };
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
  const { top, bottom, height } = at.getBoundingClientRect();
  return {
    tag: at.localName,
    id: at.id,
    type: at.getAttribute('type') ?? '',
    classes: [...at.classList],
    checked: at.checked ?? false,
    words: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 80),
    label: (at.labels?.[0]?.textContent ?? '').trim().replace(/\s+/g, ' '),
    path: of(({ view }) => view?.path),
    within: of(({ localName }) => (localName?.startsWith('amparo-') ? localName : undefined)),
    ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor),
    inSight: height > 0 && bottom > 0 && top < innerHeight,
  };
};

const isControl = ({ tag }) => ['a', 'button', 'input', 'select', 'textarea', 'summary'].includes(tag);
const name = ({ tag, id, path, words, label }) => `${tag}#${id} of ${path ?? 'the page'} “${label || words}”`;

/** Somebody who has nothing but a keyboard; remembers every control that had the focus and could not be seen to have it. */
export class Keyboard {
  unseen = new Set();
  visited = new Set();
  #page;

  constructor(page) {
    this.#page = page;
  }

  press(key) {
    return this.#page.keyboard.press(key);
  }

  type(text) {
    return this.#page.keyboard.type(text);
  }

  /** What has the focus. */
  async focus() {
    const at = await this.#page.evaluate(focused);
    if (isControl(at)) {
      this.visited.add(name(at));
      if (!at.ring) this.unseen.add(`${name(at)} has no ring`);
      if (!at.inSight) this.unseen.add(`${name(at)} is out of sight`);
    }
    return at;
  }

  /** Presses Tab, or Shift+Tab, until what `is` wanted has the focus, and gives it. */
  async to(what, is, key = 'Tab') {
    for (let presses = 0; presses < FARTHEST; presses += 1) {
      await this.press(key);
      const at = await this.focus();
      if (is(at)) return at;
    }
    throw new Error(`No number of ${key} leads to ${what}.`);
  }

  /** Goes to a control of a question. */
  at(path, is = () => true) {
    return this.to(path, (at) => at.path === path && isControl(at) && at.tag !== 'summary' && is(at));
  }

  /** Types into the box of a question, or over what stands in it; or into each of its boxes, by id. */
  async write(path, text) {
    const texts = typeof text === 'string' ? { control: text } : text;
    for (const [id, each] of Object.entries(texts)) {
      await this.at(path, (at) => at.id === id);
      await this.press('ControlOrMeta+a');
      await this.type(each);
    }
  }

  /** Chooses one of a question's radio buttons by its words, as the arrows do. */
  async choose(path, words) {
    let at = await this.at(path, ({ type }) => type === 'radio');
    const first = at.label;
    while (at.label !== words) {
      await this.press('ArrowDown');
      at = await this.focus();
      if (at.label === first) throw new Error(`${path} cannot be answered with “${words}”.`);
    }
    if (!at.checked) await this.press('Space');
  }

  /** Chooses from a native list by typing how a line of it begins: with the list `open`, or without seeing it. */
  async pick(path, beginning, { open = false } = {}) {
    await this.at(path, ({ tag }) => tag === 'select');
    if (open) await this.press('Enter');
    await this.type(beginning);
    if (open) await this.press('Enter');
  }

  async tick(path) {
    await this.at(path, ({ type }) => type === 'checkbox');
    await this.press('Space');
  }

  /** Presses a button: one of a question or list, or the next on the page. */
  async button(is, { key = 'Enter', back = false } = {}) {
    await this.to('the button', (at) => at.tag === 'button' && is(at), back ? 'Shift+Tab' : 'Tab');
    await this.press(key);
  }
}
