// The worker that overwrites in place is a file of its own, which no import names: this writes it beside the entries and
// puts its address where the library starts it.
const ADDRESS = "new URL('./shred-worker.js', import.meta.url)";

export const shredWorker = ({ file }) => ({
  name: 'shred-worker',
  transform(code, id) {
    if (!id.endsWith('/shred/open-shred-worker.js')) return null;
    if (!code.includes(ADDRESS)) throw new Error(`${id} does not start its worker as this build expects.`);
    const reference = this.emitFile({ type: 'chunk', id: file, name: 'shred-worker' });
    return { code: code.replace(ADDRESS, `new URL(import.meta.ROLLUP_FILE_URL_${reference})`), map: null };
  },
});
