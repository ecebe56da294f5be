import { define } from '@amparo/elements';
import { DataSharing } from '../standard/data-sharing.js';
import './around-a-form.js';

define('amparo-data-sharing', DataSharing);
