import { Form } from '../form/form.js';
import { Group } from '../form/group.js';
import { List } from '../form/list.js';
import { Progress } from '../form/progress.js';
import { SaveState } from '../form/save-state.js';
import { SectionList } from '../form/section-list.js';
import { Section } from '../form/section.js';
import { define } from './define.js';

define('amparo-save-state', SaveState);
define('amparo-progress', Progress);
define('amparo-section-list', SectionList);
define('amparo-group', Group);
define('amparo-list', List);
define('amparo-section', Section);
define('amparo-form', Form);
