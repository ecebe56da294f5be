const CARRYING = [
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
];
const KEYS = ['keydown', 'keypress', 'keyup'];

/**
 * Ends, at a shadow root, the browser's own events that carry what is typed: they are composed, and a page that listens
 * for shortcuts or records visits would get every letter, from a target that no longer looks like a text box. Gives the root back.
 */
export function keepTypingInside<Root extends EventTarget>(root: Root): Root {
  for (const type of CARRYING) root.addEventListener(type, (event) => event.stopPropagation());
  for (const type of KEYS)
    root.addEventListener(type, (event) => {
      if (event instanceof KeyboardEvent && isLetter(event)) event.stopPropagation();
    });
  return root;
}

// Escape, Tab and shortcuts with Control are the page's too, such as closing the dialog around the form.
const isLetter = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  Array.from(key).length === 1 && !ctrlKey && !metaKey;
