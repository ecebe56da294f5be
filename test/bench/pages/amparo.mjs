import { Session } from '@amparo/model';
import '@amparo/elements/define/form.js';
import { amparoDefinition } from '../forms/amparo-definition.mjs';
import { generated } from '../forms/generated.mjs';

const now = () => '2026-03-04T10:42+02:00';
const form = amparoDefinition(generated(Number(document.documentElement.dataset.count)));
const element = document.querySelector('amparo-form');
element.layout = 'page';
element.surroundings = { formId: form.id, now, hostCodes: {} };
element.session = new Session(form, { environment: { now: now(), timeZone: 'UTC', settings: {}, codes: {} } });
