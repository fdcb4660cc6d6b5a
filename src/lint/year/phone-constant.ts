import { usual } from './keys.js';
import { groups, type YearRule } from './rule.js';

export const yearPhoneConstant: YearRule = {
  id: 'year-phone-constant',
  summary: { zh: '同一位联系人，全年是一个电话', en: 'One contact person has one telephone all the year' },
  why: {
    zh: '电话抄错一位，委员、代表就找不到人。号码真的换过，可在文件里写注释关闭。',
    en: 'With one wrong digit the member reaches nobody. When the number did change, a comment in the file says so.',
  },
  basis: { clause: '各份答复所写的联系电话应当一致', strength: '惯例' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, report }) {
    const all = letters.flatMap((letter) => letter.contacts.map((c) => ({ letter, ...c })));
    for (const group of groups(all, (c) => (c.name === '' ? undefined : `${c.office} ${c.name}`))) {
      const number = usual(group.map((c) => digits(c.phone.text)));
      if (number === undefined) continue;
      const right = group.find((c) => digits(c.phone.text) === number)!.phone.text;
      for (const { letter, phone, name } of group.filter((c) => !agree(digits(c.phone.text), number)))
        report({
          letter,
          spot: phone,
          message: 'year-phone-constant',
          args: { written: phone.text, name, usual: right },
        });
    }
  },
};

function digits(phone: string): string {
  return phone.replace(/[^0-9]/gu, '');
}

/** With and without area code is one number. */
function agree(a: string, b: string): boolean {
  return a !== '' && (a.endsWith(b) || b.endsWith(a));
}
