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
// All that is written has been waited for, so that the process may end at once: taking its heap apart is not needed.
load()
  .main(process.argv.slice(2), io)
  .then((code) => process.exit(code));
