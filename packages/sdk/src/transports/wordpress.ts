export { wordPressTransport, type WordPressOptions } from './wordpress/wordpress.js';
