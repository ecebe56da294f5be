import { define } from '@amparo/elements';
import { Caseload } from '../case/caseload.js';
import './case.js';

define('amparo-caseload', Caseload);
