import { defineForm, file, section, text } from '@amparo/model';

/** A form that takes as many files as a draft may hold. */
export const papers = defineForm({
  id: 'papers',
  version: '1.0.0',
  title: 'Papers',
  source: 'none',
  sections: {
    caseHeader: section('Case', { caseCode: text('Case code'), startedAt: text('Begun') }),
    papers: section('Papers', {
      files: file('Photos and documents', { accept: ['image/jpeg', 'application/pdf'], most: 20 }),
      note: text('Note'),
    }),
  },
  rules: [],
});
