/** 以下简称“…”: names a letter gives to things. */
import type { Find, Found } from './running.js';

export interface Definition {
  /** The name without quotation marks. */
  name: string;
  /** 《…》: the name is used with its marks. */
  title: boolean;
  found: Found;
}

const definition =
  /(?:(?:以下|下文|下)(?:统|简)?称|(?<=[（(，])(?:统|简)称)(?:为|作)?(?:[“"]([^”"\n]{1,20})[”"]|《([^》\n]{1,20})》|([^“”"《》（）()，。；、：\s\0]{2,16})(?=[）)，。；]))/gu;

/** All definitions of the letter, in reading order. */
export function definitions(find: Find): Definition[] {
  return find(definition, { titles: true, needs: ['简称', '统称', '下称', '文称'] }).map((found) => {
    const [, quoted, title, bare] = found.match;
    return { name: quoted ?? title ?? bare!, title: title !== undefined, found };
  });
}
