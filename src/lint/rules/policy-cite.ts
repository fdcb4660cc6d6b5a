import { type Rule, replacement } from '../rule.js';

/** 国办发[2014]46号 in running text: a Han character, brackets of any kind around a year, a serial, 号. */
const cited =
  /(?=[ 　〔[［(（【﹝〖])(?<=[\p{Script=Han}A-Za-z])([ 　]*[〔[［(（【﹝〖][ 　]*)((?:19|20)[0-9]{2})(年?[ 　]*[〕\]］)）】﹞〗][ 　]*)(0*)([1-9][0-9]{0,4})[ 　]*号(?![院楼室门线令机])(文(?=$|[，。；、）)和与及]))?/gmu;
const half = /(?=[ 　〔])(?<=[发函字办厅教财建政规])[ 　]*〔([0-9]{2})〕([0-9]{1,4})号/gu;
const yearBracket = [...'〔[［(（【﹝〖'].flatMap((b) => [...'12 　'].map((c) => b + c));
const shortYear = [...'0123456789'].map((d) => `〔${d}`);
const unnumbered = /(?=[）)，。；、])(?<=[发函字办厅政规]〔(?:19|20)[0-9]{2}〕[0-9]{1,4})/gu;

export const policyCite: Rule = {
  id: 'policy-cite',
  summary: {
    zh: '引用的文号写成“国办发〔2014〕46号”',
    en: 'A cited document number reads 国办发〔2014〕46号',
  },
  why: {
    zh: '正文引用公文，先写标题，后在圆括号里写发文字号。引用的文号同样用六角括号、四位年份，序号不编虚位，末尾是“号”，不写“号文”。',
    en: 'Document numbers cited in the text follow the same rules as the letter’s own: 〔〕, four digits, no padding, 号 at the end.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5；GB/T 15834-2011', strength: '规定' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: 按照《关于加强乡村教育的意见》（国办发⟦[2014]⟧46号）办理。',
        fixed: '正文: 按照《关于加强乡村教育的意见》（国办发〔2014〕46号）办理。',
      },
      {
        yaml: '正文: 按照青政发⟦（2024）⟧12号和青教函⟦【2025】⟧8号办理。',
        fixed: '正文: 按照青政发〔2024〕12号和青教函〔2025〕8号办理。',
      },
      {
        yaml: '正文: 根据有关规定（国办发〔2014〕46号⟦文⟧），予以补助。',
        fixed: '正文: 根据有关规定（国办发〔2014〕46号），予以补助。',
      },
      {
        yaml: '引言: 按照青政发〔2024〕⟦012⟧号文件要求，现答复如下：',
        fixed: '引言: 按照青政发〔2024〕12号文件要求，现答复如下：',
      },
      { yaml: '正文: 按照青政发⟦〔24〕⟧12号办理。', fixed: '正文: 按照青政发〔2024〕12号办理。' },
    ],
    good: [
      {
        yaml: '正文: 按照《关于加强乡村教育的意见》（国办发〔2014〕46号）和建提复字〔2023〕第29号、国发〔2024〕8号文件办理。',
      },
      {
        yaml: '正文: （2021）青0302民初123号判决已生效，住建部令第45号、国务院令第721号、GB/T 22239—2019已施行，见图[2014]。',
      },
      { yaml: '正文: 按照《关于转发国办发[2014]46号文件的通知》执行，截至去年底（2024）共12所。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, span } of find(cited, { needs: yearBracket })) {
      if (text.role === 'docNumber') continue;
      const [all, open, year, close, zeros, serial, wen] = match;
      const at = open!.length + year!.length + close!.length;
      const say = (from: number, to: number, expected: string): void =>
        report({
          ...span(from, to),
          message: expected === '' ? 'policy-cite#wen' : 'policy-cite',
          args: { written: all.slice(from, to), expected },
          actual: all.slice(from, to),
          expected,
          fix: replacement(span(from, to), expected, 'safe'),
        });
      if (open !== '〔' || close !== '〕') say(0, at, `〔${year}〕`);
      if (zeros !== '') say(at, at + zeros!.length + serial!.length, serial!);
      if (wen) say(all.length - 1, all.length, '');
    }
    for (const { match, text, span } of find(half, { needs: shortYear })) {
      if (text.role === 'docNumber') continue;
      const [from, to] = [match[0].indexOf('〔'), match[0].indexOf('〕') + 1];
      const expected = `〔20${match[1]}〕`;
      const written = match[0].slice(from, to);
      report({
        ...span(from, to),
        message: 'policy-cite',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(from, to), expected, 'unsafe'),
      });
    }
    for (const { text, start } of find(unnumbered, { needs: ['〔19', '〔20'] })) {
      if (text.role === 'docNumber') continue;
      const open = text.text.lastIndexOf('〕', start) + 1;
      const span = text.span(open, start);
      const serial = text.text.slice(open, start);
      report({
        ...span,
        message: 'policy-cite',
        args: { written: serial, expected: `${serial}号` },
        actual: serial,
        expected: `${serial}号`,
        fix: replacement(span, `${serial}号`, 'safe'),
      });
    }
  },
};
