/** Spaces in Chinese prose. */
import type { Letter } from '../letter/letter.js';
import { asRegistered, closers, han, openers } from './marks.js';
import type { Context } from './rule.js';
import type { Find, Found } from './running.js';
import type { Printed, Role } from './texts.js';

/** Where text runs on; in names, tables and signatures spaces may be there to align. */
const prose: readonly Role[] = ['opening', 'heading', 'body', 'closing', 'annexName', 'annex', 'caption'];

const marks = '，。、；：！？…';
const gap = new RegExp(
  `(?<=[${han}${closers}${marks}]) +(?=[${han}${openers}${closers}${marks}A-Za-z0-9])|(?<=[A-Za-z0-9%‰℃]) +(?=[${han}${openers}${closers}${marks}])|(?<=[${openers}]) +(?=\\S)|(?<=[${han}])\\u3000+(?=[${han}])`,
  'gu',
);

/** GB/T 22239—2019 信息安全技术: between the number of a standard and its name the space is right. */
const standard = /(?:^|[^A-Za-z])[A-Z]{2,6}(?:\/[A-Z]{1,3})? ?[0-9][0-9.]{0,8}(?:[—–-][0-9]{4})?$/u;
/** 表1 停车位情况, 第三条 本办法…, 此致 敬礼: a number or a formula and what it stands before. */
const label =
  /^(?:附?[表图]|附件) ?[0-9一二三四五六七八九十]{1,3}(?:[-—.．][0-9]{1,2})?$|(?:^|[“‘])第[0-9一二三四五六七八九十百]{1,5}[条章节编款]$|(?:^|[。！])此致$/u;
/** A number and a heading typed before its text: what is missing there is a stop. */
const runIn =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、]|[（(][0-9]{1,2}[）)])[^，。；：]{0,30}$/u;
/** “不忘初心 牢记使命”: a slogan's halves. */
const slogan = new RegExp(`“(?:[${han}]{4,8} )*[${han}]{4,8}$`, 'u');
const sloganGoesOn = new RegExp(`^[${han}]{4,8}[ ”]`, 'u');
/** 《信息安全技术 网络安全等级保护基本要求》: the two halves of a standard's name. */
const standardName = /《[^《》\s]{2,20}$/u;
const standardNameGoesOn =
  /^[^《》]{2,40}(?:要求|规范|规程|标准|指南|导则|方法|部分|术语|通则|总则|准则|代码|格式)(?:[（(][^（）()《》]{1,12}[）)])?》/u;

/** 《中共中央　国务院关于…》: the organs that issued a paper together. */
const organ = '(?:中央|委|府|厅|局|会|院|部|办|公室|军区)';
const issuers = new RegExp(`《[${han}\\u3000 ]{0,48}${organ}$`, 'u');
const issuersGoOn = new RegExp(
  `^[${han}\\u3000 ]{1,48}${organ}(?:关于|[${han}]{0,4}令|[${han}]{0,4}公告|印发|转发)`,
  'u',
);

/** Every space that Chinese prose does without; the 5G of a list may be one of its items. */
export function spacesInHan({ find, letter }: Pick<Context, 'find' | 'letter'>): Found[] {
  let found = known.get(find);
  if (!found) {
    found = search(find, letter);
    known.set(find, found);
  }
  return found;
}

/** **加强投入** 市财政…: a short heading in strong type at the beginning, run in. */
function endsStrong(printed: Printed, start: number): boolean {
  return (
    /^[^，。；：]+$/u.test(printed.text.slice(0, start)) && printed.span(start - 1, start + 1).length > 2
  );
}

const known = new WeakMap<Find, Found[]>();

function search(find: Find, letter: Letter): Found[] {
  return find(gap, { roles: prose, titles: true, needs: ' \u3000' }).filter(
    ({ text: printed, start, end }) => {
      const { text } = printed;
      const before = text.slice(Math.max(0, start - 60), start);
      const after = text.slice(end, end + 60);
      if (standard.test(before) && !/^[的和与及等中对，。、；：）》]/u.test(after)) return false;
      if (standardName.test(before) && standardNameGoesOn.test(after)) return false;
      if (issuers.test(before) && issuersGoOn.test(after)) return false;
      // 2026年　月　日 is a blank to be filled in.
      if (label.test(before) || (/[年月第]$/u.test(before) && /^[月日号]/u.test(after))) return false;
      if (start <= 40 && (runIn.test(text.slice(0, start)) || endsStrong(printed, start))) return false;
      return !(slogan.test(before) && sloganGoesOn.test(after)) && !asRegistered(letter, printed, start, end);
    },
  );
}

/** What stands for itself in a list of technologies, and what its name goes on with. */
const item = /(?:^|[、，；：“和及与])(?:5G|4G|6G|AI|VR|AR|IT|IPv6|NB-IoT|GIS|BIM|Wi-Fi|RFID)$/iu;
const goesOn =
  /^(?:网络|基站|技术|应用|信号|通信|手机|终端|融合|产业|时代|智慧|智能|改造|专网|覆盖|建设|行业|消息|模型|系统|平台|用户|套餐|设备|协议|规模|标准|工厂|园区|商用|模组|频|等)/u;
const listGoesOn = new RegExp(`^[${han}]{2,8}、`, 'u');

/** 5G 新型显示、…: a list whose first 、 was lost. */
export function startsList({ text: { text }, start, end }: Found): boolean {
  const after = text.slice(end, end + 10);
  return (
    item.test(text.slice(Math.max(0, start - 8), start)) && listGoesOn.test(after) && !goesOn.test(after)
  );
}
