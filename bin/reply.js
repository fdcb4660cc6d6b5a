#!/usr/bin/env node
'use strict';
const { load } = require('./load.js');

// Each stream is opened when it is first asked for: most runs need one of the three.
const io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  env: process.env,
  cwd: process.cwd(),
};
process.once('SIGINT', () => process.exit(130));
// exitCode, not exit(): what is still on its way to a pipe must arrive.
load()
  .main(process.argv.slice(2), io)
  .then((code) => {
    process.exitCode = code;
  });
