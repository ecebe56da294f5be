import { press, settled, textOf } from './form-hand.js';

/** The next file that the page gives to the browser to save. */
export function caughtFile(): Promise<File> {
  return new Promise((resolve) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      HTMLAnchorElement.prototype.click = click;
      void fetch(this.href)
        .then((answer) => answer.blob())
        .then((content) => resolve(new File([content], this.download)));
    };
  });
}

/** Chooses a file, types its passphrase and opens it; gives what is said of it. */
export async function choose(root: ShadowRoot, file: File, passphrase: string): Promise<string> {
  const [chosen, box] = root.querySelectorAll('input');
  if (!chosen || !box) throw new Error('There are no boxes.');
  const files = new DataTransfer();
  files.items.add(file);
  chosen.files = files.files;
  box.value = passphrase;
  await press('Open the file', root);
  while (box.disabled) await settled();
  return textOf(root.querySelector('[role=alert], [role=status]'));
}
