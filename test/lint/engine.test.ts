import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text.js';
import { readLetter } from '../../src/letter/read.js';
import { lint, type Rule, rules } from '../../src/lint/index.js';
import { withoutTitles } from '../../src/lint/items.js';
import { checkReply } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import { letterText, lintText, profileNamed, takeMarks } from './letters.js';

const codes = (text: string, options = {}): string[] => lintText(text, options).map((d) => d.code);

test('a rule that throws is named, and the others still run', () => {
  const broken: Rule = {
    ...rules[0]!,
    id: 'broken',
    check: () => {
      throw new Error('boom');
    },
  };
  const found = lintText(letterText('文号: 青教函[2026]12号'), { rules: [broken, ...rules] });
  expect(found.map((d) => d.code)).toEqual(['internal/rule-failed', 'docno-bracket']);
  expect(found[0]!.args).toEqual({ rule: 'broken', reason: 'boom' });
});

test('a field that could not be read is not called missing', () => {
  expect(codes(letterText('文号: [2026]'))).toEqual([]);
  expect(codes(letterText('', ['文号']))).toEqual(['docno-missing']);
  const required = '结语: 专此答复。\n公开方式: 主动公开\n抄送: 市政协提案委，市政府办公室';
  expect(codes(letterText(`办理结果: [A]\n${required}`), { profile: profileNamed('qinglan') })).toEqual([]);
});

test('only the wrong one of two brackets is edited, and a padded serial loses its zeros in advice', () => {
  const [bracket] = lintText(letterText('文号: 青教函〔2026]12号'));
  expect(bracket!.fix!.edits.map((e) => e.text)).toEqual(['〕']);
  const found = lintText(letterText('文号: 青教函〔2026〕第031号'));
  expect(found.map((d) => [d.code, d.args])).toContainEqual(['docno-no-di', { serial: '31' }]);
});

test('characters that are not printed do not move the marks of other findings', () => {
  const text = letterText('标题: |\n  青岚市教育局\n  关于\u200B停\u2028车的\t函。');
  const found = lintText(text).find((d) => d.code === 'title-no-end-punct');
  expect(text.slice(found!.range!.start, found!.range!.end)).toBe('。');
  expect(text.slice(found!.fix!.edits[0]!.start, found!.fix!.edits[0]!.end)).toBe('。');
});

test('severities can be set and rules switched off', () => {
  const text = letterText('文号: 青教函[2026]012号');
  const found = lintText(text, { severities: { 'docno-bracket': 'info', 'docno-no-zero-pad': 'off' } });
  expect(found.map((d) => [d.code, d.severity])).toEqual([['docno-bracket', 'info']]);
});

test('a milder finding of a rule stays milder, and never grows worse than the rule is set to', () => {
  const text = letterText('附件:\n  - 名称: 学校名单\n    正文: 见下表。');
  expect(lintText(text).map((d) => d.severity)).toEqual(['info']);
  expect(lintText(text, { severities: { 'attach-match': 'warning' } }).map((d) => d.severity)).toEqual([
    'info',
  ]);
});

