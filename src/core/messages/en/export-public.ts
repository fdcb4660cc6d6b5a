// Sentences of the public edition; no final full stop.
export const publicEdition = {
  'public/secret':
    'a classified letter cannot be published; change 公开方式, or declassify it and remove 密级',
  'public/mode-missing':
    '公开方式 is missing, so nobody can tell whether the letter may be published; write 主动公开, 依申请公开 or 不予公开',
  'public/name':
    '“{name}” may be the name of a member or another word: it is not known whether to withhold it; write the name with its surname, or change the sentence',
  'public/file':
    'annex “{name}” is a PDF whose content was not searched; look whether all of it may be published',
  'public/confirm':
    'if you have looked and it may be published, write on the line above this field: # reply-disable-next-line {code} -- reason',
  'public/left-out#disclosure': 'is not 主动公开',
  'public/left-out#consent': 'the proposer does not consent',
  'public/log-name': 'public-removals',
  'public/log-head': 'letter,field,what,count',
  'public/log-left-out': 'left out: {reason}',
  'public/removed#name': 'name',
  'public/removed#mobile': 'mobile number',
  'public/removed#landline': 'landline',
  'public/removed#member-contact': 'contact of a member',
  'public/removed#signer': 'signer',
  'public/removed#annex-name': 'name of an internal annex',
  'public/removed#copy-to': '抄送 (copies to)',
  'public/removed#printing': '印发 (printing)',
  'public/removed#seal': 'picture of a seal',
  'public/removed#stamp': 'picture of a signature stamp',
  'public/removed#annex': 'internal annex',
  'public/removed#copies': '分送 (addressed copies)',
  'public/removed#handling': 'handling',
  'public/removed#reason': 'reason for not publishing',
  'public/removed#copy-number': 'copy number',
  'public/removed#contact': 'contact',
  'public/removed#remarks': 'remarks and comments',
  'public/removed#file-name': 'file name',
};
