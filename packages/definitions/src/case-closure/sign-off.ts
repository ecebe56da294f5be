import { computed, section, codes } from '@amparo/model';
import { supervisedSignOff } from '../shared/sign-off.js';
import { people } from './people.js';

const questions = supervisedSignOff();
const { supervisorSignedAt } = questions;
const { childMeeting } = people.questions;

/** The signatures, and whether the supervisor approved before the child was told. */
export const signOff = section('Signature', {
  ...questions,
  approvedFirst: computed('Approved before the child was told?', {
    as: 'code',
    codes: codes({ approvedFirst: 'Yes', toldFirst: 'No, the child was told first' }),
    from: [supervisorSignedAt, childMeeting],
    explains: { compared: 'The day of the approval and the day of the talk with the child were compared.' },
    compute: (read) => {
      const [approved, told] = [read(supervisorSignedAt), read(childMeeting)];
      if (approved === undefined || told === undefined) return undefined;
      return { value: told < approved.slice(0, 10) ? 'toldFirst' : 'approvedFirst', because: 'compared' };
    },
    sensitivity: 'operational',
    source: 'S1:1827',
  }),
});
