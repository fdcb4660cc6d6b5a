// Sentences of the checks of a whole year; keys are code or code#variant. No final full stop.
export const year = {
  'year-docno-unique': '文号“{number}”在“{other}”里已经用过；请核对登记簿，改正一处',
  'year-docno-gap': '这个文号之前缺 {missing} 号；请核对是漏了答复，还是用在别的公文上',
  'year-docno-order': '成文日期是{date}，文号却排在“{number}”（{other}，{file}）之后；请核对文号和日期',
  'year-item-once': '第{number}号在“{other}”里已经答复过；请核对编号，或删去旧稿',
  'year-session-name': '届次写成“{written}”，别的答复写“{usual}”；请统一',
  'year-agency-name': '机关代字“{code}”的答复一般由“{usual}”发出，这里写的是“{written}”；请核对',
  'year-phone-constant': '{name}的电话是“{written}”，别的答复写“{usual}”；请核对',
  'ledger-unanswered': '{at}：第{number}号还没有答复',
  'ledger-unanswered#late': '{at}：第{number}号应在{due}前答复，还没有答复；请尽快办理或办延期',
  'ledger-late': '成文日期{date}晚于台账（{cell}）的办理期限{due}；请核对日期，或补办延期',
  'ledger-unlisted': '台账里没有第{number}号；请核对编号',
  'ledger-differs': '这里是“{written}”，台账（{cell}）里是“{listed}”；请核对，改正写错的一处',
  'ledger-twice': '{at}：第{number}号在 {other} 已经登过；请删去重复的一行',
} as const;
