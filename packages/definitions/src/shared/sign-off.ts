import { dateTime, signature, text } from '@amparo/model';

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
