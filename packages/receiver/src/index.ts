export type { Scope, TokenGrant } from './access/token-grant.js';
export type { Database, Query, Row } from './database.js';
export type { Fault } from './fault.js';
export type { ReceiverOptions } from './receiver-options.js';
export type { Receipt } from './receipt.js';
export type { Refusal, RefusalCode, RejectedAnswer } from './refusal.js';
export { createReceiver } from './create-receiver.js';
export { openDatabase } from './open-database.js';
export { startReceiver, type StartedReceiver, type StartOptions } from './start-receiver.js';
