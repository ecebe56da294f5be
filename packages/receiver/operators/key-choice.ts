import { build, labelled } from './build.js';
import type { PrivateKey } from './open-jwe.js';
import { readKeyFile } from './read-key-file.js';

/** Where the operator chooses a private key; it is given on and kept nowhere else. */
export function keyChoice(give: (keys: readonly PrivateKey[]) => void): HTMLElement {
  const file = build('input', { id: 'key', type: 'file', accept: '.json,.jwk,application/json' });
  const said = build('p', { 'aria-live': 'polite' }, 'No key is open. What is plain can be read without one.');
  const forget = build('button', { type: 'button' }, 'Forget the key');
  forget.hidden = true;
  const show = (keys: readonly PrivateKey[], sentence: string): void => {
    give(keys);
    forget.hidden = keys.length === 0;
    said.replaceChildren(sentence);
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    void readKeyFile(chosen).then((keys) => {
      file.value = '';
      if (keys) show(keys, 'A private key is open in this page, and will be forgotten with it.');
      else show([], 'This file holds no private key (JWK). Choose another one.');
    });
  });
  forget.addEventListener('click', () => show([], 'The key is forgotten.'));
  return build(
    'section',
    { class: 'card' },
    build('h2', {}, 'Your private key'),
    build('p', {}, 'Sealed records are opened here, in your browser. The key never leaves this page.'),
    labelled('Key file', file),
    said,
    forget,
  );
}
