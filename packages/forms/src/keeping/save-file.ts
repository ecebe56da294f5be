/** Gives the browser a sealed file to save. Its name tells when it was saved, and nothing of what is in it. */
export function saveFile(file: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
  link.download = `${new Date()
    .toISOString()
    .slice(0, 16)
    .replace(/[^0-9]/g, '-')}.sealed`;
  link.click();
  // Some browsers read the address only after this turn; what it leads to is sealed.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
