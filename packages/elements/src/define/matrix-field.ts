import { MatrixField } from '../fields/matrix-field/matrix-field.js';
import { define } from './define.js';

define('amparo-matrix-field', MatrixField);
