import { observation, section } from '@amparo/model';
import { NOTE } from './note.js';
import { placeSeen } from './mode.js';

const sign = (label: string, source: string) =>
  observation(label, { ...NOTE, expected: true, sensitivity: 'restricted', source });
const openSign = (label: string, source: string) =>
  observation(label, { ...NOTE, expected: true, sensitivity: 'sensitive', source });
const signOfPlace = (label: string, source: string) =>
  observation(label, { ...NOTE, when: placeSeen, expected: true, sensitivity: 'restricted', source });

/** Signs after the international list. */
export const unodc = section(
  'Signs seen, first list',
  {
    u01: sign('Cannot reach parents or guardian', 'S1:1218'),
    u02: sign('Looks frightened, or behaves unlike others of that age', 'S1:1219'),
    u03: sign('Has no friends of that age except at work', 'S1:1220'),
    u04: openSign('Cannot go to school', 'S1:1221'),
    u05: openSign('Has no time to play', 'S1:1222'),
    u06: sign('Lives apart from other children, in bad lodging', 'S1:1223'),
    u07: sign('Eats apart from the “family”', 'S1:1224'),
    u08: sign('Gets only what others leave on the plate', 'S1:1225'),
    u09: sign('Does work that is not for a child', 'S1:1226'),
    u10: openSign('Travels without an adult', 'S1:1227'),
    u11: openSign('Travels in a group of people who are not relatives', 'S1:1228'),
    u12: signOfPlace('Clothes in a child’s size, for hard work or for sexual exploitation', 'S1:1229'),
    u13: signOfPlace('Toys, beds or children’s clothes where no child should be', 'S1:1230'),
    u14: sign('An adult says to have “found” the child', 'S1:1231'),
    u15: sign('Is alone and carries telephone numbers of taxis', 'S1:1232'),
    u16: sign('An adoption that seems unlawful', 'S1:1233'),
  },
  {
    hint: 'Only what you notice. A sign can come from another harm, and no sign proves nothing. A note says what you saw: no story, no name.',
  },
);
