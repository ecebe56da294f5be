/** Folds what is not meant as a difference when somebody writes a code or a name again: capital letters, spaces around it. */
export const folded = (written: string): string => written.trim().toLowerCase();
