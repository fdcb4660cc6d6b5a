/** Rules about contacts and what must not be published. */
import type { NoRule, Rule } from '../rule.js';
import { contactNotMember } from '../rules/contact-not-member.js';
import { idInPublic } from '../rules/id-in-public.js';
import { mobileInPublic } from '../rules/mobile-in-public.js';

export const privacy: readonly Rule[] = [contactNotMember, mobileInPublic, idInPublic];

export const privacyNoRules: readonly NoRule[] = [
  {
    id: 'public-copy-cc',
    because: 'layout',
    why: {
      zh: '抄送、印发和电话是正式函件应有的内容，稿件里写着不是错；公开的一份另行生成，由它去掉。',
      en: 'Copies, printing line and telephones belong in the letter, so a letter that has them is right; the public copy is made from it without them.',
    },
  },
];
