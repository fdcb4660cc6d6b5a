/** The four ledgers, read back by other programs' readers. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/export/entry.js';
import {
  columnIds,
  type LedgerFormat,
  type LedgerOptions,
  ledgerFiles,
} from '../../../src/export/ledger/index.js';
import { parseCsv } from '../../../src/letter/csv.js';
import { readLedger } from '../../../src/lint/year/index.js';
import { cellName, readSheets } from '../../../src/read/sheets.js';
import { openZip } from '../../../src/write/letterhead/zip.js';
import { day, entry } from './entries.js';

async function file(
  entries: readonly Entry[],
  format: LedgerFormat,
  options?: LedgerOptions,
): Promise<Uint8Array> {
  const [made] = await ledgerFiles(entries, [format], options);
  return typeof made!.data === 'string' ? new TextEncoder().encode(made!.data) : made!.data;
}

async function text(
  entries: readonly Entry[],
  format: LedgerFormat,
  options?: LedgerOptions,
): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file(entries, format, options));
}

const outputs = { pdf: '2026/云水函 #31：50%.pdf', docx: '2026/云水函〔2026〕31号.docx' };
const two = [
  entry({
    docNumber: '云水函〔2026〕110号',
    serial: 110,
    subject: '=1+1',
    date: undefined,
    publishBy: undefined,
  }),
  entry({ outputs, due: day('2026-06-01'), pages: 2 }),
];

/** What no text of a letter may turn into: markup, a formula, a link, an escape of some format. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '=HYPERLINK("http://example.invalid","x")',
    '@SUM(1)',
    '＝1',
    '-1',
    '\t=1',
    '</td><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title></style><b>',
    "'; alert(1); '",
    '_x000D_',
    'a\r\nb",c',
    '&amp;&#60;',
    'javascript:alert(1)',
    '\ud800',
  ),
);
const hostileEntry = fc
  .record({
    docNumber: hostile,
    kind: hostile,
    subject: hostile,
    resultClass: hostile,
    issuers: fc.array(hostile, { maxLength: 2 }),
    outputs: fc.record({ pdf: hostile.filter((path) => path.trim() !== '') }),
  })
  .map(entry);

describe('every ledger', () => {
  it.each(['xlsx', 'csv', 'json', 'html'] as const)(
    '%s: same letters in whatever order, same bytes',
    async (format) => {
      const once = await file(two, format);
      expect(Buffer.from(await file([...two].reverse(), format)).equals(Buffer.from(once))).toBe(true);
    },
  );

  it('is made in the order and with the names asked for', async () => {
    const files = await ledgerFiles(two, ['html', 'xlsx']);
    expect(files.map(({ name }) => name)).toEqual(['index.html', '台账.xlsx']);
  });

  it('has the columns asked for, in their order', async () => {
    const rows = parseCsv(await text(two, 'csv', { columns: ['编号', '文件', '文号'] }));
    expect(rows[0]).toEqual(['编号', 'PDF', 'DOCX', '文号']);
    expect(parseCsv(await text(two, 'csv', { columns: columnIds }))[0]).toHaveLength(columnIds.length + 1);
  });

  it('sorts by code, year and number, letters without a number last', async () => {
    const entries = [
      entry({ docNumber: undefined, year: undefined, serial: undefined }),
      entry({ docNumber: '云水函〔2026〕110号', serial: 110 }),
      entry({ docNumber: '云水函〔2025〕200号', year: 2025, serial: 200 }),
      entry({ docNumber: '云水函〔2026〕12号', serial: 12 }),
      entry({ docNumber: '云民函〔2026〕12号', serial: 12 }),
    ];
    const rows = parseCsv(await text(entries, 'csv', { columns: ['序号', '文号'] }));
    expect(rows.slice(1)).toEqual([
      ['1', '云民函〔2026〕12号'],
      ['2', '云水函〔2025〕200号'],
      ['3', '云水函〔2026〕12号'],
      ['4', '云水函〔2026〕110号'],
      ['5', ''],
    ]);
  });

  it('is made of no letters too', async () => {
    for (const format of ['xlsx', 'csv', 'json', 'html'] as const)
      expect((await file([], format)).length).toBeGreaterThan(100);
  });
});

describe('xlsx', () => {
  it('has texts, numbers and dates as such', async () => {
    const [ledger, figures] = await readXlsx(Buffer.from(await file(two, 'xlsx')));
    expect(ledger!.sheet).toBe('台账');
    const [head, first, second] = ledger!.data;
    const cell = (row: unknown[] | undefined, name: string): unknown => row![head!.indexOf(name)];
    expect(cell(first, '文号')).toBe('云水函〔2026〕31号');
    expect(cell(first, '编号')).toBe('064');
    expect(cell(first, '成文日期')).toEqual(new Date('2026-06-02T00:00:00Z'));
    expect(cell(first, '公开期限')).toEqual(new Date('2026-07-01T00:00:00Z'));
    expect(cell(first, '办理天数')).toBe(92);
    expect(cell(first, '按期')).toBe('否');
    expect(cell(second, '案由')).toBe('=1+1');
    expect(cell(second, '成文日期')).toBeNull();
    expect(figures!.sheet).toBe('统计');
    const kinds = figures!.data.findIndex(([name]) => name === '按种类');
    expect(figures!.data[kinds + 2]!.slice(0, 2)).toEqual(['建议', 2]);
  });

  it('freezes and repeats the head, filters, and links to the outputs', async () => {
    const parts = openZip(await file(two, 'xlsx'));
    const part = (name: string): string => new TextDecoder().decode(parts.get(name));
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:S3"/>');
    expect(part('xl/workbook.xml')).toContain("'台账'!$A$1:$S$3");
    expect(sheet).toContain('<hyperlink ref="R2" r:id="rId1"/><hyperlink ref="S2" r:id="rId2"/>');
    const targets = [
      ...part('xl/worksheets/_rels/sheet1.xml.rels').matchAll(/Target="([^"]*)" TargetMode="External"/gu),
    ];
    expect(targets.map(([, target]) => target)).toEqual([
      '2026/云水函%20%2331：50%25.pdf',
      '2026/云水函〔2026〕31号.docx',
    ]);
    expect(targets.map(([, target]) => decodeURI(target!.replaceAll('%23', '#')))).toEqual(
      Object.values(outputs),
    );
  });

  it('is a ledger that lint --ledger reads', async () => {
    const rows = readLedger(await readSheets(await file(two, 'xlsx')), cellName);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      number: { text: '064', at: '台账!E2' },
      assigned: { text: '2026-03-02' },
      due: { text: '2026-06-01' },
      docNumber: { text: '云水函〔2026〕31号' },
      resultClass: { text: 'A' },
      disclosure: { text: '主动公开' },
    });
  });

  it('holds any text as text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEntry, async (one) => {
        const bytes = await file([one], 'xlsx', { columns: ['案由', '种类', '文件'] });
        const sheet = new TextDecoder().decode(openZip(bytes).get('xl/worksheets/sheet1.xml'));
        expect(sheet).not.toContain('<f>');
        expect(sheet.match(/<c /gu)).toHaveLength(6);
        const [read] = await readXlsx(Buffer.from(bytes), { trim: false });
        expect(String(read!.data[1]![0] ?? '')).toBe(shown(one.subject!));
      }),
      { numRuns: 60 },
    );
  });
});

/** What XML can hold of a text. */
function shown(written: string): string {
  return written
    .replace(/\r\n?/gu, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/gu, '')
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}

