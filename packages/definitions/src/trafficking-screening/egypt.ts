import { observation, section } from '@amparo/model';
import { isSpecialist } from './mode.js';
import { NOTE } from './note.js';

const sign = (label: string, source: string) =>
  observation(label, { ...NOTE, expected: true, sensitivity: 'restricted', source });
const openSign = (label: string, source: string) =>
  observation(label, { ...NOTE, expected: true, sensitivity: 'sensitive', source });

/** Signs after Egypt’s national list. */
export const egypt = section(
  'Signs seen, second list',
  {
    e01: sign('Signs of an assault, on body or mind', 'S1:1245'),
    e02: sign('Somebody else keeps the child’s papers', 'S1:1246'),
    e03: sign('Long hours or dangerous work', 'S1:1247'),
    e04: sign('Little pay or none', 'S1:1248'),
    e05: openSign('Left school, or never went', 'S1:1249'),
    e06: sign('Lives where the work is, or with the employer', 'S1:1250'),
    e07: openSign('Lives with many others in very little space', 'S1:1251'),
    e08: sign('Is afraid, and does not trust the police', 'S1:1252'),
    e09: sign('Cannot speak alone, or only beside one adult', 'S1:1253'),
    e10: observation('Is sexually exploited for money or gain, such as in prostitution', {
      ...NOTE,
      when: isSpecialist,
      expected: true,
      sensitivity: 'restricted',
      source: 'S1:1254',
    }),
    e11: sign('Is married or promised in marriage', 'S1:1255'),
    e12: sign('Begs, or commits small crimes such as picking pockets', 'S1:1256'),
  },
  { hint: 'Only what you notice. Do not ask for any of it. A note says what you saw: no story, no name.' },
);
