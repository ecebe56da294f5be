import { codes } from '@amparo/model';

/** The four groups of rights that the procedure weighs (S0:414). */
export const rightsGroup = codes({
  views: 'The child’s views',
  family: 'Family and close relationships',
  safety: 'Safety and protection',
  development: 'Development and identity',
});
