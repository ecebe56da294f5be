import { checklist, codes } from '@amparo/model';
import { wording } from './basis.js';

const told = (asked: 'caregiver' | 'child') =>
  ({
    when: wording.is(asked),
    expected: true,
    guidance:
      'Say it like this or in your own words, a little at a time; where … stands, say what holds here. What is not ticked has not been explained.',
    sensitivity: 'operational',
    source: 'S1:1080; S1:884; IA 1A; KE-A 3B',
  }) as const;

const LABEL = 'What was explained';

// Nothing here promises what nobody can keep: whom a yes lets be told, what help comes of it, who might learn of it all the same.
// To an adult no word of what the child tells alone: that is asked of the child (ASS-04).

/** The whole explanation, thing by thing, in the words for whoever is asked. */
export const explanation = {
  infoTopics: checklist(
    LABEL,
    codes({
      whoWeAre: 'My name is …, I work for …, and our work is to help children and their families.',
      whyInformation:
        'I ask to learn what the child needs, and what could be a danger. You can always ask me why I want to know something.',
      whatKept:
        'I write down what we need to help the child, and no more. You can leave out what you do not want to tell.',
      whoSees:
        'With us, … can see it, to help the child. Others are told only after a yes, except for the two things I say next.',
      limitsOfConfidentiality:
        'If the child or anybody else is in great danger, I have to get help, even if you say no.',
      mandatoryReporting: 'The law of this country makes me tell … about …, whatever you decide.',
      risks:
        'It can be hard to talk about it. Somebody could also learn of it who should not: we do what we can to prevent that, but cannot promise it.',
      benefits: 'It can help the child to get …, but I cannot promise that, nor how things will end.',
      rightToRefuse:
        'You can say no, to all of it or to one thing, and need not say why. I tell you how we can still help.',
      rightToWithdraw:
        'You can take back a yes at any time, and from then on it no longer counts. What others already heard cannot be unsaid, but we tell them that you took it back.',
      rightToSeeAndCorrect: 'You can ask to see what we wrote down of what you told us, and have mistakes put right.',
      complaints: 'You can complain about me or about us to …, and nobody may hold it against you or the child.',
      howLong: 'It is kept until …, and I tell you what happens to it then.',
      offlineDevice: 'It is first kept on this device, locked. Then it goes to …, where it is kept.',
    }),
    {
      ...told('caregiver'),
      hint: 'I will tell you, one by one, what we do with what you say about the child, and who sees it. You can say no, or stop.',
    },
  ),
  infoTopicsChild: checklist(
    LABEL,
    codes({
      whoWeAre: 'My name is …, I work for …, and our work is to help children and young people.',
      whyInformation: 'I ask to learn what you need, and what could be a danger to you. You can always ask me why.',
      whatKept: 'I write down what we need to help you, and no more. You can leave out what you do not want to tell.',
      whoSees:
        'With us, … can see it, to help you. Before others are told I ask you, except for the two things I say next.',
      limitsOfConfidentiality:
        'If you or anybody else is in great danger, I have to get help, even if you say no. I tell you first, if I can.',
      mandatoryReporting:
        'The rules of this country make me tell … about …, whatever you decide. I tell you first, if I can.',
      risks:
        'It can be hard to talk about it. Somebody could also learn of it who should not: we do what we can to prevent that, but cannot promise it.',
      benefits: 'It can help you to get …, but I cannot promise that, nor how things will end.',
      rightToRefuse:
        'You can say no, to all of it or to one thing, and need not say why. I tell you how we can still help you.',
      rightToWithdraw:
        'You can take back a yes at any time, and from then on it no longer counts. What others already heard cannot be unsaid, but we tell them that you took it back.',
      rightToSeeAndCorrect:
        'You can ask to read what we wrote down about you, or have it read to you. You can have mistakes put right.',
      complaints: 'You can complain about me or about us to …, and nobody may hold it against you.',
      howLong: 'It is kept until …, and I tell you what happens to it then.',
      offlineDevice: 'It is first kept on this device, locked. Then it goes to …, where it is kept.',
    }),
    {
      ...told('child'),
      hint: 'I tell you, one by one, what I write down, who sees it, and what I cannot keep to myself. You can say no, or stop.',
    },
  ),
};
