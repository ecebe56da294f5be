import { codeList } from '@amparo/model';

/** Why a child and its family were separated. */
export const separationCause = codeList(
  'separationCause',
  {
    conflict: 'Conflict or fleeing violence',
    persecution: 'Fleeing persecution',
    disaster: 'Natural disaster',
    displacement: 'Population movement',
    deathOfCarer: 'Death of carer',
    illnessOfCarer: 'Illness of carer',
    violenceAtHome: 'Abuse, violence or exploitation at home',
    abandonment: 'Abandonment',
    entrusted: 'Entrusted to a person or institution',
    poverty: 'Poverty',
    lackOfServices: 'No access to services',
    work: 'Search for work',
    education: 'Search for education',
    migration: 'Migration',
    forcedMarriage: 'Avoiding or due to marriage',
    divorce: 'Divorce or remarriage',
    arrest: 'Arrest or detention',
    deportation: 'Deportation or return',
    abductedTrafficked: 'Abducted or trafficked',
    recruitment: 'Recruitment by armed forces or groups',
    lostOnRoute: 'Lost on the journey',
    other: 'Other',
  },
  'P17; TZ; S1:1295',
);
