/** What is on screen: the way to the drafts, the choice of one, a question before it is opened, the form, or what became of it. */
export type Phase = 'opening' | 'unlock' | 'locked' | 'choose' | 'asked' | 'filling' | 'sent';
