// Real key events, through the browser's input pipeline.
const special = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
};

const letter = (text) => ({
  key: text,
  text,
  code: `Key${text.toUpperCase()}`,
  windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0),
});

/** Presses one key; resolves once the page has handled it. */
export async function press(session, name) {
  const key = special[name] ?? letter(name);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: undefined });
}