describe('csv', () => {
  it('begins with a byte order mark, ends lines with CRLF, and gives every field back', async () => {
    const csv = await text(two, 'csv');
    expect(csv.startsWith('\uFEFF序号') || csv.startsWith('\uFEFF"序号"')).toBe(true);
    expect(csv.replace(/\r\n/gu, '')).not.toMatch(/[\r\n]/u);
    const [head, first] = parseCsv(csv);
    expect(first![head!.indexOf('公开期限')]).toBe('2026-07-01');
    expect(first![head!.indexOf('PDF')]).toBe(outputs.pdf);
  });

  it('starts no formula, and loses nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEntry, async (one) => {
        const rows = parseCsv(await text([one], 'csv', { columns: ['案由', '种类', '文件'] }));
        const written = [one.subject!, one.kind!, one.outputs.pdf!].map((t) =>
          t.replace(/\p{Cs}/gu, '\ufffd'),
        );
        for (const [i, field] of rows[1]!.entries()) {
          expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
          expect([written[i], `'${written[i]}`]).toContain(field);
        }
      }),
    );
  });
});

describe('json', () => {
  it('has every field, dates in ISO form, and the figures', async () => {
    const ledger = JSON.parse(await text(two, 'json', { title: '台账一', columns: ['序号'] }));
    expect(ledger).toMatchObject({
      format: 'fuhan-ledger',
      version: 1,
      title: '台账一',
      totals: { letters: 2 },
    });
    expect(ledger.letters[0]).toMatchObject({
      docNumber: '云水函〔2026〕31号',
      itemNumbers: ['064'],
      date: '2026-06-02',
      assigned: '2026-03-02',
      responseDays: 92,
      due: '2026-06-01',
      onTime: false,
      publishBy: { date: '2026-07-01', exact: true },
      outputs,
    });
    expect(ledger.letters[1]).not.toHaveProperty('responseDays');
  });
});

