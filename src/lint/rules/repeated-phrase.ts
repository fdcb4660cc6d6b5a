import { withoutTitles } from '../items.js';
import { type Rule, replacement } from '../rule.js';

/** The longest phrase that is looked for. */
const longest = 24;

const han = /^\p{Script=Han}+$/u;
/** Two characters that may rightly stand twice: 一个一个, 非常非常, 某某, 人大代表代表… */
const lawful = /^(?:[一几逐].{1,3}|非常|特别|许多|很多|谢谢|多次|代表|委员|领导|.*某.*)$/u;
/** 再研究研究: verbs of two characters double for a moment’s doing. */
const trying = /(?:再|好好|先|多|一起|共同|认真)$/u;
/** 工作工作组, 教育教育局: the second copy begins a longer name. */
const longer = /^(?:小?组|专班|方案|机制|[局所院会部站处科厅委员者]|中心|部门|公司)/u;

export const repeatedPhrase: Rule = {
  id: 'repeated-phrase',
  summary: { zh: '词语不重复：关于关于、进行进行', en: 'No phrase twice in a row: 关于关于' },
  why: {
    zh: '“关于关于”“认真研究，认真研究”是复制、改稿时留下的。“一个一个”“再研究研究”“工作工作组”这样的不算。',
    en: 'A phrase repeated at once is left over from copying or editing.',
  },
  basis: { clause: '同一个词语紧接着重复，多半是误留', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: 您提出的⟦关于关于⟧加强巡查的意见很好。',
        fixed: '正文: 您提出的关于加强巡查的意见很好。',
      },
      { yaml: '正文: 我局将⟦进一步加强进一步加强⟧日常巡查。', fixed: '正文: 我局将进一步加强日常巡查。' },
      { yaml: '正文: ⟦逐条认真研究，逐条认真研究⟧，列入计划。', fixed: '正文: 逐条认真研究，列入计划。' },
      { yaml: '结语: 感谢您对教育工作的⟦关心支持关心支持⟧。', fixed: '结语: 感谢您对教育工作的关心支持。' },
    ],
    good: [
      {
        yaml: '正文: 一个一个核对，一件事一件事办好，一项一项落实，请各校再研究研究，非常非常感谢，市人大代表代表群众发言。',
      },
      {
        yaml: '正文: 优化义务教育布局，推进义务教育均衡；学校管理、学校安全、学校食堂都已检查，工作工作组已成立。',
      },
      {
        yaml: '正文: 2023年计划400台，2024年计划450台，12345123451234512345，《关于关于停车的通知》，逐校排查、逐校整改。',
      },
      { yaml: '主送: 林某某某某委员' },
    ],
  },
  check({ texts, report }) {
    const memory = remembering(texts.reduce((most, t) => Math.max(most, t.text.length), 0));
    for (const { role, text, span } of texts) {
      if (role === 'table' || role === 'contact' || role === 'docNumber' || role === 'signer') continue;
      if (text.length < 4) continue;
      const bare = text.includes('《') ? withoutTitles(text) : text;
      for (const { start, size, gap } of repeats(bare, memory)) {
        const phrase = bare.slice(start, start + size);
        const end = start + 2 * size + gap;
        // 关于关于 in a title is what title-double-about says.
        if (role === 'title' && phrase === '关于') continue;
        // （…）提案提案收悉 is what opening-title-genre-dup says.
        if (role === 'opening' && /^(?:提案|建议)$/u.test(phrase)) continue;
        if (size === 2 && trying.test(bare.slice(0, start).slice(-2))) continue;
        if (lawful.test(phrase) || (size === 2 && longer.test(bare.slice(end, end + 2)))) continue;
        const place = span(start, end);
        report({
          ...place,
          message: 'repeated-phrase',
          args: { phrase },
          actual: text.slice(start, end),
          expected: phrase,
          fix: replacement(place, phrase, 'unsafe'),
        });
      }
    }
  },
};

interface Memory {
  /** By a hash of two characters: where they last stood, and for each place, where before it. */
  last: Int32Array;
  before: Int32Array;
  /** By distance: how long the text has agreed with itself, and up to where. */
  run: Int32Array;
  until: Int32Array;
}

/** Room for texts of so many characters, used for one after another. */
function remembering(length: number): Memory {
  return {
    last: new Int32Array(256),
    before: new Int32Array(length),
    run: new Int32Array(longest + 1),
    until: new Int32Array(longest + 1),
  };
}

interface Repeat {
  start: number;
  size: number;
  /** 1 when a comma stands between the copies. */
  gap: 0 | 1;
}

/**
 * Phrases of two or more characters that stand twice in a row, and those of three or more with a comma between; from
 * left to right, not overlapping. Every pair of characters looks back at its like within reach and counts for that distance how
 * far the text agrees with itself: linear.
 */
function repeats(text: string, { last, before, run, until }: Memory): Repeat[] {
  const found: Repeat[] = [];
  last.fill(-1);
  until.fill(-2);
  let previous = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A phrase is Han; 的的的 is what repeated-chars reports.
    if (code < 0x4e00 || code > 0x9fff || code === previous) {
      previous = code;
      continue;
    }
    const key = (previous * 31 + code) & 255;
    let j = last[key]!;
    before[i] = j;
    last[key] = i;
    const first = previous;
    previous = code;
    for (; j >= 0 && i - j <= longest; j = before[j]!) {
      if (text.charCodeAt(j) !== code || text.charCodeAt(j - 1) !== first) continue;
      const distance = i - j;
      run[distance] = until[distance] === i - 1 ? run[distance]! + 1 : 2;
      until[distance] = i;
      const repeat = complete(text, i, distance, run[distance]!);
      if (!repeat) continue;
      found.push(repeat);
      run[distance] = 0;
    }
  }
  found.sort((a, b) => a.start - b.start || b.size - a.size);
  let end = 0;
  return found.filter((r) => {
    if (r.start < end) return false;
    end = r.start + 2 * r.size + r.gap;
    return true;
  });
}

/** The repeat whose second copy ends at `i`, when the agreement is long enough for one. */
function complete(text: string, i: number, distance: number, run: number): Repeat | undefined {
  if (distance < 2 || run < distance - 1) return undefined;
  const gap = run >= distance ? 0 : 1;
  const size = distance - gap;
  const start = i - distance - size + 1;
  if (gap === 1 && (size < 3 || !/[，、；]/u.test(text[start + size]!))) return undefined;
  return han.test(text.slice(start, start + size)) ? { start, size, gap } : undefined;
}
