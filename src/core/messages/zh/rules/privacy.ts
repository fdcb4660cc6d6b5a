// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const privacy = {
  'contact-not-member': '联系人“{name}”是委员、代表；请改成承办单位的工作人员',
  'id-in-public': '主动公开的函里有身份证号；请删去或隐去中间几位，否则不能主动公开',
  'id-in-public#card': '主动公开的函里有银行卡号；请删去或隐去中间几位，否则不能主动公开',
  'id-in-public#plate': '主动公开的函里有车牌号；请删去或隐去几位，否则不能主动公开',
  'id-in-public#email': '主动公开的函里有个人邮箱；请删去，或改成单位的邮箱',
  'id-in-public#address': '主动公开的函里有个人住址；请删去，或只写到小区、村',
  'mobile-in-public': '主动公开的函里有手机号码；请改成办公电话，或在公开的一份里隐去',
  'phone-form': '电话号码“{actual}”应写成“{expected}”',
  'phone-form#length': '电话号码“{actual}”的位数不对；固定电话七至八位，手机十一位，请核对',
  'phone-area': '固定电话“{actual}”没有区号；函件发往单位以外，请写上区号',
  'contact-form': '附注里的联系人应写成“{expected}”；也可以改用“联系人”字段',
  'contact-form#label': '“{actual}”由排版加上，不用手写；请删去',
  'contact-form#fix': '删去“{actual}”',
  'leader-meta-public': '“{actual}”是内部办理信息，主动公开的一份一般不保留；请确认',
  'leader-meta-public#fix': '删去这一行',
  'third-party-name': '主动公开的函里有个人姓名“{name}”；如不是公众人物，可改成“某某”或不写姓名',
} as const;
