#!/usr/bin/env node
import { registration } from '@amparo/definitions';
import { runCommand } from './run-command.js';

await runCommand([registration]);
