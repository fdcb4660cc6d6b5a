// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const words = {
  'confusable-words': '“{written}”用错了；应为“{right}”',
  'repeated-chars': '“{written}”重复了；只留一个“{one}”',
  'repeated-phrase': '“{phrase}”重复了；请只留一处',
  'political-names': '“{written}”不是规范的名称；应为“{right}”',
  'answer-coverage': '前面说有{count}条，答复只编到第{answered}条；请补上没有答复的，或改正条数',
  'answer-coverage#gap': '答复到了第{number}条，却没有第{missing}条；请补上',
  'answer-coverage#last': '最后答复的是第{number}条',
  'agency-name-lexicon':
    '“{written}”是没有注明的简称；第一次出现请写全称（如“{full}”），并注明“以下简称{written}”',
  'self-reference': '前后都自称“{own}”，这里又写“{written}”；请改成“{own}”',
  'self-reference#kind': '发文机关是“{issuer}”，这里自称“{written}”；应为“{own}”',
  'our-city-level': '发文机关是“{issuer}”，这里写“{written}”；请核对是否应为“{own}”，或写出地名',
  'defined-once': '“{name}”在注明“以下简称”之前就用了；请把全称和简称的说明移到这里',
  'defined-once#unused': '注明了简称“{name}”，后面却没有用到；请删去，或者在后面使用',
  'defined-once#twice': '简称“{name}”前面已经注明过；请删去这一处',
  'agency-obsolete': '“{written}”在{until}年以后已经撤并或改名；请核对，改为“{successor}”等现在的名称',
  'agency-obsolete#note': '“{written}”在{until}年以后已经撤并或改名，职责转到{successor}；请改用现在的名称',
  'policy-cite': '引用的文号里，“{written}”应写成“{expected}”',
  'policy-cite#wen': '引用文号以“号”结尾；请删去“{written}”',
  'item-term': '所答复的是{right}，这里写成了“{word}”；请改成“{right}”',
  'placeholder-left': '“{text}”还没有填写；请补上实际内容',
} as const;
