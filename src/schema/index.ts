/** The schema room: shape of the files, in the clerk's words. */
export { type Checked, checkColumns, checkConfig, checkProfile, checkReply, fields } from './check.js';
export type { RawColumns } from './generated/columns.js';
export type { RawConfig } from './generated/config.js';
export type { RawProfile } from './generated/profile.js';
export type { RawReply } from './generated/reply.js';
export { schemas } from './generated/schemas.js';
