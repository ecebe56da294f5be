/** Gives the browser a file to save under a name that tells nothing of a child. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers read the address only after this turn; what it leads to is sealed, or holds codes and times.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The same of a sealed file: `.sealed` for drafts, `.carried` for a delivery. Its name tells when it was saved. */
export function saveSealed(file: Uint8Array<ArrayBuffer>, ending: 'sealed' | 'carried' = 'sealed'): void {
  saveFile(new Blob([file], { type: 'application/octet-stream' }), nameOfNow(ending));
}

/** A file's name, which only tells when it was saved. */
export const nameOfNow = (ending: string): string =>
  `${new Date()
    .toISOString()
    .slice(0, 16)
    .replace(/[^0-9]/g, '-')}.${ending}`;
