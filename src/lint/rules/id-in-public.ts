import type { MessageId } from '../../core/messages/index.js';
import { personalIn } from '../private.js';
import type { Rule } from '../rule.js';

const messages: Partial<Record<string, MessageId>> = {
  id: 'id-in-public',
  bankCard: 'id-in-public#card',
  plate: 'id-in-public#plate',
  email: 'id-in-public#email',
  address: 'id-in-public#address',
};

export const idInPublic: Rule = {
  id: 'id-in-public',
  summary: {
    zh: '主动公开的函里没有身份证号、银行卡号、车牌、个人邮箱和住址',
    en: 'A published letter holds no ID, card or plate numbers, private mail addresses or homes',
  },
  why: {
    zh: '公开会对第三方合法权益造成损害的个人隐私不得公开。身份证号按 GB 11643 核对校验码，银行卡号按 ISO/IEC 7812 核对校验位，车牌按 GA 36 识别；单位的信箱和办公地址不算。要删去、隐去，还是改为不公开，由人决定。',
    en: 'Private data must not be published. Numbers are told by their check digits; mailboxes and addresses of offices are not private.',
  },
  basis: { clause: '《中华人民共和国政府信息公开条例》第十五条', strength: '规定' },
  severity: 'error',
  // Masking in the letter itself would lose a fact; the public edition masks.
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '公开方式: 主动公开\n正文: 申请人（身份证号⟦11010519491231002X⟧）已经领取补助。' },
      { yaml: '公开方式: 主动公开\n正文: 补助打入银行卡⟦6228480402564890018⟧。' },
      { yaml: '公开方式: 主动公开\n正文: 车辆⟦青A12345⟧多次违规停放。' },
      { yaml: '公开方式: 主动公开\n附注: 请把意见发到⟦linyizhou@163.com⟧' },
      { yaml: '公开方式: 主动公开\n正文: 您反映的⟦翠湖花园3栋2单元501室⟧漏水问题已经修复。' },
      { yaml: '公开方式: 主动公开\n正文: 林先生家住⟦柳溪街道白塔村3组12号⟧，我局已经上门。' },
    ],
    good: [
      { yaml: '正文: 申请人（身份证号11010519491231002X）已经领取补助。' },
      {
        yaml: '公开方式: 主动公开\n正文: 项目代码为2306-440605-04-01-123456，统一社会信用代码为114420007578123456。',
      },
      {
        yaml: '公开方式: 主动公开\n正文: 举报邮箱为qljw@163.com，请到市民中心3号楼501室办理，或发到open-data@qinglan.example。',
      },
      {
        yaml: '公开方式: 主动公开\n正文: 沪G1501高速和位于人民路128号的停车场已经建成，翠湖花园3栋2单元加装电梯。',
      },
      { yaml: '公开方式: 主动公开\n正文: 证号为1101051949****002X的居民已经领取补助。' },
    ],
  },
  check({ letter, texts, report }) {
    if (letter.disclosure?.value !== '主动公开') return;
    for (const { kind, span } of personalIn(texts)) {
      const message = messages[kind];
      if (message) report({ ...span, message });
    }
  },
};
