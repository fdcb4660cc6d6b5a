// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const words = {
  'confusable-words': '“{written}”用错了；应为“{right}”',
  'repeated-chars': '“{written}”重复了；只留一个“{one}”',
  'item-term': '所答复的是{right}，这里写成了“{word}”；请改成“{right}”',
  'placeholder-left': '“{text}”还没有填写；请补上实际内容',
} as const;
