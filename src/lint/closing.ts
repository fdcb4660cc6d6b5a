/** 结语: the formulas that close a letter. */

/** 专此答复, 特此函复, 此复 as a clause of their own; 特此函告各校 and 专此答复如下 are none. */
export const closingFormula =
  /(?<=^|[。！？，；\s])(?:(?:专|特|为)此(?:答复|函复|回复|复函|函达|函告|批复|函|复)|此复|此致(?:\s*敬礼)?)(?=[。，！；]|\s|$)/gu;

/** Thanks or 以上意见供参考, which serve as a closing too. */
export const courtesy = /感谢|谢谢|致谢|以上意见|供[^，。]{0,12}参考|是否满意/u;
