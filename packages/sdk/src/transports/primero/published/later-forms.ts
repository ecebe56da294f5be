import type { FieldRule } from '../mapping.js';
import { separationCauses, services } from './codes.js';
import { traced } from './people.js';

/** Homes of an assessment's answers: Primero publishes no assessment form, but has the separation and the risk level. */
export const bestInterestsAssessment: readonly FieldRule[] = [
  { kind: 'code', from: 'separation.separationMainCause', to: 'separation_cause', codes: separationCauses },
  { kind: 'text', from: 'separation.separationMainCauseOther', to: 'separation_cause_other' },
  { kind: 'day', from: 'separation.separationDate', to: 'date_of_separation' },
];

export const familyTracing: readonly FieldRule[] = [
  {
    kind: 'code',
    from: 'actions.tracingStatus',
    to: 'tracing_status',
    codes: {
      notStarted: 'open',
      inProgress: 'tracing_in_progress',
      onHold: 'tracing_in_progress',
      located: 'tracing_in_progress',
      verified: 'verified',
      closed: 'closed',
    },
  },
  { kind: 'day', from: 'info.lastSeen.on', to: 'date_of_separation' },
  ...traced,
];

export const casePlan: readonly FieldRule[] = [
  { kind: 'day', from: 'base.startedOn', to: 'date_case_plan' },
  {
    kind: 'rows',
    from: 'actions.actionsPlan',
    to: 'cp_case_plan_subform_case_plan_interventions',
    per: 'case',
    rules: [
      { kind: 'text', from: 'action', to: 'intervention_service_to_be_provided' },
      { kind: 'text', from: 'responsible', to: 'case_plan_provider_and_contact_details' },
      { kind: 'text', from: 'need', to: 'intervention_service_goal' },
      { kind: 'day', from: 'deadline', to: 'case_plan_timeframe' },
      {
        kind: 'code',
        from: 'status',
        to: 'intervention_service_success',
        codes: { completed: 'true', cancelled: 'false' },
      },
    ],
  },
];

export const referral: readonly FieldRule[] = [
  {
    kind: 'rows',
    from: '',
    to: 'services_section',
    per: 'submission',
    rules: [
      { kind: 'constant', to: 'service_response_type', value: 'service_provision' },
      { kind: 'code', from: 'base.services', to: 'service_type', codes: services },
      { kind: 'moment', from: 'base.sentAt', to: 'service_response_day_time' },
      {
        kind: 'code',
        from: 'base.urgency',
        to: 'service_response_timeframe',
        codes: { immediate: '1_hour', within24h: '1_day', within3days: '3_days' },
      },
      { kind: 'day', from: 'response.appointment.at', to: 'service_appointment_date' },
      { kind: 'text', from: 'base.receiver', to: 'service_provider' },
      { kind: 'text', from: 'response.appointment.place', to: 'service_location' },
      { kind: 'text', from: 'base.reason', to: 'service_referral_notes' },
    ],
  },
];

export const followUp: readonly FieldRule[] = [
  {
    kind: 'rows',
    from: 'entry',
    to: 'followup_subform_section',
    per: 'submission',
    rules: [
      { kind: 'day', from: 'date', to: 'followup_date' },
      { kind: 'day', from: 'nextDate', to: 'followup_needed_by_date' },
      { kind: 'text', from: 'observation', to: 'followup_comments' },
    ],
  },
  {
    kind: 'code',
    from: 'entry.riskLevel',
    to: 'risk_level',
    codes: { high: 'high', medium: 'medium', low: 'low' },
  },
];

export const caseClosure: readonly FieldRule[] = [
  {
    kind: 'code',
    from: 'base.reason',
    to: 'closure_reason',
    codes: {
      goalsMet: 'formal_closing',
      noFurtherAction: 'formal_closing',
      turned18: 'formal_closing',
      death: 'death_of_child',
      transferred: 'transferred',
      lostContact: 'other',
      declined: 'other',
      relocationNoAgency: 'other',
      departedSolution: 'other',
      openedInError: 'other',
      other: 'other',
    },
  },
  { kind: 'text', from: 'base.reasonOther', to: 'closure_reason_other' },
  { kind: 'day', from: 'after.closedOn', to: 'date_closure' },
];
