/**
 * Gives a file to the box of a page as a chooser would. Playwright's own way keeps the box, and with it the form around it, for
 * as long as the page lives, so that nothing could be said of what a lock leaves in the heap.
 */
export const putFile = (box, { name, type, bytes }) =>
  box.evaluate(
    (input, file) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(file.bytes)], file.name, { type: file.type }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, type, bytes: [...bytes] },
  );
