import { group, list, longText, matrix, number, rating, text, yesNo } from '@amparo/model';
import { functionalDifficulty } from '../codes/functional-difficulty.js';
import { functionalDomain } from '../codes/functional-domain.js';
import { MAY_WAIT } from '../shared/absences.js';
import { QUALITY } from '../shared/scales.js';

const asked = { absent: MAY_WAIT } as const;
const home = { ...asked, sensitivity: 'sensitive', source: 'KE-A 2A A' } as const;
const health = { ...asked, sensitivity: 'restricted', source: 'KE-A 2A A' } as const;

const housing = group(
  'Home to which the family returns',
  {
    type: text('Kind of home', home),
    rooms: number('Rooms', { ...home, min: 0, max: 50 }),
    persons: number('Persons who will sleep there', { ...home, min: 0, max: 99 }),
    safe: yesNo('Is it safe, with a door that closes?', home),
    water: yesNo('Is clean water near?', home),
    toilet: yesNo('Is there a toilet that is safe at night?', home),
    rating: rating('How good is that home for children?', QUALITY, { ...home, expected: true }),
  },
  { source: 'KE-A 2A A' },
);

const food = group(
  'Food',
  {
    mealsADay: number('Meals a day for the children', { ...home, min: 0, max: 6 }),
    variety: yesNo('Is there more than one kind of food on most days?', home),
    source: text('Where does the food come from?', home),
  },
  { source: 'KE-A 2A A' },
);

const healthAccess = group(
  'Health',
  {
    clinic: text('Nearest clinic, and how far', health),
    insurance: yesNo('Is the family insured, or is care free?', health),
    illness: longText('Lasting illness in the family', health),
    members: list('Difficulties, member by member', 'a member', {
      guidance: 'Only those with a difficulty.',
      source: 'KE-A 2A A',
      questions: {
        who: text('Who?', { expected: true, sensitivity: 'identifying', source: 'KE-A 2A A' }),
        difficulties: matrix(
          'Does this person have difficulty …',
          {
            rows: functionalDomain,
            codes: functionalDifficulty,
          },
          health,
        ),
      },
    }),
  },
  { source: 'KE-A 2A A' },
);

/** How the family lives: home, food, health. */
export const living = { housing, food, healthAccess };
