import { define } from '@amparo/elements';
import { Source } from '../source.js';

define('amparo-source', Source);
