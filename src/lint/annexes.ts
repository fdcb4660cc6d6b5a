/** 附件说明 that a clerk typed as a paragraph although layout makes it from 附件. */
const typedNote = /^附件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[：:]\s*(?=\S)/u;

/** The label in front of a paragraph that is a 附件说明: 附件：, 附件1：; undefined when it is a sentence. */
export function typedAnnexLabel(paragraph: string): string | undefined {
  return paragraph.length <= 120 && !/[。！？]./u.test(paragraph)
    ? typedNote.exec(paragraph)?.[0]
    : undefined;
}
