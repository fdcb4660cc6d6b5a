// An editor that types: a JSON-RPC client over pipes to a real `reply lsp`.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** @returns ms from a keystroke to its findings, `times` of them, each in another place of the letter. */
export async function keystrokes(reply, text, times) {
  const child = spawn(process.execPath, [reply, 'lsp'], { cwd: tmpdir() });
  const client = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = pathToFileURL(join(tmpdir(), 'typed.reply.yaml')).href;
  let told = () => {};
  client.onNotification('textDocument/publishDiagnostics', ({ version }) => told(version));
  client.listen();
  const findings = (version) =>
    new Promise((done) => {
      told = (v) => v === version && done();
    });
  await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
  const opened = findings(1);
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  await opened;
  const prose = text.split('\n').flatMap((line, i) => (/^ {10}\S{20}/u.test(line) ? [i] : []));
  const took = [];
  // The first ten are for the compiler, as in the first seconds of an editor.
  for (let i = -10; i < times; i++) {
    const line = prose[Math.floor(((i + 10) / (times + 10)) * prose.length)];
    const at = { line, character: 20 };
    const version = i + 12;
    const start = performance.now();
    const answer = findings(version);
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: '的' }],
    });
    await answer;
    if (i >= 0) took.push(performance.now() - start);
  }
  await client.sendRequest('shutdown');
  const ended = new Promise((done) => child.on('exit', done));
  await client.sendNotification('exit');
  await ended;
  client.dispose();
  return took;
}
