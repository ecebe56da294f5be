// What sends comes behind the form: no form waits for it, and nothing is sent before a worker has typed.
export { createClient, restTransport, sealingTransport } from '@amparo/sdk';
export { submitted } from '../filling/submitted.js';
export { tellDelivered, tellingClient } from './telling-client.js';
