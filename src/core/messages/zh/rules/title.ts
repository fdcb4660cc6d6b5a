// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const title = {
  'title-no-end-punct': '标题末尾不加标点；请删去“{tail}”',
  'title-no-end-punct#fix': '删去“{tail}”',
  'item-kind-match': '所答复的是{sector}的，这里写成了“{actual}”；应为“{expected}”',
  'item-kind-match#kind': '届次是{sector}的，类别却是“{kind}”；请核对，改正写错的一处',
  'item-kind-match#body': '所答复的是{sector}的，标题里却写“{actual}”；请核对',
  'item-no-consistent': '这里的编号是{number}，别处是{known}；请核对，改正写错的一处',
  'item-no-form': '编号只写号码，“第”和“号”由排版加上；请写成“{bare}”',
  'item-no-session': '编号“{number}”表示{term}届{meeting}次会议，与“{session}”不符；请核对，改正写错的一处',
  'addressee-colon': '主送末尾的冒号由排版加上，不用手写；请删去',
  'addressee-colon#end': '主送末尾不写“{tail}”，冒号由排版加上；请删去',
  'addressee-colon#fix': '删去冒号',
  'addressee-colon#remove': '删去“{tail}”',
} as const;
