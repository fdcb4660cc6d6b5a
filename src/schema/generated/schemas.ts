// Generated from schemas/*.json by scripts/generate-schema.mjs; do not edit.
export const schemas = {
  "reply": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://fuhan.example/schemas/reply.schema.json",
    "title": "答复函（格式版本 1）",
    "description": "一个文件就是一份政协提案或人大代表建议的答复函（或会办意见）。字段名用中文；版头、序号、括号、冒号、句号等由排版加上，不用手写。",
    "errorMessage": "一份答复函应写成“字段: 内容”的样子，至少有 发文机关、主送、正文、成文日期。",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "发文机关",
      "主送",
      "正文",
      "成文日期"
    ],
    "properties": {
      "格式版本": {
        "title": "格式版本",
        "description": "本格式的版本，目前只有 1，可以不写。",
        "errorMessage": "“格式版本”目前只能是 1；更新的版本请先升级 reply。",
        "const": 1
      },
      "规范": {
        "title": "规范",
        "description": "采用哪一套本地规范（版式、用语、字体）。不写时用配置文件里的，再没有就用国家标准 gbt9704。",
        "errorMessage": "“规范”应是一个规范的名称，如 gbt9704。",
        "type": "string",
        "minLength": 1
      },
      "版式": {
        "title": "版式",
        "description": "信函：GB/T 9704-2012 第10.1条信函格式（默认）；文件：普通公文版头。",
        "errorMessage": "“版式”只能是：信函、文件。",
        "enum": [
          "信函",
          "文件"
        ],
        "default": "信函"
      },
      "文种": {
        "title": "文种",
        "description": "答复：答复提案者（默认）；会办意见：会办单位写给主办单位的意见。",
        "errorMessage": "“文种”只能是：答复、会办意见。",
        "enum": [
          "答复",
          "会办意见"
        ],
        "default": "答复"
      },
      "份号": {
        "title": "份号",
        "description": "6 位阿拉伯数字，涉密公文必须标注。GB/T 9704-2012 7.2.1。",
        "patternErrorMessage": "“份号”应是 6 位阿拉伯数字，如 000012。",
        "errorMessage": "“份号”应是 6 位阿拉伯数字，如 000012。",
        "type": "string",
        "pattern": "^[0-9]{6}$"
      },
      "密级": {
        "title": "密级",
        "description": "秘密、机密或绝密；与“保密期限”一起印成“秘密★1年”。GB/T 9704-2012 7.2.2。",
        "errorMessage": "“密级”只能是：秘密、机密、绝密。",
        "enum": [
          "秘密",
          "机密",
          "绝密"
        ]
      },
      "保密期限": {
        "title": "保密期限",
        "description": "如 1年、6个月、长期。",
        "errorMessage": "“保密期限”应是文字，如 1年。",
        "type": "string",
        "minLength": 1
      },
      "紧急程度": {
        "title": "紧急程度",
        "description": "特急或加急。GB/T 9704-2012 7.2.3。",
        "errorMessage": "“紧急程度”只能是：特急、加急。",
        "enum": [
          "特急",
          "加急"
        ]
      },
      "签发人": {
        "title": "签发人",
        "description": "国家标准只有上行文标注签发人；有的地方在答复函上也印。可写一个或几个姓名。",
        "errorMessage": "“签发人”应是姓名，或姓名的列表。",
        "$ref": "#/$defs/文字或列表"
      },
      "发文机关": {
        "title": "发文机关",
        "description": "发文机关全称或规范化简称。联合行文写成列表，主办机关排在最前。",
        "errorMessage": "“发文机关”应是机关名称，联合行文时写成列表。",
        "$ref": "#/$defs/文字或列表"
      },
      "文号": {
        "title": "发文字号",
        "description": "如 青教函〔2026〕12号。年份用六角括号〔〕，序号不加“第”、不编虚位。未编号的稿子可以不写。GB/T 9704-2012 7.2.5。",
        "errorMessage": "“文号”应是文字，如 青教函〔2026〕12号。",
        "$ref": "#/$defs/文字"
      },
      "办理结果": {
        "title": "办理结果",
        "description": "办理结果类别：A、B、C、D、A1、甲……允许哪些、印成什么样由规范决定。",
        "errorMessage": "“办理结果”应是类别字母或文字，如 A。",
        "$ref": "#/$defs/文字"
      },
      "标题": {
        "title": "标题",
        "description": "公文标题。给出“提案”的届次、编号、案由时可以不写，由规范的式样拼成。文字里的换行就是强制换行。",
        "errorMessage": "“标题”应是文字。",
        "$ref": "#/$defs/文字"
      },
      "主送": {
        "title": "主送",
        "description": "主送的委员、代表或单位，末尾不写冒号。写成列表时用顿号连接，相同的称谓只印一次。",
        "errorMessage": "“主送”应是姓名或单位，或它们的列表。",
        "$ref": "#/$defs/文字或列表"
      },
      "分送": {
        "title": "分送",
        "description": "联名提案者：每人各得一份主送是自己的同一答复。",
        "errorMessage": "“分送”应是列表，每项一个姓名。",
        "type": "array",
        "minItems": 1,
        "items": {
          "title": "分送对象",
          "description": "一位联名提案者。",
          "errorMessage": "“分送”的每一项应是姓名。",
          "$ref": "#/$defs/文字"
        }
      },
      "提案": {
        "title": "提案",
        "description": "所答复的提案或建议；一份答复回应几件并案的提案时写成列表。",
        "errorMessage": "“提案”应写成 类别、届次、编号、案由、提案者 等字段，或它们的列表。",
        "if": {
          "type": "array"
        },
        "then": {
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/提案"
          }
        },
        "else": {
          "$ref": "#/$defs/提案"
        }
      },
      "办理": {
        "title": "办理",
        "description": "办理情况：本身不印，用来拼引言和查错。",
        "errorMessage": "“办理”应写成 角色、会办单位、交办日期、面商 等字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "角色": {
            "title": "角色",
            "description": "本单位在这件提案中的角色。",
            "errorMessage": "“角色”只能是：主办、会办、分办。",
            "enum": [
              "主办",
              "会办",
              "分办"
            ]
          },
          "会办单位": {
            "title": "会办单位",
            "description": "会办单位的列表。",
            "errorMessage": "“会办单位”应是列表，每项一个单位。",
            "type": "array",
            "items": {
              "title": "会办单位",
              "description": "一个会办单位。",
              "errorMessage": "“会办单位”的每一项应是单位名称。",
              "$ref": "#/$defs/文字"
            }
          },
          "交办日期": {
            "title": "交办日期",
            "description": "交办的日期，如 2026-03-15。",
            "errorMessage": "“交办日期”应是日期，如 2026-03-15。",
            "$ref": "#/$defs/文字"
          },
          "面商": {
            "title": "面商",
            "description": "与提案者沟通的情况。",
            "errorMessage": "“面商”应是文字。",
            "$ref": "#/$defs/文字"
          }
        }
      },
      "引言": {
        "title": "引言",
        "description": "开头一段，如“您提出的《…》（第…号）收悉。现答复如下：”。不写时由规范的式样拼成。",
        "errorMessage": "“引言”应是文字。",
        "$ref": "#/$defs/文字"
      },
      "正文": {
        "title": "正文",
        "description": "一段文字（每个非空行一段），或由段落、小节、表格、图片组成的列表。",
        "errorMessage": "“正文”应是文字，或由段落、小节（标题、内容）、表格、图片组成的列表。",
        "$ref": "#/$defs/正文"
      },
      "结语": {
        "title": "结语",
        "description": "如“专此答复，感谢您对教育工作的关心支持。”",
        "errorMessage": "“结语”应是文字。",
        "$ref": "#/$defs/文字"
      },
      "附件": {
        "title": "附件",
        "description": "附件的列表，每项有 名称，另有 正文 或 文件。GB/T 9704-2012 7.3.4、7.3.7。",
        "errorMessage": "“附件”应是列表，每项写 名称 和 正文（或 文件）。",
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/附件"
        }
      },
      "署名": {
        "title": "署名",
        "description": "发文机关署名；不写时与发文机关相同。",
        "errorMessage": "“署名”应是机关名称，或它们的列表。",
        "$ref": "#/$defs/文字或列表"
      },
      "印章": {
        "title": "印章",
        "description": "true：按加盖印章编排并留出位置（默认）；false：不加盖印章；也可写印章图片的路径，联合行文写路径的列表。GB/T 9704-2012 7.3.5。",
        "errorMessage": "“印章”只能是 true、false、图片路径或图片路径的列表。",
        "default": true,
        "if": {
          "type": "array"
        },
        "then": {
          "minItems": 1,
          "items": {
            "title": "印章图片",
            "description": "印章图片的路径，按发文机关的顺序。",
            "errorMessage": "“印章”的每一项应是图片的路径。",
            "type": "string",
            "minLength": 1
          }
        },
        "else": {
          "type": [
            "boolean",
            "string"
          ],
          "minLength": 1,
          "not": {
            "enum": [
              "是",
              "否",
              "有",
              "无",
              "没有",
              "不",
              "yes",
              "no",
              "Yes",
              "No",
              "YES",
              "NO",
              "on",
              "off"
            ]
          }
        }
      },
      "签名章": {
        "title": "签名章",
        "description": "加盖签发人签名章时写：职务、姓名、图片。GB/T 9704-2012 7.3.5.3。",
        "errorMessage": "“签名章”应写成 职务、姓名、图片 三个字段。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "职务",
          "姓名"
        ],
        "properties": {
          "职务": {
            "title": "职务",
            "description": "签发人的职务，如 局长。",
            "errorMessage": "“职务”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "姓名": {
            "title": "姓名",
            "description": "签发人的姓名。",
            "errorMessage": "“姓名”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "图片": {
            "title": "图片",
            "description": "签名章图片的路径。",
            "errorMessage": "“图片”应是图片的路径。",
            "$ref": "#/$defs/文字"
          }
        }
      },
      "成文日期": {
        "title": "成文日期",
        "description": "如 2026-08-26 或 2026年8月26日，印成不编虚位的汉字年月日。",
        "errorMessage": "“成文日期”应是日期，如 2026-08-26。",
        "$ref": "#/$defs/文字"
      },
      "联系人": {
        "title": "联系人",
        "description": "承办的联系人，按规范的式样印在附注里。几个人时写成列表。",
        "errorMessage": "“联系人”应写成 姓名、电话、部门 等字段，或它们的列表。",
        "if": {
          "type": "array"
        },
        "then": {
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/联系人"
          }
        },
        "else": {
          "$ref": "#/$defs/联系人"
        }
      },
      "附注": {
        "title": "附注",
        "description": "其他附注，括号由排版加上。GB/T 9704-2012 7.3.6。",
        "errorMessage": "“附注”应是文字。",
        "$ref": "#/$defs/文字"
      },
      "公开方式": {
        "title": "公开方式",
        "description": "主动公开、依申请公开或不予公开；印在哪里由规范决定。",
        "errorMessage": "“公开方式”只能是：主动公开、依申请公开、不予公开。",
        "enum": [
          "主动公开",
          "依申请公开",
          "不予公开"
        ]
      },
      "公开理由": {
        "title": "公开理由",
        "description": "不主动公开时的理由。",
        "errorMessage": "“公开理由”应是文字。",
        "$ref": "#/$defs/文字"
      },
      "同意公开": {
        "title": "同意公开",
        "description": "提案者本人是否同意公开；不写表示没有异议，false 时不进入公开版。",
        "errorMessage": "“同意公开”只能是 true 或 false。",
        "type": "boolean"
      },
      "抄送": {
        "title": "抄送",
        "description": "抄送机关。写成列表时用逗号连接、末尾加句号；写成文字时照写。GB/T 9704-2012 7.4.2。",
        "errorMessage": "“抄送”应是文字，或机关的列表。",
        "$ref": "#/$defs/文字或列表"
      },
      "印发": {
        "title": "印发",
        "description": "印发机关和印发日期。信函格式按标准不印，写了会提醒。GB/T 9704-2012 7.4.3。",
        "errorMessage": "“印发”应写成 机关、日期、份数 等字段。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "机关",
          "日期"
        ],
        "properties": {
          "机关": {
            "title": "印发机关",
            "description": "一般是发文机关的办公厅（室）。",
            "errorMessage": "“机关”应是单位名称。",
            "$ref": "#/$defs/文字"
          },
          "日期": {
            "title": "印发日期",
            "description": "如 2026-08-26。",
            "errorMessage": "“日期”应是日期，如 2026-08-26。",
            "$ref": "#/$defs/文字"
          },
          "份数": {
            "title": "份数",
            "description": "印成“（共印N份）”。",
            "errorMessage": "“份数”应是正整数，如 12。",
            "type": "integer",
            "minimum": 1
          }
        }
      },
      "备注": {
        "title": "备注",
        "description": "随便写什么，永远不印、不导出。"
      }
    },
    "$defs": {
      "文字": {
        "type": "string",
        "minLength": 1
      },
      "文字或列表": {
        "if": {
          "type": "array"
        },
        "then": {
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          }
        },
        "else": {
          "type": "string",
          "minLength": 1
        }
      },
      "提案": {
        "title": "提案",
        "description": "一件提案或建议。",
        "errorMessage": "“提案”应写成 类别、届次、编号、案由、提案者 等字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "类别": {
            "title": "类别",
            "description": "政协提案、人大代表建议；有的规范另有书面意见等。不写时由届次推定。",
            "errorMessage": "“类别”应是文字，如 政协提案、人大代表建议。",
            "$ref": "#/$defs/文字"
          },
          "届次": {
            "title": "届次",
            "description": "如 青岚市政协九届二次会议。",
            "errorMessage": "“届次”应是文字，如 青岚市政协九届二次会议。",
            "$ref": "#/$defs/文字"
          },
          "编号": {
            "title": "编号",
            "description": "提案编号，照写，如 092015、DH0271、072。",
            "errorMessage": "“编号”应是编号文字，如 092015。",
            "$ref": "#/$defs/文字"
          },
          "案由": {
            "title": "案由",
            "description": "提案自己的题目，不加书名号。",
            "errorMessage": "“案由”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "提案者": {
            "title": "提案者",
            "description": "提案者的列表。",
            "errorMessage": "“提案者”应是列表，每项一个姓名。",
            "type": "array",
            "items": {
              "title": "提案者",
              "description": "一位提案者。",
              "errorMessage": "“提案者”的每一项应是姓名。",
              "$ref": "#/$defs/文字"
            }
          }
        }
      },
      "正文": {
        "if": {
          "type": "array"
        },
        "then": {
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/正文项"
          }
        },
        "else": {
          "type": "string",
          "minLength": 1
        }
      },
      "正文项": {
        "title": "正文项",
        "description": "一段文字、一个小节、一张表格或一幅图片。",
        "errorMessage": "正文的每一项应是文字、小节（标题、内容）、表格或图片。",
        "if": {
          "type": "object"
        },
        "then": {
          "if": {
            "required": [
              "表格"
            ]
          },
          "then": {
            "$ref": "#/$defs/表格项"
          },
          "else": {
            "if": {
              "required": [
                "图片"
              ]
            },
            "then": {
              "$ref": "#/$defs/图片项"
            },
            "else": {
              "$ref": "#/$defs/小节1"
            }
          }
        },
        "else": {
          "type": "string",
          "minLength": 1
        }
      },
      "内容": {
        "title": "内容",
        "description": "一段文字，或由文字、表格、图片组成的列表。",
        "errorMessage": "“内容”应是文字，或由文字、表格、图片组成的列表。",
        "if": {
          "type": "array"
        },
        "then": {
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/内容项"
          }
        },
        "else": {
          "type": "string",
          "minLength": 1
        }
      },
      "内容项": {
        "title": "内容项",
        "description": "一段文字、一张表格或一幅图片。",
        "errorMessage": "“内容”的每一项应是文字、表格或图片。",
        "if": {
          "type": "object"
        },
        "then": {
          "if": {
            "required": [
              "图片"
            ]
          },
          "then": {
            "$ref": "#/$defs/图片项"
          },
          "else": {
            "$ref": "#/$defs/表格项"
          }
        },
        "else": {
          "type": "string",
          "minLength": 1
        }
      },
      "小节1": {
        "title": "小节",
        "description": "一级小节，排成“一、”。",
        "errorMessage": "小节应写成 标题、接排、内容、小节 等字段。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "标题"
        ],
        "properties": {
          "标题": {
            "title": "小节标题",
            "description": "不带序号的标题；序号一、（一）1.（1）由排版按层次加上。",
            "errorMessage": "“标题”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "接排": {
            "title": "接排",
            "description": "true：正文接在标题后面同一行排。",
            "errorMessage": "“接排”只能是 true 或 false。",
            "type": "boolean"
          },
          "内容": {
            "title": "内容",
            "description": "本小节的文字、表格、图片。",
            "errorMessage": "“内容”应是文字，或由文字、表格、图片组成的列表。",
            "$ref": "#/$defs/内容"
          },
          "小节": {
            "title": "下一级小节",
            "description": "下一级小节的列表，排成“（一）”。",
            "errorMessage": "“小节”应是小节的列表。",
            "type": "array",
            "minItems": 1,
            "items": {
              "$ref": "#/$defs/小节2"
            }
          }
        }
      },
      "小节2": {
        "title": "小节",
        "description": "二级小节，排成“（一）”。",
        "errorMessage": "小节应写成 标题、接排、内容、小节 等字段。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "标题"
        ],
        "properties": {
          "标题": {
            "title": "小节标题",
            "description": "不带序号的标题。",
            "errorMessage": "“标题”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "接排": {
            "title": "接排",
            "description": "true：正文接在标题后面同一行排。",
            "errorMessage": "“接排”只能是 true 或 false。",
            "type": "boolean"
          },
          "内容": {
            "title": "内容",
            "description": "本小节的文字、表格、图片。",
            "errorMessage": "“内容”应是文字，或由文字、表格、图片组成的列表。",
            "$ref": "#/$defs/内容"
          },
          "小节": {
            "title": "下一级小节",
            "description": "下一级小节的列表，排成“1.”。",
            "errorMessage": "“小节”应是小节的列表。",
            "type": "array",
            "minItems": 1,
            "items": {
              "$ref": "#/$defs/小节3"
            }
          }
        }
      },
      "小节3": {
        "title": "小节",
        "description": "三级小节，排成“1.”。",
        "errorMessage": "小节应写成 标题、接排、内容、小节 等字段。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "标题"
        ],
        "properties": {
          "标题": {
            "title": "小节标题",
            "description": "不带序号的标题。",
            "errorMessage": "“标题”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "接排": {
            "title": "接排",
            "description": "true：正文接在标题后面同一行排。",
            "errorMessage": "“接排”只能是 true 或 false。",
            "type": "boolean"
          },
          "内容": {
            "title": "内容",
            "description": "本小节的文字、表格、图片。",
            "errorMessage": "“内容”应是文字，或由文字、表格、图片组成的列表。",
            "$ref": "#/$defs/内容"
          },
          "小节": {
            "title": "下一级小节",
            "description": "下一级小节的列表，排成“（1）”。",
            "errorMessage": "“小节”应是小节的列表。",
            "type": "array",
            "minItems": 1,
            "items": {
              "$ref": "#/$defs/小节4"
            }
          }
        }
      },
      "小节4": {
        "title": "小节",
        "description": "四级小节，排成“（1）”；再往下没有层次。",
        "errorMessage": "最低一级小节只有 标题、接排、内容 三个字段。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "标题"
        ],
        "properties": {
          "标题": {
            "title": "小节标题",
            "description": "不带序号的标题。",
            "errorMessage": "“标题”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "接排": {
            "title": "接排",
            "description": "true：正文接在标题后面同一行排。",
            "errorMessage": "“接排”只能是 true 或 false。",
            "type": "boolean"
          },
          "内容": {
            "title": "内容",
            "description": "本小节的文字、表格、图片。",
            "errorMessage": "“内容”应是文字，或由文字、表格、图片组成的列表。",
            "$ref": "#/$defs/内容"
          }
        }
      },
      "表格项": {
        "title": "表格",
        "description": "一张表格。",
        "errorMessage": "表格应写在“表格”字段里。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "表格"
        ],
        "properties": {
          "表格": {
            "$ref": "#/$defs/表格"
          }
        }
      },
      "表格": {
        "title": "表格",
        "description": "直接写 表头 和 行，或用 文件 指向 CSV。",
        "errorMessage": "“表格”应写成 题名、单位、表头、行、列宽、合计，或 文件、题名。",
        "type": "object",
        "additionalProperties": false,
        "if": {
          "required": [
            "文件"
          ]
        },
        "then": {
          "not": {
            "anyOf": [
              {
                "required": [
                  "表头"
                ]
              },
              {
                "required": [
                  "行"
                ]
              }
            ]
          }
        },
        "else": {
          "required": [
            "表头",
            "行"
          ]
        },
        "properties": {
          "题名": {
            "title": "题名",
            "description": "表的名称，排在表上方。",
            "errorMessage": "“题名”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "单位": {
            "title": "单位",
            "description": "计量单位，排在表右上方。",
            "errorMessage": "“单位”应是文字，如 万元。",
            "$ref": "#/$defs/文字"
          },
          "表头": {
            "title": "表头",
            "description": "各列的名称。",
            "errorMessage": "“表头”应是列表，每项一列的名称。",
            "type": "array",
            "minItems": 1,
            "items": {
              "title": "列名",
              "description": "一列的名称。",
              "errorMessage": "“表头”的每一项应是文字。",
              "type": "string"
            }
          },
          "行": {
            "title": "行",
            "description": "各行，每行是各格内容的列表。",
            "errorMessage": "“行”应是列表，每行又是各格内容的列表。",
            "type": "array",
            "minItems": 1,
            "items": {
              "title": "一行",
              "description": "一行各格的内容。",
              "errorMessage": "表格的一行应是各格内容的列表。",
              "type": "array",
              "items": {
                "title": "一格",
                "description": "一格的内容。",
                "errorMessage": "表格的一格应是文字或数字。",
                "type": "string"
              }
            }
          },
          "列宽": {
            "title": "列宽",
            "description": "各列宽度的比例，如 [1, 2, 2]。",
            "errorMessage": "“列宽”应是正数的列表，如 [1, 2, 2]。",
            "type": "array",
            "minItems": 1,
            "items": {
              "title": "列宽",
              "description": "一列的相对宽度。",
              "errorMessage": "“列宽”的每一项应是正数。",
              "type": "number",
              "exclusiveMinimum": 0
            }
          },
          "合计": {
            "title": "合计",
            "description": "true：末尾加一行各数字列的合计。",
            "errorMessage": "“合计”只能是 true 或 false。",
            "type": "boolean"
          },
          "文件": {
            "title": "文件",
            "description": "CSV 文件的路径，第一行是表头。",
            "errorMessage": "“文件”应是 CSV 文件的路径。",
            "$ref": "#/$defs/文字"
          }
        }
      },
      "图片项": {
        "title": "图片",
        "description": "一幅图片，可带题名。",
        "errorMessage": "图片应写成 图片、题名 两个字段。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "图片"
        ],
        "properties": {
          "图片": {
            "title": "图片",
            "description": "图片文件（.png、.jpg）的路径。",
            "errorMessage": "“图片”应是图片文件的路径。",
            "$ref": "#/$defs/文字"
          },
          "题名": {
            "title": "题名",
            "description": "图片的名称，排在图下方。",
            "errorMessage": "“题名”应是文字。",
            "$ref": "#/$defs/文字"
          }
        }
      },
      "附件": {
        "title": "附件",
        "description": "一个附件：正文 与正文的写法相同，或 文件 指向 .pdf、.png、.jpg、.csv。",
        "errorMessage": "附件应写成 名称 和 正文（或 文件）。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "名称"
        ],
        "properties": {
          "名称": {
            "title": "附件名称",
            "description": "不带序号、书名号和标点。",
            "errorMessage": "“名称”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "正文": {
            "title": "附件正文",
            "description": "与正文的写法相同。",
            "errorMessage": "附件的“正文”应是文字，或由段落、小节、表格、图片组成的列表。",
            "$ref": "#/$defs/正文"
          },
          "文件": {
            "title": "附件文件",
            "description": ".pdf、.png、.jpg 或 .csv 文件的路径。",
            "errorMessage": "“文件”应是附件文件的路径。",
            "$ref": "#/$defs/文字"
          }
        }
      },
      "联系人": {
        "title": "联系人",
        "description": "一位联系人。",
        "errorMessage": "“联系人”应写成 姓名、电话、部门 等字段。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "姓名",
          "电话"
        ],
        "properties": {
          "姓名": {
            "title": "姓名",
            "description": "联系人的姓名。",
            "errorMessage": "“姓名”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "电话": {
            "title": "电话",
            "description": "如 0760-88880000；以 0 开头的号码请加引号或带短横线。",
            "errorMessage": "“电话”应是电话号码，如 0760-88880000。",
            "$ref": "#/$defs/文字"
          },
          "部门": {
            "title": "部门",
            "description": "联系人的部门，如 办公室。",
            "errorMessage": "“部门”应是文字。",
            "$ref": "#/$defs/文字"
          }
        }
      }
    }
  },
  "profile": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://fuhan.example/schemas/profile.schema.json",
    "title": "规范（本地版式与用语）",
    "description": "一个文件就是一套本地规范。只写与所继承的规范不同的地方；与 gbt9704 的每一处差异都会列在 reply doctor 里。",
    "errorMessage": "规范应写成“字段: 内容”的样子，至少有 名称。",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "名称"
    ],
    "properties": {
      "名称": {
        "title": "名称",
        "description": "规范的名称，答复函的“规范”字段用它。",
        "errorMessage": "“名称”应是文字。",
        "$ref": "#/$defs/文字"
      },
      "说明": {
        "title": "说明",
        "description": "一句话说明。",
        "errorMessage": "“说明”应是文字。",
        "$ref": "#/$defs/文字"
      },
      "继承": {
        "title": "继承",
        "description": "所继承的规范的名称；不写就继承 gbt9704。",
        "errorMessage": "“继承”应是规范的名称。",
        "$ref": "#/$defs/文字"
      },
      "办理结果": {
        "title": "办理结果",
        "description": "类别标注的取值和印法。",
        "errorMessage": "“办理结果”应写成 允许、含义、式样、必填 等字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "允许": {
            "title": "允许",
            "description": "允许的取值，每项是一个正则表达式，须整个相符。",
            "errorMessage": "“允许”应是列表。",
            "type": "array",
            "minItems": 1,
            "items": {
              "title": "取值",
              "description": "如 A 或 [A-D][0-9]?",
              "errorMessage": "“允许”的每一项应是文字。",
              "$ref": "#/$defs/文字"
            }
          },
          "含义": {
            "title": "含义",
            "description": "各类别的含义。",
            "errorMessage": "“含义”应写成“类别: 含义”。",
            "type": "object",
            "additionalProperties": {
              "title": "含义",
              "description": "一个类别的含义。",
              "errorMessage": "含义应是文字。",
              "type": "string"
            }
          },
          "式样": {
            "title": "式样",
            "description": "印成的样子，{类别} 代表所填的值。",
            "errorMessage": "“式样”应是文字，其中有 {类别}。",
            "$ref": "#/$defs/文字"
          },
          "必填": {
            "title": "必填",
            "description": "true：每份答复都要标注。",
            "errorMessage": "“必填”只能是 true 或 false。",
            "type": "boolean"
          }
        }
      },
      "标志": {
        "title": "标志",
        "description": "发文机关标志。",
        "errorMessage": "“标志”应写成 加文件 一个字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "加文件": {
            "title": "加文件",
            "description": "true：文件格式的标志在单一机关名称后也加“文件”二字。",
            "errorMessage": "“加文件”只能是 true 或 false。",
            "type": "boolean"
          }
        }
      },
      "标题": {
        "title": "标题",
        "description": "没写标题时的式样；可用 {发文机关}{届次}{编号}{类}{案由}。",
        "errorMessage": "“标题”应写成 答复、会办意见、固定 三个字段。",
        "$ref": "#/$defs/文种式样"
      },
      "引言": {
        "title": "引言",
        "description": "没写引言时的式样；可用 {届次}{编号}{类}{案由}{经商}。",
        "errorMessage": "“引言”应写成 答复、经商、会办意见 三个式样。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "答复": {
            "title": "答复",
            "description": "答复的引言式样。",
            "errorMessage": "“答复”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "经商": {
            "title": "经商",
            "description": "有会办单位时插入的句子，{会办单位} 用顿号连接。",
            "errorMessage": "“经商”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "会办意见": {
            "title": "会办意见",
            "description": "会办意见的引言式样。",
            "errorMessage": "“会办意见”应是文字。",
            "$ref": "#/$defs/文字"
          }
        }
      },
      "文号": {
        "title": "文号",
        "description": "发文字号的机关代字和留空。",
        "errorMessage": "“文号”应写成 机关代字、空位 等字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "机关代字": {
            "title": "机关代字",
            "description": "答复函可用的机关代字，如 青教函；空表示不查。",
            "errorMessage": "“机关代字”应是列表。",
            "type": "array",
            "items": {
              "title": "机关代字",
              "description": "一个机关代字。",
              "errorMessage": "“机关代字”的每一项应是文字。",
              "$ref": "#/$defs/文字"
            }
          },
          "空位": {
            "title": "空位",
            "description": "没有文号时，〔年份〕前留几个字的空。",
            "errorMessage": "“空位”应是 0 或正整数。",
            "type": "integer",
            "minimum": 0,
            "maximum": 12
          }
        }
      },
      "附注": {
        "title": "附注",
        "description": "联系人在附注里的写法，可用 {部门}{姓名}{电话}；括号由排版加上。",
        "errorMessage": "“附注”应写成 联系人 一个式样。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "联系人": {
            "title": "联系人",
            "description": "如 联系人：{部门}{姓名}，联系电话：{电话}",
            "errorMessage": "“联系人”应是文字。",
            "$ref": "#/$defs/文字"
          }
        }
      },
      "公开方式": {
        "title": "公开方式",
        "description": "公开方式印在哪里、印成什么样。",
        "errorMessage": "“公开方式”应写成 位置、式样、必填 等字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "位置": {
            "title": "位置",
            "description": "附注后：另起一行；附注：作为附注加括号；版头：印在首页；不印。",
            "errorMessage": "“位置”只能是：附注后、附注、版头、不印。",
            "enum": [
              "附注后",
              "附注",
              "版头",
              "不印"
            ]
          },
          "式样": {
            "title": "式样",
            "description": "如 公开方式：{方式} 或 此件{方式}",
            "errorMessage": "“式样”应是文字，其中有 {方式}。",
            "$ref": "#/$defs/文字"
          },
          "必填": {
            "title": "必填",
            "description": "true：每份答复都要写公开方式。",
            "errorMessage": "“必填”只能是 true 或 false。",
            "type": "boolean"
          }
        }
      },
      "公开版": {
        "title": "公开版",
        "description": "上网公开的那一份怎样由原稿得出。",
        "errorMessage": "“公开版”应写成 姓名、座机、内部附件 等字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "姓名": {
            "title": "姓名",
            "description": "委员、代表的姓名。全名：照印；姓某某：只留姓；不印：写成“有关委员”“有关代表”。",
            "errorMessage": "“姓名”只能是：全名、姓某某、不印。",
            "enum": [
              "全名",
              "姓某某",
              "不印"
            ]
          },
          "座机": {
            "title": "座机",
            "description": "承办单位的固定电话。保留或不印；手机号码总是隐去中间几位。",
            "errorMessage": "“座机”只能是：保留、不印。",
            "enum": [
              "保留",
              "不印"
            ]
          },
          "内部附件": {
            "title": "内部附件",
            "description": "名称里有其中任何一个词的附件不公开。",
            "errorMessage": "“内部附件”应是词的列表，如 [内部, 不公开]。",
            "type": "array",
            "items": {
              "title": "词",
              "description": "附件名称里的词。",
              "errorMessage": "“内部附件”的每一项应是文字。",
              "$ref": "#/$defs/文字"
            }
          }
        }
      },
      "结语": {
        "title": "结语",
        "description": "对结语的要求。",
        "errorMessage": "“结语”应写成 必填 一个字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "必填": {
            "title": "必填",
            "description": "true：每份答复都要有结语。",
            "errorMessage": "“必填”只能是 true 或 false。",
            "type": "boolean"
          }
        }
      },
      "提案": {
        "title": "提案",
        "description": "提案的类别、编号规则和历届会议的年份。",
        "errorMessage": "“提案”应写成 类别、编号、届次 三个字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "类别": {
            "title": "类别",
            "description": "本地的提案类别。",
            "errorMessage": "“类别”应是列表。",
            "type": "array",
            "minItems": 1,
            "items": {
              "title": "类别",
              "description": "一种类别。",
              "errorMessage": "类别应写成 名称、简称、界别、称谓。",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "名称",
                "简称",
                "界别",
                "称谓"
              ],
              "properties": {
                "名称": {
                  "title": "名称",
                  "description": "如 政协提案。",
                  "errorMessage": "“名称”应是文字。",
                  "$ref": "#/$defs/文字"
                },
                "简称": {
                  "title": "简称",
                  "description": "标题里的叫法，如 提案、建议、书面意见。",
                  "errorMessage": "“简称”应是文字。",
                  "$ref": "#/$defs/文字"
                },
                "界别": {
                  "title": "界别",
                  "description": "政协或人大。",
                  "errorMessage": "“界别”只能是：政协、人大。",
                  "enum": [
                    "政协",
                    "人大"
                  ]
                },
                "称谓": {
                  "title": "称谓",
                  "description": "委员或代表。",
                  "errorMessage": "“称谓”应是文字。",
                  "$ref": "#/$defs/文字"
                }
              }
            }
          },
          "编号": {
            "title": "编号",
            "description": "提案编号的规则；空表示不查。",
            "errorMessage": "“编号”应是列表。",
            "type": "array",
            "items": {
              "title": "编号规则",
              "description": "一种编号规则。",
              "errorMessage": "编号规则应写成 式样、说明。",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "式样"
              ],
              "properties": {
                "式样": {
                  "title": "式样",
                  "description": "正则表达式；命名组 届、次 表示编号中的届次，如 (?<届>[0-9]{2})(?<次>[0-9])[0-9]{3}",
                  "errorMessage": "“式样”应是正则表达式。",
                  "$ref": "#/$defs/文字"
                },
                "说明": {
                  "title": "说明",
                  "description": "如 两位届、一位次、三位流水号。",
                  "errorMessage": "“说明”应是文字。",
                  "$ref": "#/$defs/文字"
                }
              }
            }
          },
          "届次": {
            "title": "届次",
            "description": "历届会议召开的年份，用来核对届次和成文日期；空表示不查。",
            "errorMessage": "“届次”应是列表。",
            "type": "array",
            "items": {
              "title": "会议",
              "description": "一次会议。",
              "errorMessage": "一次会议应写成 会议、年份。",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "会议",
                "年份"
              ],
              "properties": {
                "会议": {
                  "title": "会议",
                  "description": "如 政协九届二次会议，要写明政协或人大、届和次。",
                  "errorMessage": "“会议”要写明政协或人大、届和次，如 政协九届二次会议。",
                  "type": "string",
                  "pattern": "^(?=.*(?:政协|政治协商|人大|人民代表大会)).*届.*次"
                },
                "年份": {
                  "title": "年份",
                  "description": "会议召开的年份。",
                  "errorMessage": "“年份”应是四位数的年份，如 2026。",
                  "type": "integer",
                  "minimum": 1949,
                  "maximum": 2999
                }
              }
            }
          }
        }
      },
      "机关": {
        "title": "机关",
        "description": "机关名录：全称和规范化简称。",
        "errorMessage": "“机关”应是列表。",
        "type": "array",
        "items": {
          "title": "机关",
          "description": "一个机关。",
          "errorMessage": "机关应写成 全称、简称。",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "全称"
          ],
          "properties": {
            "全称": {
              "title": "全称",
              "description": "机关全称。",
              "errorMessage": "“全称”应是文字。",
              "$ref": "#/$defs/文字"
            },
            "简称": {
              "title": "简称",
              "description": "规范化简称的列表。",
              "errorMessage": "“简称”应是列表。",
              "type": "array",
              "items": {
                "title": "简称",
                "description": "一个简称。",
                "errorMessage": "“简称”的每一项应是文字。",
                "$ref": "#/$defs/文字"
              }
            }
          }
        }
      },
      "抄送": {
        "title": "抄送",
        "description": "各类提案必须抄送的机关：类别名称: [机关]。",
        "errorMessage": "“抄送”应写成“类别: [机关]”。",
        "type": "object",
        "additionalProperties": {
          "title": "抄送机关",
          "description": "必须抄送的机关。",
          "errorMessage": "必须抄送的机关应写成列表。",
          "type": "array",
          "items": {
            "title": "机关",
            "description": "一个机关。",
            "errorMessage": "机关应是文字。",
            "$ref": "#/$defs/文字"
          }
        }
      },
      "办理": {
        "title": "办理",
        "description": "办理提案、建议的期限。",
        "errorMessage": "“办理”应写成 期限 一个字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "期限": {
            "title": "期限",
            "description": "自交办之日起多少个月内答复。",
            "errorMessage": "“期限”应写成 主办、会办 两个月数。",
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "主办": {
                "title": "主办",
                "description": "主办、分办的答复期限，月数；默认 3。",
                "errorMessage": "“主办”应是 1 到 24 的整数。",
                "type": "integer",
                "minimum": 1,
                "maximum": 24
              },
              "会办": {
                "title": "会办",
                "description": "会办意见的期限，月数；默认 1。",
                "errorMessage": "“会办”应是 1 到 24 的整数。",
                "type": "integer",
                "minimum": 1,
                "maximum": 24
              }
            }
          }
        }
      },
      "签发人": {
        "title": "签发人",
        "description": "答复函上是否允许标注签发人。",
        "errorMessage": "“签发人”应写成 信函 一个字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "信函": {
            "title": "信函",
            "description": "true：本地要求或允许在答复函上标注签发人。",
            "errorMessage": "“信函”只能是 true 或 false。",
            "type": "boolean"
          }
        }
      },
      "字体": {
        "title": "字体",
        "description": "各种用途的字体，按先后次序找；都没有时用自带的字体。",
        "errorMessage": "“字体”应写成 仿宋、小标宋、黑体、楷体、宋体、西文。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "仿宋": {
            "title": "仿宋",
            "description": "正文字体。",
            "errorMessage": "“仿宋”应是字体名称的列表。",
            "$ref": "#/$defs/字体名"
          },
          "小标宋": {
            "title": "小标宋",
            "description": "标题和发文机关标志的字体。",
            "errorMessage": "“小标宋”应是字体名称的列表。",
            "$ref": "#/$defs/字体名"
          },
          "黑体": {
            "title": "黑体",
            "description": "一级标题、密级等的字体。",
            "errorMessage": "“黑体”应是字体名称的列表。",
            "$ref": "#/$defs/字体名"
          },
          "楷体": {
            "title": "楷体",
            "description": "二级标题、签发人姓名的字体。",
            "errorMessage": "“楷体”应是字体名称的列表。",
            "$ref": "#/$defs/字体名"
          },
          "宋体": {
            "title": "宋体",
            "description": "页码的字体。",
            "errorMessage": "“宋体”应是字体名称的列表。",
            "$ref": "#/$defs/字体名"
          },
          "西文": {
            "title": "西文",
            "description": "数字和拉丁字母的字体；标准没有规定。",
            "errorMessage": "“西文”应是字体名称的列表。",
            "$ref": "#/$defs/字体名"
          }
        }
      },
      "尺寸": {
        "title": "尺寸",
        "description": "各种尺寸（毫米，字号为磅），每项有 值 和 依据。",
        "errorMessage": "“尺寸”的每一项应写成 {值: 数字, 依据: 条款}。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "纸宽": {
            "$ref": "#/$defs/尺寸"
          },
          "纸高": {
            "$ref": "#/$defs/尺寸"
          },
          "天头": {
            "$ref": "#/$defs/尺寸"
          },
          "订口": {
            "$ref": "#/$defs/尺寸"
          },
          "版心宽": {
            "$ref": "#/$defs/尺寸"
          },
          "版心高": {
            "$ref": "#/$defs/尺寸"
          },
          "每面行数": {
            "$ref": "#/$defs/尺寸"
          },
          "每行字数": {
            "$ref": "#/$defs/尺寸"
          },
          "正文字号": {
            "$ref": "#/$defs/尺寸"
          },
          "标题字号": {
            "$ref": "#/$defs/尺寸"
          },
          "版记字号": {
            "$ref": "#/$defs/尺寸"
          },
          "页码字号": {
            "$ref": "#/$defs/尺寸"
          },
          "标志字高上限": {
            "$ref": "#/$defs/尺寸"
          },
          "文件标志距版心": {
            "$ref": "#/$defs/尺寸"
          },
          "文件标志距文号行数": {
            "$ref": "#/$defs/尺寸"
          },
          "红线距文号": {
            "$ref": "#/$defs/尺寸"
          },
          "红线粗": {
            "$ref": "#/$defs/尺寸"
          },
          "信函标志距页边": {
            "$ref": "#/$defs/尺寸"
          },
          "信函红线距标志": {
            "$ref": "#/$defs/尺寸"
          },
          "信函下红线距页边": {
            "$ref": "#/$defs/尺寸"
          },
          "信函红线长": {
            "$ref": "#/$defs/尺寸"
          },
          "信函粗线": {
            "$ref": "#/$defs/尺寸"
          },
          "信函细线": {
            "$ref": "#/$defs/尺寸"
          },
          "信函双线间隔": {
            "$ref": "#/$defs/尺寸"
          },
          "信函首要素距红线": {
            "$ref": "#/$defs/尺寸"
          },
          "类别字脚": {
            "$ref": "#/$defs/尺寸"
          },
          "页码距版心": {
            "$ref": "#/$defs/尺寸"
          },
          "版记粗线": {
            "$ref": "#/$defs/尺寸"
          },
          "版记细线": {
            "$ref": "#/$defs/尺寸"
          }
        }
      },
      "正文": {
        "title": "正文",
        "description": "正文的排法。",
        "errorMessage": "“正文”应写成 孤行控制、西文半字对齐 两个字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "孤行控制": {
            "title": "孤行控制",
            "description": "true：段落的首行、末行不单独落在一面；标准要求每面排满22行，默认不管。",
            "errorMessage": "“孤行控制”只能是 true 或 false。",
            "type": "boolean"
          },
          "西文半字对齐": {
            "title": "西文半字对齐",
            "description": "true：每个数字串、西文词占整数个半字，后面的汉字仍在格子上。",
            "errorMessage": "“西文半字对齐”只能是 true 或 false。",
            "type": "boolean"
          }
        }
      },
      "版记": {
        "title": "版记",
        "description": "版记是否必须落在偶数面。GB/T 33476.2-2016 7.3.1。",
        "errorMessage": "“版记”应写成 偶数面: {文件, 信函}。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "偶数面": {
            "title": "偶数面",
            "description": "true：版记排在偶数面，不够时加空白面。",
            "errorMessage": "“偶数面”应写成 文件、信函 两个字段。",
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "文件": {
                "title": "文件",
                "description": "文件格式。",
                "errorMessage": "“文件”只能是 true 或 false。",
                "type": "boolean"
              },
              "信函": {
                "title": "信函",
                "description": "信函格式。",
                "errorMessage": "“信函”只能是 true 或 false。",
                "type": "boolean"
              }
            }
          }
        }
      },
      "页码": {
        "title": "页码",
        "description": "页码的编排。",
        "errorMessage": "“页码”应写成 信函首页 一个字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "信函首页": {
            "title": "信函首页",
            "description": "信函格式的首页是否印页码；标准规定不印。",
            "errorMessage": "“信函首页”只能是 true 或 false。",
            "type": "boolean"
          }
        }
      },
      "DOCX": {
        "title": "DOCX",
        "description": "Word 文件特有的设置。",
        "errorMessage": "“DOCX”应写成 网格 一个字段。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "网格": {
            "title": "网格",
            "description": "标准：用文档网格排 22 行、每行 28 字（GB/T 33476.2-2016）。通用：不用网格，改用固定行距和字间距，行数字数相同，不认网格的软件也排得一样。",
            "errorMessage": "“网格”只能写 标准 或 通用。",
            "enum": [
              "标准",
              "通用"
            ]
          }
        }
      }
    },
    "$defs": {
      "文字": {
        "type": "string",
        "minLength": 1
      },
      "文种式样": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "答复": {
            "title": "答复",
            "description": "答复的式样。",
            "errorMessage": "“答复”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "会办意见": {
            "title": "会办意见",
            "description": "会办意见的式样。",
            "errorMessage": "“会办意见”应是文字。",
            "$ref": "#/$defs/文字"
          },
          "固定": {
            "title": "固定",
            "description": "true：手写的标题也要合这个式样，不合时提示。",
            "errorMessage": "“固定”只能是 true 或 false。",
            "type": "boolean"
          }
        }
      },
      "字体名": {
        "type": "array",
        "minItems": 1,
        "items": {
          "title": "字体名称",
          "description": "字体的名称。",
          "errorMessage": "字体名称应是文字。",
          "$ref": "#/$defs/文字"
        }
      },
      "尺寸": {
        "title": "尺寸",
        "description": "一项尺寸和它的依据。",
        "errorMessage": "尺寸应写成 {值: 数字, 依据: 条款}。",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "值",
          "依据"
        ],
        "properties": {
          "值": {
            "title": "值",
            "description": "毫米；字号为磅。",
            "errorMessage": "“值”应是正数。",
            "type": "number",
            "exclusiveMinimum": 0
          },
          "依据": {
            "title": "依据",
            "description": "标准的条款，或本地文件。",
            "errorMessage": "“依据”应是文字。",
            "$ref": "#/$defs/文字"
          }
        }
      }
    }
  },
  "config": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://fuhan.example/schemas/config.schema.json",
    "title": "配置（reply.config.yaml）",
    "description": "一个文件夹（及其下级）里的答复函共用的设置。只有数据，没有可执行的内容。",
    "errorMessage": "配置应写成“字段: 内容”的样子。",
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "extends": {
        "title": "extends",
        "description": "所继承的另一个配置文件，路径相对于本文件。",
        "errorMessage": "“extends”应是配置文件的路径。",
        "type": "string",
        "minLength": 1
      },
      "profile": {
        "title": "profile",
        "description": "默认规范：自带规范的名称，或本地规范文件的路径（相对于本文件）。",
        "errorMessage": "“profile”应是规范的名称或路径。",
        "type": "string",
        "minLength": 1
      },
      "preset": {
        "title": "preset",
        "description": "一组现成的级别：draft（草稿，没写完的不算错）、final（印发前）、public（上网前）；rules 和 overrides 在它之上另行规定。",
        "errorMessage": "“preset”只能是：draft、final、public。",
        "enum": [
          "draft",
          "final",
          "public"
        ]
      },
      "rules": {
        "title": "rules",
        "description": "各条规则的级别：规则名: error、warning、info 或 off。",
        "errorMessage": "“rules”应写成“规则名: 级别”。",
        "$ref": "#/$defs/rules"
      },
      "overrides": {
        "title": "overrides",
        "description": "对部分文件另作规定。",
        "errorMessage": "“overrides”应是列表，每项写 files 和 rules、profile。",
        "type": "array",
        "items": {
          "title": "override",
          "description": "对一部分文件的规定。",
          "errorMessage": "“overrides”的每一项应写成 files、profile、rules。",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "files"
          ],
          "properties": {
            "files": {
              "title": "files",
              "description": "文件的通配式，相对于配置文件所在的文件夹。",
              "errorMessage": "“files”应是通配式的列表，如 [草稿/**]。",
              "type": "array",
              "minItems": 1,
              "items": {
                "title": "通配式",
                "description": "如 草稿/**",
                "errorMessage": "“files”的每一项应是文字。",
                "type": "string",
                "minLength": 1
              }
            },
            "profile": {
              "title": "profile",
              "description": "这些文件的默认规范。",
              "errorMessage": "“profile”应是规范的名称或路径。",
              "type": "string",
              "minLength": 1
            },
            "rules": {
              "title": "rules",
              "description": "这些文件的规则级别。",
              "errorMessage": "“rules”应写成“规则名: 级别”。",
              "$ref": "#/$defs/rules"
            }
          }
        }
      },
      "export": {
        "title": "export",
        "description": "reply export 的设置。",
        "errorMessage": "“export”应写成 columns。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "columns": {
            "title": "columns",
            "description": "台账（XLSX、CSV、HTML）的列，按所写的次序；“文件”是每种格式一列。",
            "errorMessage": "“columns”应是列名的列表，如 [文号, 案由, 文件]。",
            "type": "array",
            "minItems": 1,
            "items": {
              "title": "台账的列",
              "description": "台账里一列的名称。",
              "errorMessage": "台账的列只能是：序号、文号、文种、种类、届次、编号、案由、提案者、主送、分送、发文机关、角色、会办单位、办理结果、公开方式、公开理由、同意公开、交办日期、成文日期、办理天数、办理期限、按期、公开期限、页数、错误、警告、提示、源文件、文件。",
              "enum": [
                "序号",
                "文号",
                "文种",
                "种类",
                "届次",
                "编号",
                "案由",
                "提案者",
                "主送",
                "分送",
                "发文机关",
                "角色",
                "会办单位",
                "办理结果",
                "公开方式",
                "公开理由",
                "同意公开",
                "交办日期",
                "成文日期",
                "办理天数",
                "办理期限",
                "按期",
                "公开期限",
                "页数",
                "错误",
                "警告",
                "提示",
                "源文件",
                "文件"
              ]
            }
          }
        }
      },
      "fonts": {
        "title": "fonts",
        "description": "字体从哪里来。",
        "errorMessage": "“fonts”应写成 use、dirs。",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "use": {
            "title": "use",
            "description": "system：先用本机的字体（默认）；bundled：只用自带的字体，各处结果一致。",
            "errorMessage": "“use”只能是：system、bundled。",
            "enum": [
              "system",
              "bundled"
            ]
          },
          "dirs": {
            "title": "dirs",
            "description": "另外的字体文件夹，相对于配置文件。",
            "errorMessage": "“dirs”应是文件夹的列表。",
            "type": "array",
            "items": {
              "title": "文件夹",
              "description": "字体文件夹。",
              "errorMessage": "“dirs”的每一项应是文件夹的路径。",
              "type": "string",
              "minLength": 1
            }
          }
        }
      }
    },
    "$defs": {
      "rules": {
        "type": "object",
        "additionalProperties": {
          "title": "级别",
          "description": "error、warning、info 或 off。",
          "errorMessage": "级别只能是：error、warning、info、off。",
          "enum": [
            "error",
            "warning",
            "info",
            "off"
          ]
        }
      }
    }
  },
  "columns": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://fuhan.example/schemas/columns.schema.json",
    "title": "台账的列（reply new --from … --columns …）",
    "description": "台账里哪一列是什么：左边是本格式的名称，右边是台账里那一列的标题，照抄。没写的列按常见的标题认。",
    "errorMessage": "应写成“编号: 台账里那一列的标题”的样子。",
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "编号": {
        "title": "编号",
        "description": "提案编号、建议号。",
        "errorMessage": "“编号”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "届次": {
        "title": "届次",
        "description": "如 青岚市政协九届二次会议。",
        "errorMessage": "“届次”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "类别": {
        "title": "类别",
        "description": "政协提案、人大代表建议、书面意见。",
        "errorMessage": "“类别”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "案由": {
        "title": "案由",
        "description": "提案、建议的题目。",
        "errorMessage": "“案由”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "提案者": {
        "title": "提案者",
        "description": "委员、代表的姓名，或提案单位；几个之间用顿号。",
        "errorMessage": "“提案者”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "角色": {
        "title": "角色",
        "description": "本单位的角色：主办、会办（协办）、分办。",
        "errorMessage": "“角色”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "主办单位": {
        "title": "主办单位",
        "description": "答复里是发文机关，会办意见里是主送。",
        "errorMessage": "“主办单位”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "会办单位": {
        "title": "会办单位",
        "description": "会办、协办的单位；几个之间用顿号。",
        "errorMessage": "“会办单位”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "交办日期": {
        "title": "交办日期",
        "description": "如 2026-03-15。",
        "errorMessage": "“交办日期”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "部门": {
        "title": "部门",
        "description": "本单位经办的科室，写进“联系人”。",
        "errorMessage": "“部门”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "联系人": {
        "title": "联系人",
        "description": "本单位的经办人，写进“联系人”；不是委员、代表的联系人。",
        "errorMessage": "“联系人”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      },
      "电话": {
        "title": "电话",
        "description": "本单位经办人的电话，写进“联系人”；不是委员、代表的电话。",
        "errorMessage": "“电话”应是台账里一列的标题，写成文字。",
        "type": "string",
        "minLength": 1
      }
    }
  }
};
