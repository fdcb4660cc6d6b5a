import { head } from './head.js';
import { numbers } from './numbers.js';
import { privacy } from './privacy.js';
import { punctuation } from './punctuation.js';
import { structure } from './structure.js';
import { title } from './title.js';
import { words } from './words.js';
import { year } from './year.js';

// What all rules may say.
export const rules = {
  ...head,
  ...title,
  ...structure,
  ...numbers,
  ...punctuation,
  ...words,
  ...privacy,
  ...year,
  'disable-reason': '这条注释没有说明理由；请在后面写：-- 理由',
  'disable-unused': '这里没有“{id}”可以关闭；请删去这条注释',
  'disable-unused#all': '这里没有可以关闭的问题；请删去这条注释',
  'disable-unused#unknown': '没有名为“{id}”的规则；请改正注释里的名称',
  'disable-unused#phase': '“{id}”不是规则，是文件或版面本身的问题，不能用注释关闭；请改正问题，删去这条注释',
  'disable-unused#word': '“{word}”不是 reply 认识的注释，没有作用；请改正',
  'disable-unused#words': '可以写：{known}',
  'disable-unused#text': '这条注释写在一段文字里面，会被当成文字印出来；请移到这个字段上面一行',
  'disable-unused#fix': '删去这条注释',
  'internal/rule-failed':
    '规则“{rule}”运行出错（{reason}），其他规则不受影响；请把这份文件和本条信息报告给开发者',
  'rules/elsewhere': '另一处写的是“{text}”',
  'rules/not-edited': '要改的字中间夹着看不见的字符，--fix 不自动改；请手工改',
  'rules/not-edited#folded': '这段文字在 YAML 里折成几行，--fix 不自动改；请手工改，或改写成一行、用“|”分段',
  'rules/not-edited#escaped':
    '这段文字带引号，里面有转义的写法（“\\”或成对的引号），--fix 不自动改；请手工改',
  'rules/replace': '改成“{text}”',
} as const;
