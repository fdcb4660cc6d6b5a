/** Once before all tests: the command as it will be shipped, from the sources as they are now. */
import { fileURLToPath } from 'node:url';

export default async function setup(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const load = (
    script: string,
  ): Promise<Record<string, (root: string, options?: object) => Promise<unknown>>> =>
    import(new URL(`../scripts/${script}`, import.meta.url).href);
  const { buildFonts } = await load('fonts.mjs');
  const { build, isBuilt } = await load('build.mjs');
  await buildFonts!(root);
  if (!(await isBuilt!(root, { types: false }))) await build!(root, { types: false });
}
