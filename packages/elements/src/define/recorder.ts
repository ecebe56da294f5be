import { Recorder } from '../fields/file-field/recorder.js';
import { define } from './define.js';

define('amparo-recorder', Recorder);
