import '@amparo/forms/define/registration.js'; // registers all that a whole form stands on
import { CaseForm } from '@amparo/forms';
import { papers } from '../forms/papers.mjs';

class Papers extends CaseForm {
  definition = papers;
  languages = {};
}
customElements.define('bench-papers', Papers);
