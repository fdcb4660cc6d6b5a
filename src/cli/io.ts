/** The edge to the process: streams, environment, folder. Nothing else in `cli` reads `process`. */
import { sizeLimit } from '../source/decode.js';
import { Refusal } from './refusal.js';

export interface OutputStream {
  write(data: string | Uint8Array, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: () => void): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface InputStream extends AsyncIterable<Uint8Array | string> {
  isTTY?: boolean;
}

/** The streams may be getters: opening stdin and stdout costs more than a look at most arguments. */
export interface Io {
  stdin: InputStream & NodeJS.ReadableStream;
  stdout: OutputStream & NodeJS.WritableStream;
  stderr: OutputStream & NodeJS.WritableStream;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

const heard = new WeakSet<OutputStream>();

/** A broken pipe is told to whoever writes; its event, unheard, would end the process with a stack trace. */
export function hear<T extends OutputStream>(stream: T): T {
  if (!heard.has(stream)) stream.on('error', () => {});
  heard.add(stream);
  return stream;
}

/** Write and wait. A reader that went away (`| head`) is no error; a full disk behind `>` is. */
export function put(stream: OutputStream, data: string | Uint8Array): Promise<void> {
  if (data.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    hear(stream).write(data, (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (!error || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') resolve();
      else reject(new Refusal('cli/output-failed', { reason: code ?? error.message }));
    });
  });
}

/**
 * All of stdin as bytes: a chunk may end inside a character, so nothing is decoded here.
 * Stops reading a little past the size limit of letters; `decode` then says that it is too large.
 */
export async function readStdin(stdin: InputStream, most = 2 * sizeLimit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}
