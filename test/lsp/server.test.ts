/** A real client, over a pipe, to the real process. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bin, folder, letter, reply } from '../cli/run.js';

const cwd = folder({});
const child = spawn(process.execPath, [bin, 'lsp'], { cwd });
const client: ProtocolConnection = createProtocolConnection(
  new StreamMessageReader(child.stdout),
  new StreamMessageWriter(child.stdin),
);
const seen = new Map<string, PublishDiagnosticsParams>();
const waiting: (() => void)[] = [];
client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
  seen.set(params.uri, params);
  for (const wake of waiting.splice(0)) wake();
});
client.listen();

const uriOf = (name: string): string => pathToFileURL(join(cwd, name)).href;

/** The findings about a version of a document, as soon as the server has told them. */
async function findings(name: string, version: number): Promise<Diagnostic[]> {
  for (;;) {
    const last = seen.get(uriOf(name));
    if (last && (last.version ?? 0) >= version) return last.diagnostics;
    await new Promise<void>((wake) => waiting.push(wake));
  }
}

async function open(name: string, text: string): Promise<Diagnostic[]> {
  const textDocument = { uri: uriOf(name), languageId: 'yaml', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  return findings(name, 1);
}

async function type(name: string, version: number, at: { line: number; character: number }, text: string) {
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri: uriOf(name), version },
    contentChanges: [{ range: { start: at, end: at }, text }],
  });
  return findings(name, version);
}

beforeAll(async () => {
  const { capabilities } = await client.sendRequest<{ capabilities: object }>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(cwd).href,
    capabilities: {},
  });
  expect(capabilities).toMatchObject({ hoverProvider: true, documentSymbolProvider: true });
  await client.sendNotification('initialized', {});
});

afterAll(async () => {
  await client.sendRequest('shutdown');
  const ended = new Promise((done) => child.on('exit', done));
  await client.sendNotification('exit');
  expect(await ended).toBe(0);
});

const bad = letter({ 文号: '青教函[2026]12号' });
const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length - 1;

describe('diagnostics', () => {
  it('come when a letter is opened, and while it is typed', async () => {
    const found = await open('a.reply.yaml', bad);
    expect(found.map((d) => [d.code, d.severity, d.source])).toEqual([['docno-bracket', 1, 'reply']]);
    const line = lineOf(bad, '文号');
    expect(found[0]!.range).toEqual({ start: { line, character: 7 }, end: { line, character: 13 } });
    const typed = await type('a.reply.yaml', 2, { line: lineOf(bad, '成文日期'), character: 6 }, '19');
    expect(typed.map((d) => d.code)).toContain('docno-bracket');
    expect(typed.length).toBeGreaterThan(1);
  });

  it('follow the config as it is on disk, and say what is wrong with it', async () => {
    writeFileSync(join(cwd, 'reply.config.yaml'), 'rules: {docno-bracket: warning}\n');
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    const [first] = await open('b.reply.yaml', bad);
    expect(first!.severity).toBe(2);
    writeFileSync(join(cwd, 'reply.config.yaml'), 'rules: {docno-brackets: off}\n');
    const wrong = await open('c.reply.yaml', bad);
    expect(wrong[0]).toMatchObject({ code: 'config', severity: 1 });
    expect(wrong[0]!.message).toContain('reply.config.yaml:1:9: ');
    writeFileSync(join(cwd, 'reply.config.yaml'), '');
  });

  it('survive a text that is no letter, and one that is no file', async () => {
    expect((await open('d.reply.yaml', '{[\n: - "')).length).toBeGreaterThan(0);
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'untitled:Untitled-1', languageId: 'yaml', version: 1, text: bad },
    });
    while (!seen.has('untitled:Untitled-1')) await new Promise<void>((wake) => waiting.push(wake));
    expect(seen.get('untitled:Untitled-1')!.diagnostics.map((d) => d.code)).toEqual(['docno-bracket']);
  });
});

describe('quick fixes', () => {
  it('mend the finding, switch it off, and mend all', async () => {
    await open('e.reply.yaml', bad);
    const line = lineOf(bad, '文号');
    const at = { line, character: 9 };
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('e.reply.yaml') },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    expect(actions.map((a) => [a.kind, a.isPreferred ?? false])).toEqual([
      ['quickfix', true],
      ['quickfix', false],
      ['source.fixAll', false],
    ]);
    const edits = actions.map((a) => {
      const [change] = a.edit!.documentChanges!;
      return apply(bad, (change as { edits: Edit[] }).edits);
    });
    expect(edits[0]).toBe(letter());
    expect(edits[1]).toBe(bad.replace('文号:', '# reply-disable-next-line docno-bracket -- \n文号:'));
    expect(edits[2]).toBe(letter());
    expect(await open('f.reply.yaml', edits[1]!)).toEqual([]);
  });
});

it('a comment without use may go, a misspelt one is mended; neither is covered by another comment', async () => {
  const text = `# reply-disable-file docno-space\n# reply-disabel-file docno-space\n${letter()}`;
  const found = await open('comments.reply.yaml', text);
  expect(found.map((d) => [d.code, d.tags])).toEqual([
    ['disable-unused', [1]],
    ['disable-unused', undefined],
  ]);
  const asked = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf('comments.reply.yaml') },
    range: { start: { line: 0, character: 0 }, end: { line: 1, character: 30 } },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  expect(asked.map((a) => a.title)).toEqual(['删去这条注释', '改成“reply-disable-file”（请复核）']);
});