describe('a fix', () => {
  test.each([
    ['in a plain scalar', '标题: 关于停车的函⟦。⟧'],
    ['in double quotes', '标题: "关于停车的函⟦。⟧"'],
    ['in single quotes', "标题: '关于停车的函⟦。⟧'"],
    ['in a literal block', '标题: |\n  青岚市教育局\n  关于停车的函⟦。⟧'],
  ])('keeps everything else %s', (_, marked) => {
    const { text, marks } = takeMarks(letterText(marked));
    const found = lintText(text).find((d) => d.code === 'title-no-end-punct');
    expect(found?.range).toEqual(marks[0]);
    expect(applyEdits(text, found!.fix!.edits)).toBe(
      text.slice(0, marks[0]!.start) + text.slice(marks[0]!.end),
    );
  });

  test.each([
    ['folded text', '标题: >-\n  青岚市教育局\n  关于停车的函。', 'rules/not-edited#folded'],
    ['plain text on two lines', '标题: 青岚市教育局\n  关于停车的函。', 'rules/not-edited#folded'],
    ['quoted text on two lines', '标题: "青岚市教育局\n  关于停车的函。"', 'rules/not-edited#folded'],
    ['escaped text', '标题: "关于停车\\u7684函。"', 'rules/not-edited#escaped'],
    ['doubled quotes', "标题: '关于“停车''的函。'", 'rules/not-edited#escaped'],
  ])(
    'is not offered for %s, where the characters cannot be pointed at, and a hint says so',
    (_, yaml, why) => {
      const found = lintText(letterText(yaml)).find((d) => d.code === 'title-no-end-punct');
      expect(found).toMatchObject({ code: 'title-no-end-punct', pointer: '/标题' });
      expect(found!.fix).toBeUndefined();
      expect(found!.hints).toEqual([{ message: why }]);
      expect(found!.range!.end - found!.range!.start).toBeGreaterThan(5);
    },
  );

  test('that would cut through an invisible character is not offered, and a hint says so', () => {
    const found = lintText(letterText('正文: 我局将再接\u200B再励，办好此事。'));
    expect(found.map((d) => [d.code, d.fix, d.hints])).toEqual([
      ['confusable-words', undefined, [{ message: 'rules/not-edited' }]],
    ]);
  });

  test('that is there says nothing about it', () => {
    expect(lintText(letterText('文号: 青教函[2026]12号'))[0]!.hints).toBeUndefined();
  });
});

describe('a letter with gaps', () => {
  test.each(['发文机关', '主送', '正文', '成文日期'])(
    'without %s the other fields are still judged',
    (key) => {
      expect(codes(letterText('文号: 青教函[2026]12号', [key]))).toEqual(['docno-bracket']);
    },
  );

  test('a field of the wrong shape is skipped, the rest judged', () => {
    expect(codes(letterText('文号: 青教函[2026]12号\n正文:\n  - 标题: [坏]\n抄送: {坏: 的}'))).toEqual([
      'docno-bracket',
    ]);
  });
});

