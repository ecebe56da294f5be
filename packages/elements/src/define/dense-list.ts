import { DenseList } from '../form/dense-list.js';
import './buttons-field.js';
import './choice-field.js';
import { define } from './define.js';

// Stands with the fields and not with the structure: a form whose lists are all cards does not load it.
define('amparo-dense-list', DenseList);
