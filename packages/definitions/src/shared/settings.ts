import { setting, switchedOn } from '@amparo/model';

/** The role of the person who fills in the form; a host setting. */
export const role = setting('role', 'frontline', 'caseworker', 'specialist');

// Off unless the host's law and protocol allow them (REG-16).
export const asksEthnicity = switchedOn('asksEthnicity');
export const asksReligion = switchedOn('asksReligion');
export const asksGenderNotes = switchedOn('asksGenderNotes');

/** Consent to a photo is recorded; the host says so for the registration, which reads no other form. */
export const photoConsent = switchedOn('photoConsent');

/** The host may switch the suggestion of a risk level off; the worker decides in any case. */
export const riskSuggestions = setting('riskSuggestions', 'on', 'off');
/** Whether a law makes workers report harm to a child; it counts as there is one until the host says that there is none. */
export const reportingLaw = setting('reportingLaw', 'applies', 'none');

/** Whether the host wants a reviewing officer in every determination, or only where many cases wait. */
export const reviewingOfficer = setting('reviewingOfficer', 'whereNeeded', 'always');
