/** What a photo or a scan of a paper may be; five files, since a paper has several pages. */
export const PAPER_FILES = { accept: ['image/jpeg', 'image/png', 'application/pdf'], most: 5 } as const;
