import type { CalendarDate } from '../letter/date.js';
import type { Letter } from '../letter/letter.js';
import type { Severities } from '../lint/lint.js';
import type { RawProfile } from '../schema/generated/profile.js';

/** What a letter is judged by, besides itself. */
export interface Settings {
  /** The profile of letters that name none. */
  profile?: string;
  /** Profiles that do not come with the package, by name. */
  localProfiles?: ReadonlyMap<string, RawProfile>;
  rules?: Severities;
  /** 版式, whatever the letter says. */
  format?: Letter['format'];
  /** For rules about the future; without it they are silent. */
  today?: CalendarDate;
}
