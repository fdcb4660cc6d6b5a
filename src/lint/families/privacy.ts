/** Rules about contacts and what must not be published. */
import type { NoRule, Rule } from '../rule.js';
import { contactForm } from '../rules/contact-form.js';
import { contactNotMember } from '../rules/contact-not-member.js';
import { idInPublic } from '../rules/id-in-public.js';
import { leaderMetaPublic } from '../rules/leader-meta-public.js';
import { mobileInPublic } from '../rules/mobile-in-public.js';
import { phoneArea } from '../rules/phone-area.js';
import { phoneForm } from '../rules/phone-form.js';
import { thirdPartyName } from '../rules/third-party-name.js';

export const privacy: readonly Rule[] = [
  contactForm,
  phoneForm,
  phoneArea,
  contactNotMember,
  mobileInPublic,
  idInPublic,
  thirdPartyName,
  leaderMetaPublic,
];

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