describe('an editor that asks for one kind', () => {
  const twice = letter({ 文号: '青教函[2026]012号', 附注: '见附表。。。。。。' });
  const ask = (only?: string[]): Promise<CodeAction[]> => {
    const at = { line: lineOf(twice, '文号'), character: 9 };
    return client.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uriOf('only.reply.yaml') },
      range: { start: at, end: at },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  };

  it.each([
    [['quickfix'], ['quickfix']],
    [['source.fixAll'], ['source.fixAll']],
    [['source'], ['source.fixAll']],
    [['refactor'], []],
    [['source.organizeImports'], []],
    [undefined, ['quickfix', 'source.fixAll']],
  ])('%j gets that only', async (only, kinds) => {
    await open('only.reply.yaml', twice);
    expect([...new Set((await ask(only)).map((a) => a.kind))]).toEqual(kinds);
  });

  it('mends all as `reply lint --fix` does, also what waits for a second pass', async () => {
    await open('only.reply.yaml', twice);
    const [all] = await ask(['source.fixAll']);
    const [change] = all!.edit!.documentChanges!;
    const text = apply(twice, (change as { edits: Edit[] }).edits);
    const { out } = await reply(['lint', '--fix', '-'], { cwd, input: [twice] });
    expect(text).toBe(out);
    expect(text).not.toBe(twice);
  });
});

it('an editor that resolves actions is told the edits when somebody chooses one', async () => {
  const other = spawn(process.execPath, [bin, 'lsp'], { cwd });
  const lazy = createProtocolConnection(
    new StreamMessageReader(other.stdout),
    new StreamMessageWriter(other.stdin),
  );
  lazy.listen();
  const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
  await lazy.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { codeAction } },
  });
  await lazy.sendNotification('initialized', {});
  const uri = uriOf('lazy.reply.yaml');
  await lazy.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: bad },
  });
  const at = { line: lineOf(bad, '文号'), character: 9 };
  const offered = await lazy.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  const all = offered.at(-1)!;
  expect(all).toMatchObject({ kind: 'source.fixAll' });
  expect(all.edit).toBeUndefined();
  const resolved = await lazy.sendRequest<CodeAction>('codeAction/resolve', all);
  const [change] = resolved.edit!.documentChanges!;
  expect(apply(bad, (change as { edits: Edit[] }).edits)).toBe(letter());
  await lazy.sendRequest('shutdown');
  const ended = new Promise((done) => other.on('exit', done));
  await lazy.sendNotification('exit');
  expect(await ended).toBe(0);
});

it('the comment that switches a finding off has the line ends of the letter', async () => {
  const text = bad.replaceAll('\n', '\r\n');
  const [finding] = await open('crlf.reply.yaml', text);
  const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf('crlf.reply.yaml') },
    range: finding!.range,
    context: { diagnostics: [] },
  });
  const [change] = actions[1]!.edit!.documentChanges!;
  expect((change as { edits: Edit[] }).edits[0]!.newText).toBe(
    '# reply-disable-next-line docno-bracket -- \r\n',
  );
});

it('hover tells the field and the rule', async () => {
  await open('g.reply.yaml', bad);
  const ask = (character: number): Promise<Hover | null> =>
    client.sendRequest('textDocument/hover', {
      textDocument: { uri: uriOf('g.reply.yaml') },
      position: { line: lineOf(bad, '文号'), character },
    });
  expect(JSON.stringify(await ask(1))).toContain('发文字号');
  expect(JSON.stringify(await ask(9))).toContain('docno-bracket');
});

it('completion offers fields that are missing, and words of closed lists', async () => {
  const text = `${letter()}紧急程度: \n密\n# reply-disable-next-line docno-b`;
  await open('h.reply.yaml', text);
  const ask = (line: number, character: number): Promise<CompletionItem[]> =>
    client.sendRequest('textDocument/completion', {
      textDocument: { uri: uriOf('h.reply.yaml') },
      position: { line, character },
    });
  const at = lineOf(text, '紧急程度: ');
  expect((await ask(at, 6)).map((i) => i.label)).toEqual(['特急', '加急']);
  const fields = (await ask(at + 1, 1)).map((i) => i.label);
  expect(fields).toContain('密级');
  expect(fields).not.toContain('文号');
  expect((await ask(at + 2, 33)).map((i) => i.label)).toContain('docno-bracket');
});

it('completion right behind a colon writes the blank that YAML wants', async () => {
  const text = `${letter()}紧急程度:`;
  await open('colon.reply.yaml', text);
  const items = await client.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: uriOf('colon.reply.yaml') },
    position: { line: text.split('\n').length - 1, character: 5 },
  });
  expect(items.map((i) => i.textEdit!.newText)).toEqual([' 特急', ' 加急']);
});

it('completion offers the classes of the profile', async () => {
  const text = `${letter({ 规范: 'qinglan' })}办理结果: `;
  await open('class.reply.yaml', text);
  const items = await client.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: uriOf('class.reply.yaml') },
    position: { line: text.split('\n').length - 1, character: 6 },
  });
  expect(items.map((i) => i.label)).toContain('A');
});

it('the outline has fields and headings', async () => {
  const text = `${letter({ 正文: '[{标题: 总体情况, 内容: 甲。, 小节: [{标题: 一是, 内容: 乙。}]}]' })}`;
  await open('i.reply.yaml', text);
  const symbols = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri: uriOf('i.reply.yaml') },
  });
  const body = symbols.find((s) => s.name === '正文')!;
  expect(body.children!.map((s) => s.name)).toEqual(['总体情况']);
  expect(body.children![0]!.children!.map((s) => s.name)).toEqual(['一是']);
});

interface Edit {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  newText: string;
}

function apply(text: string, edits: Edit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map((m) => m.index + 1)];
  const offset = (p: { line: number; character: number }): number => starts[p.line]! + p.character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((t, e) => t.slice(0, offset(e.range.start)) + e.newText + t.slice(offset(e.range.end)), text);
}
