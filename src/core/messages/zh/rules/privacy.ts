// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const privacy = {
  'contact-not-member': '联系人“{name}”是委员、代表；请改成承办单位的工作人员',
  'id-in-public': '主动公开的函里有身份证号；请删去或隐去中间几位，否则不能主动公开',
  'id-in-public#card': '主动公开的函里有银行卡号；请删去或隐去中间几位，否则不能主动公开',
  'id-in-public#plate': '主动公开的函里有车牌号；请删去或隐去几位，否则不能主动公开',
  'id-in-public#email': '主动公开的函里有个人邮箱；请删去，或改成单位的邮箱',
  'id-in-public#address': '主动公开的函里有个人住址；请删去，或只写到小区、村',
  'mobile-in-public': '主动公开的函里有手机号码；请改成办公电话，或在公开的一份里隐去',
} as const;
