import { checklist, codes, not } from '@amparo/model';
import { wording } from './basis.js';

const LABEL = 'What was explained';

const told = {
  expected: true,
  guidance: 'In your own words, a little at a time. What is not ticked has not been explained.',
  sensitivity: 'operational',
  source: 'S1:1080; S1:884; IA 1A; KE-A 3B',
} as const;

const toChild = wording.is('child');

/** What has to be explained, in sentences that can be said: to an adult, or to an older child that decides for itself. */
export const topics = {
  infoTopics: checklist(
    LABEL,
    codes({
      whoWeAre: 'My name is …, I work for …, and I tell you what we can and cannot do for the child',
      whyInformation: 'We ask so that we find out with you what the child needs, and who can help',
      whatKept: 'We write down what you tell us about the child, and only what is needed to help',
      whoSees: 'Only those who help the child can see it, and I tell you who they are',
      limitsOfConfidentiality: 'If the child or somebody else is in great danger, I cannot keep it to myself',
      mandatoryReporting: 'The law makes us report some things, and I tell you now which',
      risks: 'Somebody could hear of it who should not, and I tell you what we do against that',
      benefits: 'It can help us to find care, a doctor, a school or family for the child, but I cannot promise it',
      rightToRefuse: 'You can say no, to all of it or to a part, and we still help the child',
      rightToWithdraw: 'You can take back a yes at any time, and you need not say why',
      rightToSeeAndCorrect: 'You can see what we wrote, and have it put right',
      complaints: 'You can complain about us, and I tell you where and how',
      howLong: 'We keep it no longer than until …, and I tell you what happens to it then',
      offlineDevice: 'It is first kept on this device, locked, until it can be sent',
    }),
    {
      ...told,
      when: not(toChild),
      hint: 'I will tell you, one by one, what we do with what you say about the child, and who sees it. You can say no, or stop.',
    },
  ),
  infoTopicsToChild: checklist(
    LABEL,
    codes({
      whoWeAre: 'My name is …, I work for …, and I tell you what I can and cannot do for you',
      whyInformation: 'I ask so that we find out together what you need, and who can help',
      whatKept: 'I write down what you tell me, and only what is needed to help you',
      whoSees: 'Only a few people who help you can see it, and I tell you who they are',
      limitsOfConfidentiality: 'If you or somebody else is in great danger, I cannot keep it to myself',
      mandatoryReporting: 'Some things I have to pass on to others, and I tell you now which, and to whom',
      risks: 'Somebody could hear of it who should not, and I tell you what we do against that',
      benefits: 'It can help us to find a home, a doctor, a school or your family, but I cannot promise it',
      rightToRefuse: 'You can say no, to all of it or to a part, and I still help you',
      rightToWithdraw: 'You can take back a yes at any time, and you need not say why',
      rightToSeeAndCorrect: 'You can read what I wrote, and have it put right',
      complaints: 'You can complain about me or about us, and I tell you where and how',
      howLong: 'We keep it no longer than until …, and I tell you what happens to it then',
      offlineDevice: 'At first it stays on this device, locked, and nobody else can read it',
    }),
    {
      ...told,
      when: toChild,
      hint: 'I tell you, one by one, what I write down, who sees it, and what I cannot keep to myself. You can say no, or stop.',
    },
  ),
};
