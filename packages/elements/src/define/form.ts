import './review.js';
import './structure.js';
import './fields.js';
