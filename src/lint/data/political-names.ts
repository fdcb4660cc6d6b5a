/** Names of parties and organs that are often written wrong, and the right ones. */
export interface ProperName {
  /** What stands wrong; everything the pattern matches is replaced. */
  pattern: string;
  right: string;
}

/** 民主党派的全称和规范简称：各民主党派章程。 */
const parties: readonly ProperName[] = [
  { pattern: '民盟会(?![议场员上展])', right: '民盟' },
  { pattern: '民盟党(?![派员])', right: '民盟' },
  { pattern: '民革会(?![议场员上展])|民革党(?![派员史])', right: '民革' },
  { pattern: '民建会(?![议场员上展史章])|民建党(?![派员史])', right: '民建' },
  { pattern: '民进会(?![议场员上展史章])|民进党(?![派员史])', right: '民进' },
  { pattern: '台盟会(?![议场员上展])|台盟党(?![派员])', right: '台盟' },
  { pattern: '九三学会|九三社(?!区)|九三学社党|中国九三学社', right: '九三学社' },
  { pattern: '致公会(?![议场员馆])', right: '致公党' },
  { pattern: '中国国民革命委员会|国民党革命委员会(?<!中国国民党革命委员会)', right: '中国国民党革命委员会' },
  { pattern: '中国民盟', right: '民盟' },
  { pattern: '中国民建(?!设)', right: '民建' },
  { pattern: '中国民进', right: '民进' },
  { pattern: '中国民革', right: '民革' },
  { pattern: '民主同盟会(?![议员])', right: '民主同盟' },
  { pattern: '中国民主联盟', right: '中国民主同盟' },
  { pattern: '中国民主建国同盟|中国民主建国委员会', right: '中国民主建国会' },
  { pattern: '中国民主进步会|中国民主促进党', right: '中国民主促进会' },
  { pattern: '中国农工党|中国民主农工党', right: '中国农工民主党' },
  { pattern: '台湾自治民主同盟|台湾自治同盟|中国台湾民主自治同盟', right: '台湾民主自治同盟' },
];

/** 国家机关、政协、人民团体：宪法、中国人民政治协商会议章程、各团体章程。 */
const organs: readonly ProperName[] = [
  { pattern: '政治协商委员会|政治协商会(?!议)', right: '政治协商会议' },
  { pattern: '人民代表会(?!议)|人民大表大会|人大代表大会|人民代表大全', right: '人民代表大会' },
  { pattern: '中国人民共和国', right: '中华人民共和国' },
  { pattern: '工商联合会(?<!业工商联合会)|工商业联合委员会', right: '工商业联合会' },
  { pattern: '工商联会(?![议员同长场商])', right: '工商联' },
  { pattern: '妇联会(?![议员同长场])', right: '妇联' },
  { pattern: '残联会(?![议员同长场])', right: '残联' },
  { pattern: '侨联会(?![议员同长场])', right: '侨联' },
  { pattern: '文联会(?![议员同长场])', right: '文联' },
  { pattern: '科协会(?![议员同长场])', right: '科协' },
  { pattern: '(?<=[省市县区]|全国)人大委员(?=$|[，。；、提们您])', right: '人大代表' },
  { pattern: '(?<=[省市县区]|全国)政协代表(?=$|[，。；、提们您])', right: '政协委员' },
];

/** 固定提法：中国共产党章程和党的二十大报告的用语。 */
const phrases: readonly ProperName[] = [
  {
    pattern:
      '习近平新时代(?!中国特色社会主义(?:思想|经济思想|法治思想))(?:中国)?(?:特色)?(?:社会)?(?:主义)?思想|习近平新时代中国特色思想|习近平新时代有中国特色社会主义思想|习近平新时期中国特色社会主义思想',
    right: '习近平新时代中国特色社会主义思想',
  },
  { pattern: '有中国特色的?社会主义(?![^，。；]{0,6}(?:道路|新))', right: '中国特色社会主义' },
  { pattern: '新时期中国特色社会主义', right: '新时代中国特色社会主义' },
];

/** What the wrong names begin with: a search looks no further elsewhere. */
export const initials =
  '民盟 民革 民建 民进 民主 台盟 台湾 九三 致公 中国 国民 政治 政协 人民 人大 工商 妇联 残联 侨联 文联 科协 习近 有中 新时'.split(
    ' ',
  );

export const properNames: readonly ProperName[] = [...parties, ...organs, ...phrases];
