/** `--open`: hand a finished file to the program that the desktop has for it. */
import { platform } from 'node:os';
import type { Io } from './io.js';

/** Resolves to false when there is no such program; never waits for it to end. */
export async function openFile(path: string, { env }: Io): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  const command = platform() === 'darwin' ? 'open' : platform() === 'win32' ? 'explorer.exe' : 'xdg-open';
  return new Promise((resolve) => {
    const child = spawn(command, [path], { detached: true, stdio: 'ignore', env });
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
