/** Numbers that a clerk typed in front of a heading although layout adds them. */

const typed =
  /^\s*(?:[一二三四五六七八九十百零〇]+(?:[、.．,，:：)）]|[ \u3000]+(?=\p{Script=Han}))|[（(][一二三四五六七八九十百零〇]+[）)][、.．,，]?|[0-9０-９]{1,3}(?:[、，,．)）]|\.(?![0-9]))|[（(][0-9０-９]{1,3}[）)][、.．,，]?|[㈠-㈩①-⑳⑴-⒇⒈-⒛Ⅰ-Ⅻ][、.．]?)\s*/u;

/** 一、二年级 and 三、四线城市 begin with two numbers in a row; 一、 may still be a mark (一、二次供水): only a person can tell. */
export function beginsWithTwoNumbers(text: string): boolean {
  return /^\s*(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)/u.test(text);
}

/** The typed number with the spaces around it, or an empty string. 5G网络 and 2.0版 have none. */
export function typedNumber(heading: string): string {
  return beginsWithTwoNumbers(heading) ? '' : (typed.exec(heading)?.[0] ?? '');
}
