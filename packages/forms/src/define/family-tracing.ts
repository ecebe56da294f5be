import { define } from '@amparo/elements';
import { FamilyTracing } from '../standard/family-tracing.js';
import './around-a-form.js';

define('amparo-family-tracing', FamilyTracing);
