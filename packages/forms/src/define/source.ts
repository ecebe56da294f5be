import { define } from '@amparo/elements';
import { Source } from '../filling/source.js';

define('amparo-source', Source);
