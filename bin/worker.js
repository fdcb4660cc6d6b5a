'use strict';
// A worker thread of `reply export`: the same built command, at its other door.
require('./load.js').load().work();
