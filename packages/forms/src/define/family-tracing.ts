import { define } from '@amparo/elements';
import '@amparo/elements/define/preview-field.js';
import { FamilyTracing } from '../standard/family-tracing.js';
import './around-a-form.js';

define('amparo-family-tracing', FamilyTracing);
