import { AttachmentList } from '../fields/file-field/attachment-list.js';
import { define } from './define.js';

define('amparo-attachment-list', AttachmentList);
