/** What is on screen: the way to the drafts, the choice of one, the form, or what became of it. */
export type Phase = 'opening' | 'unlock' | 'locked' | 'choose' | 'filling' | 'sent';
