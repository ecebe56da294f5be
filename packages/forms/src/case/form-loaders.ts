/** Fetches the element of each form of a case when it is opened, by the form's id. */
export const formLoaders: Readonly<Record<string, () => Promise<unknown>>> = {
  registration: () => import('../define/registration.js'),
};

/** The tag of a form's element: `caseClosure` is `amparo-case-closure`. */
export const tagOf = (form: string): string =>
  `amparo-${form.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
