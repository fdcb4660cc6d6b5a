/** The page's script, run on a page made of what it touches. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { script } from '../../../src/export/ledger/html-script.js';

interface Row {
  textContent: string;
  dataset: Record<string, string>;
  hidden: boolean;
}

function page(rows: Row[]) {
  const listeners = new Map<string, (event?: unknown) => void>();
  const names = ['words', 'class', 'disclosure', 'month', 'agency'];
  const form = {
    hidden: true,
    elements: Object.fromEntries(names.map((name) => [name, { value: '' }])),
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
  };
  const shown = { textContent: '' };
  const document = {
    getElementById: (id: string) => (id === 'filter' ? form : shown),
    querySelectorAll: () => rows,
  };
  runInNewContext(script, { document, addEventListener: () => {}, setTimeout: (f: () => void) => f() });
  /** The numbers of the rows that are left. */
  const choose = (values: Record<string, string>): number[] => {
    for (const name of names) form.elements[name]!.value = values[name] ?? '';
    listeners.get('input')!();
    return rows.flatMap((row, i) => (row.hidden ? [] : [i]));
  };
  return { form, shown, choose };
}

function row(textContent: string, dataset: Record<string, string> = {}): Row {
  const facts = { class: 'A', disclosure: '主动公开', month: '2026-06', agency: '甲局', ...dataset };
  return { textContent, dataset: facts, hidden: false };
}

describe('the script of the page', () => {
  const rows = [
    row('云水函〔2026〕31号 关于 河道 PDF'),
    row('云水函〔2026〕32号 关于 ５Ｇ 基站', { class: 'B', month: '2026-07' }),
    row('云水函〔2026〕33号 关于 河道 管护', { agency: '乙局\n甲局', disclosure: '不予公开' }),
  ];
  const { form, shown, choose } = page(rows);

  it('shows the form and says how many there are', () => {
    expect(form.hidden).toBe(false);
    expect(shown.textContent).toBe('显示 3 份，共 3 份');
  });

  it('searches for every word, whatever its width and case', () => {
    expect(choose({ words: '河道' })).toEqual([0, 2]);
    expect(choose({ words: ' 河道　pdf' })).toEqual([0]);
    expect(choose({ words: '5g' })).toEqual([1]);
    expect(choose({ words: '没有' })).toEqual([]);
    expect(shown.textContent).toBe('显示 0 份，共 3 份');
  });

  it('filters by class, disclosure, month and each agency, all at once', () => {
    expect(choose({ class: 'A' })).toEqual([0, 2]);
    expect(choose({ month: '2026-07' })).toEqual([1]);
    expect(choose({ agency: '甲局' })).toEqual([0, 1, 2]);
    expect(choose({ agency: '乙局' })).toEqual([2]);
    expect(choose({ agency: '甲' })).toEqual([]);
    expect(choose({ class: 'A', disclosure: '主动公开', agency: '甲局', words: '河道' })).toEqual([0]);
    expect(choose({})).toEqual([0, 1, 2]);
  });
});
