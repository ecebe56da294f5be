/** How a form is laid out: one section at a time with a list of sections, or all sections on one page. */
export type Layout = 'sections' | 'page';
