import { choice, codes, dateTime, longText, signature, text } from '@amparo/model';

/** Makes the questions with which the caseworker signs a form. */
export const caseworkerSignOff = () => ({
  caseworkerName: text('Caseworker name', { expected: true, sensitivity: 'identifying', source: 'IA form 1A/1B auth' }),
  caseworkerSignedAt: dateTime('Date signed', {
    expected: true,
    notAfter: 'now',
    sensitivity: 'operational',
    source: 'IA',
  }),
  caseworkerSignature: signature('Signature', { expected: true, sensitivity: 'identifying', source: 'WC-API' }),
});

/** Makes the questions with which the caseworker signs a form and a supervisor decides on it. */
export function supervisedSignOff() {
  const caseworker = caseworkerSignOff();
  const supervisorDecision = choice(
    'Supervisor’s decision',
    codes({
      approved: 'Approved',
      returned: 'Sent back for more work',
      rejected: 'Rejected',
      pending: 'Not decided yet',
    }),
    { expected: true, sensitivity: 'operational', source: 'PH lookup-approval-status' },
  );
  return {
    ...caseworker,
    supervisorName: text('Supervisor name', { expected: true, sensitivity: 'identifying', source: 'IA form 2' }),
    supervisorSignedAt: dateTime('Date of the supervisor’s decision', {
      expected: true,
      notBefore: caseworker.caseworkerSignedAt,
      sensitivity: 'operational',
      source: 'IA',
    }),
    supervisorDecision,
    supervisorComments: longText('Supervisor’s comments', {
      when: supervisorDecision.answered,
      expected: supervisorDecision.isOneOf('returned', 'rejected'),
      sensitivity: 'sensitive',
      source: 'IA#178',
    }),
  };
}
