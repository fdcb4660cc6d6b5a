import type { Profile } from '../../profile/profile.js';
import { contractions, splitPlace, withoutPlace } from '../own-name.js';
import { type Rule, replacement } from '../rule.js';
import type { Role } from '../texts.js';

const mine = /我(局|委(?![托派员屈任婉实])|厅|办(?![理公事好]))(?![部面势限长])/gu;

/** After it the name is part of another name, or of a list of agencies. */
const partOf =
  /^(?:[、和与及（(]|等|会同|联合|办公室|机关|党组|党委|工会|网站|官网|官方|门户|微信|公众号|局长|副局长|主任|主要负责|分管负责|网|政务|牵头|组织实施|关于|[a-zA-Z]|下属|直属|信箱|热线)/u;
const besideOthers =
  /(?:[、和与及（(“《]|会同|联合|以|由[^，。；]{1,12}|称|简称|名为|依托|抄送|加强与|协同|配合)$/u;

export const selfReference: Rule = {
  id: 'self-reference',
  summary: { zh: '自称前后一致：我局，或者全称，不混用', en: 'The issuer speaks of itself in one way' },
  why: {
    zh: '同一封信里一会儿“我局”，一会儿“市教育局”，读的人分不清是不是同一个单位；局写成“我委”，是套用了别的机关的稿子。几个机关并列时写自己的名称，不算。',
    en: 'A letter that says 我局 and then names itself in the third person confuses its reader; a 局 that says 我委 was copied.',
  },
  basis: { clause: '同一机关的自称应当前后一致', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: 我局高度重视，⟦市教育局⟧已印发方案。',
        fixed: '正文: 我局高度重视，我局已印发方案。',
      },
      {
        yaml: '正文: |\n  我局逐条研究。\n  去年⟦青岚市教育局⟧投入经费12万元。',
        fixed: '正文: |\n  我局逐条研究。\n  去年我局投入经费12万元。',
      },
      {
        yaml: '发文机关: 青岚市教育和体育局\n正文: 我局高度重视，⟦市教体局⟧已印发方案。',
        fixed: '发文机关: 青岚市教育和体育局\n正文: 我局高度重视，我局已印发方案。',
      },
      { yaml: '正文: 经研究，⟦我委⟧已安排经费。', fixed: '正文: 经研究，我局已安排经费。' },
    ],
    good: [
      {
        yaml: '正文: 我局高度重视，市教育局、市财政局联合印发方案，见青岚市教育局网站，由市财政局和市教育局负责。',
      },
      { yaml: '正文: 市教育局高度重视，市教育局已印发方案。' },
      {
        yaml: '正文: 我局委托第三方评估，我委托专人负责，市教育局局长任组长，按照《青岚市教育局关于停车的通知》执行。',
      },
      { yaml: '发文机关: [青岚市教育局, 青岚市财政局]\n正文: 我局和市教育局一并研究。' },
    ],
  },
  check({ letter, profile, find, report }) {
    const issuer = letter.issuers.length === 1 ? letter.issuers[0]!.text.replace(/文件$/u, '') : '';
    const kind = /(局|委|厅|办)(?:员会|公室)?$/u.exec(issuer)?.[1];
    if (!kind) return;
    const roles: readonly Role[] = ['opening', 'heading', 'body', 'closing'];
    const own = `我${kind}`;
    const said = find(mine, { roles });
    for (const { match, span } of said) {
      if (match[0] === own) continue;
      report({
        ...span(),
        message: 'self-reference#kind',
        args: { written: match[0], own, issuer },
        actual: match[0],
        expected: own,
        fix: replacement(span(), own, 'unsafe'),
      });
    }
    if (!said.some(({ match }) => match[0] === own)) return;
    const { whole, bare } = names(issuer, profile);
    for (const { match, text, start, end, span } of find.words([...whole, ...bare, ...ours])) {
      if (!roles.includes(text.role)) continue;
      const before = text.text.slice(Math.max(0, start - 16), start);
      const after = text.text.slice(end, end + 8);
      if (bare.includes(match[0]) && !/(?:^|[，。；\n])$/u.test(before)) continue;
      if (ours.includes(match[0]) && !/(?:^|[，。；由经\n])$/u.test(before)) continue;
      if (ours.includes(match[0]) && /^[面部势限员事理公]/u.test(after)) continue;
      if (besideOthers.test(before) || partOf.test(after)) continue;
      report({
        ...span(),
        message: 'self-reference',
        args: { written: match[0], own },
        actual: match[0],
        expected: own,
        fix: replacement(span(), own, 'unsafe'),
      });
    }
  },
};

/** Our own office as a newcomer writes it; at the head of a clause only. */
const ours = ['本局', '本委', '本厅', '本办'];

/** What the issuer is called: everywhere, and at the head of a clause (教育局 alone is elsewhere the end of another’s name). */
function names(issuer: string, profile: Profile): { whole: string[]; bare: string[] } {
  const listed = profile.agencies.find((a) => a.name === issuer)?.short ?? [];
  const whole = [issuer, withoutPlace(issuer) ?? issuer, ...contractions(issuer), ...listed];
  return {
    whole,
    bare: [splitPlace(issuer).organ].filter((organ) => organ !== '' && !whole.includes(organ)),
  };
}
