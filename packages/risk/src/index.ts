export { dueAt, startOfDay } from './due-at.js';
export { firstActionLimit, type RiskLevel } from './risk-level.js';
export { assessmentTimer, facilityTimer, firstActionTimer, timers, type Timer, type TimerId } from './timers.js';
