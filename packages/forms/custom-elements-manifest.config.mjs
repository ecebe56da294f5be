import { manifestOf } from '../../custom-elements-manifest.config.mjs';

export default manifestOf('forms');
