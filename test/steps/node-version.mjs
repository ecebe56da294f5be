const NEEDED = [20, 19];

/** The sentence to show when this Node is too old for the tools; `undefined` when it is not. */
export function nodeFault(version) {
  const [major, minor] = version.split('.').map(Number);
  const isNewEnough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
  if (isNewEnough) return undefined;
  return `Amparo needs Node ${NEEDED.join('.')} or later to build and test itself; this is Node ${version}.`;
}
