/** 届次: the session in which an item was put forward. */
import { parseNumeral } from './numerals.js';

export interface Session {
  sector: '政协' | '人大' | undefined;
  /** 届. */
  term: number;
  /** 次. */
  meeting: number;
}

const numeral = '[0-9〇零一二三四五六七八九十百]{1,8}';
const termShape = new RegExp(`第?(${numeral})届`, 'u');
const meetingShape = new RegExp(`第?(${numeral})次`, 'u');

/**
 * Read 青岚市政协九届二次会议, 政协第十三届全国委员会第五次会议, 云汀县第十八届人民代表大会第七次会议,
 * 市十四届人大六次会议. Undefined when 届 or 次 is missing or no number.
 */
export function parseSession(text: string): Session | undefined {
  const term = numberOf(termShape.exec(text));
  const meeting = numberOf(meetingShape.exec(text));
  return term === undefined || meeting === undefined ? undefined : { sector: sectorOf(text), term, meeting };
}

/** 政协 or 人大, from the words of a session, a kind of item or an addressee's office; undefined when it says neither or both. */
export function sectorOf(text: string): '政协' | '人大' | undefined {
  const cppcc = /政协|政治协商会议/u.test(text);
  const npc = /人大|人民代表大会/u.test(text);
  return cppcc === npc ? undefined : cppcc ? '政协' : '人大';
}

function numberOf(m: RegExpExecArray | null): number | undefined {
  return m ? parseNumeral(m[1]!) : undefined;
}
