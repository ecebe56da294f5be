/** Gives the browser a sealed file to save, `.sealed` for drafts and `.carried` for a delivery. Its name tells when it was saved, and nothing of what is in it. */
export function saveFile(file: Uint8Array<ArrayBuffer>, ending: 'sealed' | 'carried' = 'sealed'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
  link.download = `${new Date()
    .toISOString()
    .slice(0, 16)
    .replace(/[^0-9]/g, '-')}.${ending}`;
  link.click();
  // Some browsers read the address only after this turn; what it leads to is sealed.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
