import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../src/letter/personal.js';

const found = (text: string): string[] =>
  findPersonal(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('personal data', () => {
  test.each([
    // The example of GB 11643, and the same in groups and in full-width digits.
    ['身份证号11010519491231002X。', 'id 11010519491231002X'],
    ['110105 19491231 002X', 'id 110105 19491231 002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'id １１０１０５１９４９１２３１００２Ｘ'],
    // A wrong check character, but the text says what it is.
    ['身份证号码为110105194912310021，', 'id 110105194912310021'],
    ['旧身份证130503670401001已经换发', 'id 130503670401001'],
    ['账号6228480402564890018', 'bankCard 6228480402564890018'],
    ['卡号为6222 0212 3456 7890 123。', 'bankCard 6222 0212 3456 7890 123'],
    ['青A12345违停', 'plate 青A12345'],
    ['新能源车青AD12345、青B12345F', 'plate 青AD12345', 'plate 青B12345F'],
    ['挂车青B·1234挂', 'plate 青B·1234挂'],
    ['邮箱：lin.yizhou@163.com', 'email lin.yizhou@163.com'],
    ['您反映的翠湖花园3栋2单元501室漏水', 'address 翠湖花园3栋2单元501室'],
    ['家住石桥镇白塔村3组12号，', 'address 石桥镇白塔村3组12号'],
    ['138-0000-1234或13900001234', 'mobile 138-0000-1234', 'mobile 13900001234'],
    ['电话88880000、0760-88880001', 'landline 88880000', 'landline 0760-88880001'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    '统一社会信用代码114420007578123456',
    '110105194912310021',
    '110105194913310025',
    '项目代码2306-440605-04-01-123456',
    '订单号6228480402564890018',
    '投入13912345678元，编号为13912345678',
    'https://www.qinglan.gov.cn/13800001234.html',
    '138****1234、1101051949****002X',
    '沪G1501高速、粤S12345线、苏A股、青E12345号公告',
    '举报邮箱qljw@163.com、info@qinglan.example、bgs@qinglan.gov.cn',
    '市民中心3号楼501室、翠湖小区3栋加装电梯、位于人民路128号的停车场',
    '2020-2021年、热线12345、面积62284804平方米',
  ])('none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('takes linear time on long and repetitive texts', () => {
    const seconds = (text: string): number => {
      const before = process.cpuUsage().user;
      findPersonal(text);
      return (process.cpuUsage().user - before) / 1e6;
    };
    for (const unit of ['1', '1 ', '住在1组', 'a@', '小区1栋', '青A1', '138 '])
      expect(seconds(unit.repeat(1e6 / unit.length))).toBeLessThan(3);
  });
});