describe('html', () => {
  const elements = (node: Tree.ParentNode): Tree.Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
  const attribute = (e: Tree.Element, name: string): string | undefined =>
    e.attrs.find((a) => a.name === name)?.value;
  const words = (node: Tree.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
  const page = async (entries: readonly Entry[], options?: LedgerOptions): Promise<Tree.Element[]> => {
    const errors: string[] = [];
    const tree = parse(await text(entries, 'html', options), {
      onParseError: ({ code }) => errors.push(code),
    });
    // A character that no font has is no markup.
    expect(errors.filter((code) => !code.endsWith('-in-input-stream'))).toEqual([]);
    return elements(tree);
  };

  it('is a table with links and what the filters need', async () => {
    const all = await page(two);
    const rows = all.filter((e) => e.tagName === 'tr' && attribute(e, 'data-class') !== undefined);
    expect(rows.map((e) => attribute(e, 'data-month'))).toEqual(['2026-06', '未注明']);
    expect(rows.map((e) => attribute(e, 'data-agency'))).toEqual(['云汀县水务局', '云汀县水务局']);
    const links = all.filter((e) => e.tagName === 'a').map((e) => attribute(e, 'href')!);
    expect(links.map(decodeURIComponent)).toEqual(Object.values(outputs));
    const selects = all.filter((e) => e.tagName === 'select').map((e) => attribute(e, 'name'));
    expect(selects).toEqual(['class', 'disclosure', 'month', 'agency']);
    expect(all.filter((e) => e.tagName === 'svg')).toHaveLength(3);
    // Without script there is no form that does nothing.
    expect(all.find((e) => e.tagName === 'form')!.attrs.map((a) => a.name)).toContain('hidden');
  });

  it('fetches nothing, and runs only the script that its policy names', async () => {
    const all = await page(two);
    const scripts = all.filter((e) => e.tagName === 'script');
    const hash = createHash('sha256').update(words(scripts[0]!)).digest('base64');
    const policy = all.find((e) => attribute(e, 'http-equiv') === 'Content-Security-Policy');
    expect(scripts).toHaveLength(1);
    expect(attribute(policy!, 'content')).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    const asks = ['src', 'srcset', 'action', 'data', 'poster', 'background', 'xlink:href', 'style'];
    expect(
      all.flatMap((e) => e.attrs).filter((a) => asks.includes(a.name) || a.name.startsWith('on')),
    ).toEqual([]);
    expect(all.filter((e) => ['link', 'img', 'iframe', 'object', 'base'].includes(e.tagName))).toEqual([]);
    expect(await text(two, 'html')).not.toMatch(/url\(|@import|https?:/u);
  });

  it('holds any text as text', async () => {
    const plain = (await page([entry({ outputs: { pdf: 'a.pdf' } })]))
      .map((e) => e.tagName)
      .filter((t) => t !== 'br');
    await fc.assert(
      fc.asyncProperty(hostileEntry, async (one) => {
        const all = await page([{ ...one, issuers: ['甲局'] }], { title: one.subject! });
        // A line break may be shown as one; nothing else comes of a text.
        expect(all.map((e) => e.tagName).filter((t) => t !== 'br')).toEqual(plain);
        const link = all.find((e) => e.tagName === 'a')!;
        expect(attribute(link, 'href')).toMatch(/^[\w\-.!~*'()%/]+$/u);
      }),
      { numRuns: 60 },
    );
  });
});