describe('comments', () => {
  const bad = '文号: 青教函[2026]12号';

  test.each([
    ['next line', `# reply-disable-next-line docno-bracket -- 沿用旧号\n${bad}`],
    ['same line', `${bad} # reply-disable-line docno-bracket`],
    ['whole file', `${bad}\n# reply-disable-file docno-bracket`],
    ['all rules', `# reply-disable-next-line\n${bad}`],
    ['several rules', `# reply-disable-next-line docno-no-zero-pad, docno-bracket\n文号: 青教函[2026]012号`],
    ['from here', `# reply-disable docno-bracket\n${bad}`],
    ['a stretch', `# reply-disable docno-bracket\n${bad}\n# reply-enable docno-bracket`],
  ])('switch off: %s', (_, yaml) => {
    expect(codes(letterText(yaml))).toEqual([]);
  });

  test('a comment before a block of text counts for all of it', () => {
    const yaml = '# reply-disable-next-line range-unit-ambig\n正文: |\n  第一段。\n  每年增长5～10%。';
    expect(codes(letterText(yaml))).toEqual([]);
  });

  test('enable ends a stretch', () => {
    const yaml = `# reply-disable docno-bracket\n发文机关: 青岚市教育局\n# reply-enable\n${bad}`;
    expect(codes(letterText(yaml))).toEqual(['disable-unused', 'docno-bracket']);
  });

  test('text that looks like a comment inside a block is text, and that is said', () => {
    const text = letterText(`正文: |\n  # reply-disable-file docno-bracket\n  已办。\n${bad}`);
    const [found, ...others] = lintText(text);
    expect(others.map((d) => d.code)).toEqual(['docno-bracket']);
    expect(found).toMatchObject({ code: 'disable-unused', message: 'disable-unused#text' });
    expect(text.slice(found!.range!.start, found!.range!.end)).toBe('# reply-disable-file');
  });

  test('what switches nothing off is reported, with a fix that removes the comment', () => {
    const text = letterText('文号: 青教函〔2026〕12号 # reply-disable-line docno-bracket -- 旧');
    const [found] = lintText(text);
    expect(found).toMatchObject({
      code: 'disable-unused',
      severity: 'warning',
      args: { id: 'docno-bracket' },
    });
    expect(applyEdits(text, found!.fix!.edits)).toBe(letterText('文号: 青教函〔2026〕12号'));
  });

  test.each(['\n', '\r\n'])('a comment alone on its line goes with the line (%j)', (eol) => {
    const clean = letterText('').replaceAll('\n', eol);
    const text = `  # reply-disable-file docno-bracket -- 旧 ${eol}${clean}`;
    const [found] = lintText(text);
    expect(applyEdits(text, found!.fix!.edits)).toBe(clean);
  });

  test('an id that no rule has is said to be unknown', () => {
    const [found] = lintText(letterText('# reply-disable-file docno-brackets'));
    expect(found).toMatchObject({
      code: 'disable-unused',
      message: 'disable-unused#unknown',
      hints: [{ args: { nearest: 'docno-bracket' } }],
    });
  });

  test('a misspelt id is corrected, not thrown away with its reason', () => {
    const text = letterText(`# reply-disable-next-line docno-brackets -- 沿用旧号\n${bad}`);
    const unused = lintText(text).find((d) => d.code === 'disable-unused')!;
    expect(unused.fix!.safety).toBe('unsafe');
    expect(codes(applyEdits(text, unused.fix!.edits))).toEqual([]);
  });

  test('an id that resembles no rule keeps its comment', () => {
    const [found] = lintText(letterText('# reply-disable-file 文号括号 -- 沿用旧号'));
    expect(found).toMatchObject({ message: 'disable-unused#unknown' });
    expect(found!.fix).toBeUndefined();
    expect(found!.hints).toBeUndefined();
  });

  test('a code of another phase is said to be none that a comment disables', () => {
    const [found] = lintText(letterText('# reply-disable-file yaml/folded-text -- 旧稿'));
    expect(found).toMatchObject({ code: 'disable-unused', message: 'disable-unused#phase' });
  });

  test.each([
    ['reply-disabel-next-line', 'reply-disable-next-line'],
    ['reply-disable-nextline', 'reply-disable-next-line'],
    ['reply_disable_next_line', 'reply-disable-next-line'],
    ['reply-disable-next', 'reply-disable-line'],
    ['Reply-Disable-File', 'reply-disable-file'],
    ['reply disable-line', 'reply-disable-line'],
    ['reply－disable', 'reply-disable'],
    ['repy-disable-next-line', 'reply-disable-next-line'],
    ['reply-disabled', 'reply-disable'],
    ['reply-enabel', 'reply-enable'],
  ])('the misspelt %s is reported, with the right word', (word, right) => {
    const text = letterText(`# ${word} docno-bracket -- 沿用旧号\n${bad}`);
    const found = lintText(text).find((d) => d.code === 'disable-unused')!;
    expect(found).toMatchObject({
      severity: 'warning',
      message: 'disable-unused#word',
      args: { word },
      hints: [{ args: { nearest: right } }],
      fix: { safety: 'unsafe' },
    });
    expect(text.slice(found.range!.start, found.range!.end)).toBe(word);
    expect(applyEdits(text, found.fix!.edits)).toBe(text.replace(word, right));
  });

  test('a word that only claims to be a directive is reported with those there are', () => {
    const found = lintText(letterText('# reply-ignore docno-bracket'));
    expect(found.map((d) => [d.code, d.hints?.[0]?.message])).toEqual([
      ['disable-unused', 'disable-unused#words'],
    ]);
    const off = { severities: { 'disable-unused': 'off' as const } };
    expect(lintText(letterText('# reply-ignore docno-bracket'), off)).toEqual([]);
  });

  test.each([
    '# reply lint --fix 查过',
    '# 用 reply-disable-nextline 关不掉',
    '# yaml-language-server: $schema=../schemas/reply.schema.json',
    '# eslint-disable-next-line',
    '# reply 2026-08-26 送审',
    '# replyable',
    '#',
    '# 回复：reply',
  ])('%s is an ordinary comment', (comment) => {
    expect(codes(letterText(comment))).toEqual([]);
  });

  test('of two ids one may be unused', () => {
    const found = lintText(letterText(`# reply-disable-next-line docno-bracket, docno-no-di\n${bad}`));
    expect(found.map((d) => d.args?.id)).toEqual(['docno-no-di']);
  });

  test('disable-unused itself has a severity', () => {
    expect(
      codes(letterText('# reply-disable-file docno-bracket'), { severities: { 'disable-unused': 'off' } }),
    ).toEqual([]);
  });
});

