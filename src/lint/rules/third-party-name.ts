import { bareName, membersOf } from '../names.js';
import type { Rule } from '../rule.js';
import { singleWords } from '../segments.js';

/** The common surnames, without those that begin everyday words after these roles (和, 全, 任, 时 …). */
const surname =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖石韦贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂成苗谷盛曲翁冉骆蓝游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓吉缪简车项芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const named = new RegExp(
  `(?:学生|患者|病人|居民|村民|业主|家长|市民|群众|当事人|申请人|投诉人|举报人|信访人|儿童|小朋友|未成年人|老人|租户|商户)(?<name>[${surname}](?![某××xX*先女同])\\p{Script=Han}{1,2})(?=[，。、；：（）“]|反映|提出|来信|来电|咨询|投诉|举报|家中?|等人|等[0-9一二三四五六七八九十]|于[0-9]|在[0-9]|因|称|表示|同学|母亲|父亲|一家)`,
  'gu',
);

export const thirdPartyName: Rule = {
  id: 'third-party-name',
  summary: {
    zh: '主动公开的函里不写群众、学生、患者等的姓名',
    en: 'A published letter does not name private persons',
  },
  why: {
    zh: '公开涉及个人的情况会损害其合法权益，未成年人尤其如此；可写成“李某”“一名学生”。能不能写由人判断，所以只作提醒。',
    en: 'Names of private persons, of minors above all, do not belong in a published letter; a person decides, so this is a remark.',
  },
  basis: { clause: '《中华人民共和国政府信息公开条例》第十五条', strength: '一般' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '公开方式: 主动公开\n正文: 学生⟦张伟⟧反映食堂饭菜价格偏高。' },
      { yaml: '公开方式: 主动公开\n正文: 患者⟦王小明⟧，在县医院就诊。' },
      { yaml: '公开方式: 主动公开\n正文: 居民⟦李建国⟧等人提出的问题已经解决。' },
    ],
    good: [
      { yaml: '正文: 学生张伟反映食堂饭菜价格偏高。' },
      { yaml: '公开方式: 主动公开\n正文: 学生安全、居民方便、患者高血压、学生成长、学生余下部分都有保障。' },
      { yaml: '公开方式: 主动公开\n正文: 学生张某反映的问题和村民黄某某提出的意见已经研究。' },
      { yaml: '公开方式: 主动公开\n正文: 居民林某某，学生全员，群众和谐，家长任务。' },
    ],
  },
  check({ letter, find, report }) {
    if (letter.disclosure?.value !== '主动公开') return;
    const members = new Set(
      [...membersOf(letter), ...letter.contacts.map((c) => c.name)].map((m) => bareName(m.text)),
    );
    for (const { match, text, end, span } of find(named, {
      roles: ['opening', 'body', 'closing', 'annex'],
    })) {
      const name = match.groups!.name!;
      if (members.has(name)) continue;
      // A surname that begins a word of the dictionary (安全, 高血压) is no name.
      const at = end - name.length;
      if (!singleWords(text.text, at, at + 1)) continue;
      report({
        ...span(match[0].length - name.length),
        message: 'third-party-name',
        args: { name },
        actual: name,
      });
    }
  },
};
