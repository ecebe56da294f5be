import { codes, matrix } from '@amparo/model';

/** Asks what each role may see; the grid of the content is the least strict that is advised. */
export const whoSees = matrix(
  'Who may see what?',
  {
    rows: codes({
      frontlineObserver: 'Frontline responder',
      caseworker: 'Caseworker, own cases',
      guardian: 'Guardian, own child',
      supervisor: 'Supervisor, own team',
      bidCaseworker: 'Caseworker of a determination',
      bidReviewingOfficer: 'Reviewing officer',
      bidSupervisor: 'Supervisor of a determination',
      panelMember: 'Member of the panel',
      panelChair: 'Chair of the panel',
      seniorRepresentative: 'Most senior representative',
      tracingPartner: 'Partner in tracing',
      receivingCaseworker: 'Caseworker who takes over',
      dataProtectionFocalPoint: 'Data protection focal point',
      monitoringAndEvaluation: 'Monitoring and evaluation',
    }),
    codes: codes({
      nothing: 'Nothing',
      operational: 'Only what tells of nobody',
      sensitive: 'The situation, without names',
      coded: 'Everything but names',
      identifying: 'Names and situation',
      everything: 'Everything',
    }),
  },
  {
    expected: true,
    guidance: 'As little as each needs for the work. A panel decides by the code, without a name.',
    sensitivity: 'operational',
    source: 'S1:1086',
  },
);
