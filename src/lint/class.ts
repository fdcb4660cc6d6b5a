/** 办理结果 marks. */
import type { Profile } from '../profile/profile.js';

/** (A类), 【A】, 办理结果：A, A类 → A. */
export function bareClass(mark: string): string {
  return mark
    .replace(/^\s*(?:办理结果|答复类别|类别)\s*[：:]\s*/u, '')
    .replace(/[（()）【】[\]\s]/gu, '')
    .replace(/类$/u, '');
}

/** Whether the whole mark matches one of the profile's patterns. */
export function isAllowed(mark: string, profile: Profile): boolean {
  return profile.resultClass.allowed.some((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(mark));
}