test('findings stand in the order of the text', () => {
  const text = letterText('主送: 林某某代表：\n文号: 青教函[2025]012号\n成文日期: 2026年02月30日');
  const starts = lintText(text).map((d) => d.range!.start);
  expect(starts.length).toBeGreaterThan(4);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test('no letter, however strange its texts, makes a rule fail; ranges stay inside the text', () => {
  const piece = fc.constantFrom(
    ...'〔〕[]（）()第号0127年月日。，：、；《》提案建议委员代表政协人大届次会议附件一二三（一）1.～%亿万 \t*\\𠮷〇○－-收悉您文件函类ABE'.split(
      '',
    ),
    '第092015号',
    '第092016号',
    '〔2026〕',
    '[2026]',
    '2026年8月6日',
    '二○一七年',
    '5～10%',
    '**',
    '附件2',
    '\n',
    '\n一、',
    '林某某代表提出',
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((a) => a.join(''));
  const raw = fc.record(
    {
      版式: fc.constantFrom('信函', '文件'),
      文种: fc.constantFrom('答复', '会办意见'),
      密级: fc.constantFrom('秘密', '机密'),
      发文机关: fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })),
      文号: text,
      办理结果: text,
      标题: text,
      主送: fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })),
      提案: fc.array(
        fc.record(
          { 类别: text, 届次: text, 编号: text, 案由: text, 提案者: fc.array(text) },
          { requiredKeys: [] },
        ),
        { minLength: 1, maxLength: 2 },
      ),
      引言: text,
      正文: fc.oneof(
        text,
        fc.array(
          fc.oneof(
            text,
            fc.record({ 标题: text, 内容: text }),
            fc.record({ 标题: text, 小节: fc.array(fc.record({ 标题: text }), { minLength: 1 }) }),
          ),
          { minLength: 1 },
        ),
      ),
      结语: text,
      附件: fc.array(fc.record({ 名称: text, 正文: text }), { minLength: 1 }),
      署名: text,
      成文日期: text,
      联系人: fc.record({ 姓名: text, 电话: text }),
      附注: text,
      公开方式: fc.constantFrom('主动公开', '不予公开'),
      抄送: fc.oneof(text, fc.array(text, { minLength: 1 })),
      印发: fc.record({ 机关: text, 日期: text }),
    },
    { requiredKeys: ['发文机关', '主送', '正文', '成文日期'] },
  );
  const profile = profileNamed('qinglan');
  let judged = 0;
  fc.assert(
    fc.property(raw, (value) => {
      // JSON is YAML; its escapes also try the paths without exact characters.
      const source = parseSource('random', JSON.stringify(value, null, 1));
      const checked = checkReply(source);
      if (!checked.value) return;
      judged++;
      const found = lint({
        letter: readLetter(checked.value),
        profile,
        source,
        today: { year: 2026, month: 11, day: 23 },
      });
      expect(found.filter((d) => d.code === 'internal/rule-failed')).toEqual([]);
      for (const d of found) {
        expect(d.range!.start).toBeGreaterThanOrEqual(0);
        expect(d.range!.end).toBeLessThanOrEqual(source.text.length);
        if (d.fix) applyEdits(source.text, d.fix.edits);
      }
    }),
    { numRuns: 300 },
  );
  expect(judged).toBeGreaterThan(200);
});

test('cited titles are blanked out, nested ones too, and unpaired marks left alone', () => {
  expect(withoutTitles('《甲〈乙〉》丙《丁《戊》》》《')).toBe('《\0\0\0\0》丙《\0\0\0\0》》《');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('《', '》', '甲') }),
      (t) => withoutTitles(t).length === t.length,
    ),
  );
});
