import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChineseNumeral } from '../../src/letter/numerals.js';
import { parseSession, sectorOf } from '../../src/letter/session.js';

describe('届次', () => {
  it.each([
    ['青岚市政协九届二次会议', '政协', 9, 2],
    ['政协第十三届全国委员会第五次会议', '政协', 13, 5],
    ['云汀县第十八届人民代表大会第七次会议', '人大', 18, 7],
    ['市十四届人大六次会议', '人大', 14, 6],
    ['市政协12届5次会议', '政协', 12, 5],
  ])('%s', (text, sector, term, meeting) => {
    expect(parseSession(text)).toEqual({ sector, term, meeting });
  });

  it('reads every session that can be written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }), (term, meeting) => {
        const text = `青岚市政协${toChineseNumeral(term)}届${toChineseNumeral(meeting)}次会议`;
        expect(parseSession(text)).toEqual({ sector: '政协', term, meeting });
      }),
    );
  });

  it('says nothing when 届 or 次 is missing', () => {
    expect(parseSession('青岚市政协九届会议')).toBeUndefined();
    expect(parseSession('青岚市政协全体会议')).toBeUndefined();
    expect(sectorOf('市政协和市人大')).toBeUndefined();
  });
});
