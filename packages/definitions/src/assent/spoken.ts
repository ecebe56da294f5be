import type { Band } from './band-begins.js';
import { maturity } from './maturity.js';

/** What is said to the child, in the words that fit it; those for a child of 6 to 11 count while nobody knows its age (ASS-08). */
const said = ({ '6-11': hint, ...words }: Readonly<Record<Band, string>>) => ({
  hint,
  hints: { by: maturity.wording, words },
});

/** How each thing is asked of a child, by the words that fit it. */
export const spoken = {
  backToYou: said({
    '0-5': 'Show me: what do we do now?',
    '6-11': 'Did I explain it well? Tell me or show me: what will we do, and what can you do when you do not like it?',
    '12-14':
      'Did I explain it well? In your own words: what happens next, who will know, and what if you change your mind?',
    '15-17':
      'So that I know I explained it well: what is written down, who sees it, and how do you take back a yes? What can I not keep to myself?',
  }),
  talk: said({
    '0-5': 'Shall we talk a little?',
    '6-11': 'Is it all right for you to talk with me?',
    '12-14': 'Is it all right for you to talk with me today? You choose what you tell.',
    '15-17':
      'Do you agree that we talk, now and when we meet again? You decide what you tell, and we stop when you like.',
  }),
  write: said({
    '0-5': 'May I write it down?',
    '6-11': 'May I write down what you tell me?',
    '12-14': 'May I write down what you tell me? I can read it to you, and we change what is wrong.',
    '15-17': 'May I write down what you tell me and keep it? You can read it and have it put right at any time.',
  }),
  shareHelpers: said({
    '0-5': 'May I tell a helper?',
    '6-11': 'May I tell somebody who can help you? Only what they need.',
    '12-14': 'May I tell people who can help you, such as a doctor or a teacher? They hear only what they need.',
    '15-17': 'May I tell others who can help what they need to know? You can say yes to one and no to another.',
  }),
  tellCaregiver: said({
    '0-5': 'May I tell them what you said?',
    '6-11': 'Is there something you would rather not have them know?',
    '12-14': 'What may your parents or the person who looks after you know, and what would you rather keep?',
    '15-17':
      'What may your parents or the person who looks after you know? I tell nothing else, unless somebody is in great danger.',
  }),
  tracing: said({
    '0-5': 'Shall we look for your family?',
    '6-11': 'Would you like us to look for your family?',
    '12-14': 'Would you like us to look for your family? Tell us whom we may look for, and whom not.',
    '15-17':
      'Do you agree that we look for your family, and tell those who search what they need? You can name people to leave out.',
  }),
  homeVisit: said({
    '0-5': 'May I come and see you?',
    '6-11': 'May I visit you where you live?',
    '12-14': 'May I visit you where you live? We choose a time that is all right for you.',
    '15-17': 'May I visit you where you live? You say when, and who had better not see me come.',
  }),
  medical: said({
    '0-5': 'May the doctor look at you? Say stop, and it stops.',
    '6-11': 'May a nurse or a doctor have a look at you? Somebody you choose can be with you.',
    '12-14':
      'May a nurse or a doctor look at you? They tell you first what they do, and somebody you choose can be with you.',
    '15-17': 'Do you agree to see a nurse or a doctor? They explain each step first, and you can say no to any of it.',
  }),
  ageAssessment: said({
    '0-5': 'May others find out how old you are?',
    '6-11': 'May others try to find out about how old you are? You can say no, and nobody is angry.',
    '12-14': 'May others try to find out about how old you are? It is never exact, and you can say no.',
    '15-17':
      'Do you agree that others try to find out about how old you are? It is never exact, and a no is not held against you.',
  }),
  photo: said({
    '0-5': 'May I take a photo of you?',
    '6-11': 'May I take a photo of you? I show it to you and tell you who sees it.',
    '12-14': 'May I take a photo of you? I show it to you, and tell you what it is for and who sees it.',
    '15-17': 'Do you agree to a photo, only for what I tell you now? I show it to you first, and no is fine.',
  }),
  story: said({
    '0-5': 'May I tell others what you told me? I do not say your name.',
    '6-11': 'May I tell others what you told me, so that they learn from it? I leave out your name and where you were.',
    '12-14': 'May I use what you told me to teach others how to help? I leave out your name and where you were.',
    '15-17':
      'May I use what you told me, without your name, to teach others? Help does not depend on it, and no is fine.',
  }),
  move: said({
    '0-5': 'Would you like to go there?',
    '6-11': 'Would you like to go there? I tell you what we know about it and what we do not know.',
    '12-14': 'Would you like to go there? I tell you what we know about it, and what happens if you say no.',
    '15-17': 'Do you agree to go there? I tell you what is known, what is not, and what happens if you say no.',
  }),
  refusedAll: said({
    '0-5': 'Is there something you do not want?',
    '6-11': 'Is there something you do not want at all?',
    '12-14': 'Is there something you do not want at all? You need not say why.',
    '15-17': 'Is there anything you do not agree to at all? You need not say why.',
  }),
  mark: said({
    '0-5': 'Would you like to draw something here?',
    '6-11': 'If you like, draw or write something here that is yours.',
    '12-14': 'If you agree, write your name here, or make a mark that is yours.',
    '15-17': 'If you agree, sign here with your name or your mark. It is your own yes, and you can take it back.',
  }),
};
