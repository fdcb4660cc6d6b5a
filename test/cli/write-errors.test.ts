/** Errors of the file system that a test cannot bring about, root or not. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeAll } from '../../src/cli/atomic.js';
import { Refusal } from '../../src/cli/refusal.js';
import { sentence } from '../../src/core/messages/index.js';
import { folder, listing } from './run.js';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, openSync: vi.fn(real.openSync) };
});

afterEach(() => vi.restoreAllMocks());

describe('writeAll', () => {
  it.each([
    ['EPERM', '没有权限'],
    ['EROFS', '只能读'],
    ['EACCES', '没有权限'],
    ['EBUSY', 'Word'],
    ['ENOSPC', '磁盘空间不够'],
  ])('%s', async (code, words) => {
    const cwd = folder();
    vi.mocked(fs.openSync).mockImplementationOnce(() => {
      throw Object.assign(new Error(code), { code });
    });
    let refusal: unknown;
    try {
      await writeAll([{ path: join(cwd, 'new/a.pdf'), data: 'x' }]);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    const { id, hint } = refusal as Refusal;
    expect(sentence('zh', id)).toContain(words);
    expect(hint).toBeDefined();
    expect(listing(cwd)).toEqual([]);
  });
});
