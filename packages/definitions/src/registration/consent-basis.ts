import { choice, codes, text } from '@amparo/model';

/**
 * Makes the questions that say on what ground personal details may be kept, so that REG-01 holds before the consent and
 * assent forms are filled in.
 */
export function consentBasisQuestions() {
  const consentBasis = choice(
    'What allows you to keep the child’s details?',
    codes({
      consent: 'Consent is recorded',
      assent: 'The child’s assent is recorded',
      waiver: 'A supervisor waived consent for the child’s safety',
      vitalInterests: 'Nothing yet: only what is vital now',
    }),
    {
      required: true,
      ifMissing: 'Say what allows you to keep the child’s details; choose “Nothing yet” if nobody could be asked.',
      hint: 'I only write down what you agree to, and you can change your mind.',
      guidance:
        'Ask the child, and the parents or guardian unless they may do harm. With “Nothing yet” the form keeps a code, age, sex, ' +
        'company and urgent needs, and no name.',
      sensitivity: 'operational',
      source: 'S1:1002; S1:1003; S1:972; IA#7',
    },
  );
  return {
    consentBasis,
    consentRecord: text('Where is it recorded?', {
      when: consentBasis.isOneOf('consent', 'assent', 'waiver'),
      expected: true,
      guidance: 'The number of the consent or assent form, or of the supervisor’s note. No names.',
      sensitivity: 'operational',
      source: 'S1:1002',
    }),
  };
}
