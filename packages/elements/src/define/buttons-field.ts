import { ButtonsField } from '../fields/buttons-field/buttons-field.js';
import { Permissions } from '../form/permissions.js';
import { define } from './define.js';

define('amparo-buttons-field', ButtonsField);

// Stands with the field that asks for a permission: a form without permissions does not load it.
define('amparo-permissions', Permissions);
