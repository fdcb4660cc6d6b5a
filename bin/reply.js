#!/usr/bin/env node
import process from 'node:process';
import { main } from '../dist/cli.js';

const { stdin, stdout, stderr, env } = process;
process.once('SIGINT', () => process.exit(130));
// exitCode, not exit(): what is still on its way to a pipe must arrive.
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() });
