import { wording } from './basis.js';

/** What is said to a parent, caregiver or guardian, and to an older child that decides for itself. */
const said = (hint: string, child: string) => ({ hint, hints: { by: wording, words: { child } } });

/** How each thing is explained and asked, in the words for whoever is asked. */
export const spoken = {
  limits: said(
    'There are things I cannot keep to myself: if the child or somebody else is in great danger, I have to get help.',
    'There are things I cannot keep to myself: if you or somebody else is in great danger, I have to get help.',
  ),
  backToYou: said(
    'So that I know I explained it well: how would you tell this to somebody at home?',
    'So that I know I explained it well: in your words, what happens now, who sees it, and how do you take back a yes?',
  ),
  time: said(
    'You do not have to decide now. Help for the child does not depend on your answer.',
    'You can think about it, and talk with somebody you trust. No is fine, and I still help you.',
  ),
  caseManagement: said(
    'May one of us stay by the side of the child, and look with both of you for help?',
    'May one of us stay by your side and look with you for help? You decide what you tell, and when we stop.',
  ),
  collectStore: said(
    'May we write down what you tell us about the child, and keep it in a safe place?',
    'May we write down what you tell us, and keep it in a safe place? You can read it and have it put right.',
  ),
  shareServices: said(
    'May we tell others who help the child, such as a doctor or a school, only what they need?',
    'May we tell others who can help you, such as a doctor or a school, only what they need?',
  ),
  nonIdentifiable: said(
    'May we count the child in our figures? Nobody can tell from them who it was.',
    'May we count you in our figures, without your name? Nobody can tell from them who it was.',
  ),
  tracing: said(
    'May we look for the child’s family, and tell those who search what they need for it?',
    'May we look for your family, and tell those who search what they need? You can name people to leave out.',
  ),
  crossBorder: said(
    'May we tell people in another country who help the child? We say which country, and who.',
    'May we tell people in another country who can help you? We say which country, and who hears what.',
  ),
  unhcr: said(
    'May we tell about the child those who protect people who cannot go back to their country?',
    'May we tell about you those who protect people who cannot go back to their country?',
  ),
  authorities: said(
    'May we tell the police or the office for foreigners about the child? Help does not depend on it.',
    'May we tell the police or the office for foreigners about you? No is fine, and we still help you.',
  ),
  photo: said(
    'May we take a photo of the child, to use it only when looking for family?',
    'May we take a photo of you, to use it only when looking for your family? We show it to you first.',
  ),
  ageAssessment: said(
    'May others try to find out about how old the child is? It is allowed to say no.',
    'May others try to find out about how old you are? It is never exact, and a no is not held against you.',
  ),
  medical: said(
    'May a doctor or nurse look at the child, or treat it? You and the child can stop it at any time.',
    'May a doctor or nurse look at you, or treat you? They explain each step first, and you can stop it at any time.',
  ),
  return: said(
    'Do you agree to the child’s return, and that we prepare it and stay in touch after it?',
    'Do you agree to go back, and that we prepare it with you and stay in touch? You can still change your mind.',
  ),
  contactLater: said(
    'May we ask later how the child is, and what we could do better?',
    'May we ask you later how you are, and what we could do better? You say how we can reach you safely.',
  ),
  withheld: said(
    'Is there something about the child that we should keep from a certain person or office?',
    'Is there somebody, at home or elsewhere, who had better not know something of this?',
  ),
  withdrawal: said(
    'You can take it back, and we still help the child and you.',
    'You can take it back, and we still help you.',
  ),
};
