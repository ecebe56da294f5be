// What is around a form that is opened from a draft.
export const environment = { now: '2026-03-04T10:42+02:00', timeZone: 'UTC', settings: {}, codes: {} };
