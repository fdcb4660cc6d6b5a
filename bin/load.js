'use strict';
// The built command, with the code that V8 compiled from it when it was built (scripts/build.mjs). That is
// half of the start-up time. Another version of Node than the builder's refuses it and compiles as usual.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const file = join(dirname(__dirname), 'dist/reply.cjs');

/** @returns the exports of the command, and the script they come from. */
exports.load = () => {
  // The bundle is ASCII, which is read faster than UTF-8. Its first line names the file of the compiled
  // code by a hash of the bundle, so that the two can never be of different builds.
  const source = readFileSync(file, 'latin1');
  let cachedData;
  try {
    cachedData = readFileSync(join(dirname(file), source.slice(2, source.indexOf('\n'))));
  } catch {
    // Not there: slower, nothing else.
  }
  const script = new Script(source, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { ...module.exports, script };
};
