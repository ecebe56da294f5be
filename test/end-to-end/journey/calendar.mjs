// Runs in every page: its clock runs on, and began at another moment.
const shift = (ms) => {
  const { RealDate = Date } = globalThis;
  globalThis.RealDate = RealDate;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [RealDate.now() + ms] : given));
    }
    static now() {
      return RealDate.now() + ms;
    }
  };
};

/** Makes it another moment on the pages that a context loads from now on; a case takes months, and a test must not. */
export const setClock = (context, moment) => context.addInitScript(shift, Date.parse(moment) - Date.now());
