import './structure.js';
import './fields.js';
