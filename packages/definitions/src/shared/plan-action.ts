import { choice, codes, date, longText, number, text } from '@amparo/model';

/** Makes the questions on one action of a reintegration plan; each call makes new ones. */
export function planAction() {
  const startsOn = date('Starts on', { sensitivity: 'operational', source: 'S1:1615' });
  return {
    what: text('What will be done?', { expected: true, sensitivity: 'sensitive', source: 'S1:1615; S1:2035' }),
    goal: text('What for?', { expected: true, sensitivity: 'sensitive', source: 'S1:1615' }),
    responsible: choice(
      'Who is responsible?',
      codes({
        child: 'The child',
        parentCaregiver: 'A parent or caregiver',
        caseworker: 'The caseworker',
        serviceProvider: 'A service provider',
        authority: 'An authority',
        otherPerson: 'Another person',
      }),
      {
        expected: true,
        guidance: 'A small task may be the child’s; the duty to protect never is.',
        sensitivity: 'sensitive',
        source: 'S1:1615',
      },
    ),
    responsibleNotes: text('Name or organisation', { sensitivity: 'identifying', source: 'S1:1615' }),
    cost: number('Cost', { min: 0, max: 99_999_999, sensitivity: 'operational', source: 'S1:1615' }),
    currency: text('Currency', { maxLength: 20, sensitivity: 'operational', source: 'S1:1615' }),
    startsOn,
    endsOn: date('Ends on', { notBefore: startsOn, sensitivity: 'operational', source: 'S1:1615' }),
    status: choice(
      'Where does it stand?',
      codes({ planned: 'Planned', underWay: 'Under way', done: 'Done', stopped: 'Stopped' }),
      { expected: true, sensitivity: 'operational', source: 'S1:1615' },
    ),
    statusNotes: longText('What happened, and what now?', { sensitivity: 'sensitive', source: 'S1:1615' }),
  };
}
