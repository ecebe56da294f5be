import '@amparo/elements/define/form.js';
import { largestSession } from '../forms/largest.mjs';

const session = largestSession();
const element = document.querySelector('amparo-form');
const { environment, view } = session;
element.layout = document.documentElement.dataset.layout;
element.surroundings = { formId: view.form.id, now: () => environment.now, hostCodes: {} };
element.session = session;
