#!/usr/bin/env node
import * as definitions from '@amparo/definitions';
import type { Form } from '@amparo/model';
import { runCommand } from './run-command.js';

const isForm = (each: object): each is Form => 'sections' in each && 'version' in each;

await runCommand(Object.values<object>(definitions).filter(isForm));
