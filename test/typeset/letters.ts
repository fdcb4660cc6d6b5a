/** A letter from a few lines of YAML to pages, with faces that need no fonts. */
import type { Profile } from '../../src/profile/profile.js';
import { standardProfile } from '../../src/profile/resolve.js';
import { fakeFaces } from './faces.js';
import { type LaidOut, layOut } from './lay-out.js';

const issuer = '发文机关: 青岚市教育局\n文号: 青教函〔2026〕12号\n成文日期: 2026-08-26\n';
const item = '提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于改善乡村学校网络条件的建议}\n';

export interface LaidOutOptions {
  /** Fields besides issuer, number, date and item; 办理结果 and 主送 when absent. */
  head?: string;
  /** Characters that no face has, and those that only a fallback has. */
  missing?: string;
  fallback?: string;
  images?: ReadonlyMap<string, { width: number; height: number }>;
  profile?: Partial<Profile>;
  draft?: string;
}

/** Lay a letter out; the YAML adds to the common head. */
export function laidOut(yaml: string, options: LaidOutOptions = {}): LaidOut {
  const { head = '办理结果: A\n主送: 林某某委员\n', missing, fallback, profile, ...rest } = options;
  return layOut(issuer + item + head + yaml, {
    ...rest,
    profile: { ...standardProfile(), ...profile },
    faces: fakeFaces(missing, fallback),
  });
}
