/**
 * Units that are not legal ones (GB 3100, GB 3101, GB 3102; GB/T 9704-2012 clause 9 asks for legal units), and what to
 * write. `to` is absent where the value would change with the unit: that is left to the clerk.
 */
export const unitsAfterNumbers: Readonly<Record<string, { to?: string; say: string }>> = {
  // Old names of metric units.
  公分: { to: '厘米', say: '厘米' },
  公尺: { to: '米', say: '米' },
  公厘: { to: '毫米', say: '毫米' },
  平米: { to: '平方米', say: '平方米' },
  平方公尺: { to: '平方米', say: '平方米' },
  立方: { to: '立方米', say: '立方米' },
  // 市制 and foreign units: the value changes.
  市斤: { say: '千克' },
  斤: { say: '千克' },
  华里: { say: '千米' },
  里: { say: '千米' },
  市尺: { say: '米' },
  英尺: { say: '米' },
  英寸: { say: '厘米' },
  英里: { say: '千米' },
  加仑: { say: '升' },
  马力: { say: '千瓦' },
  市亩: { say: '公顷' },
};

/** One character that stands for a unit; fonts lack them and no search finds them. */
export const squaredUnits: Readonly<Record<string, string>> = {
  '㎡': '平方米',
  '㎥': '立方米',
  '㎞': '千米',
  '㎝': '厘米',
  '㎜': '毫米',
  '㎏': '千克',
  '㎎': '毫克',
  '㎢': '平方千米',
};

/** Symbols whose capitals are wrong: km is a kilometre, KM is nothing. */
export const wrongCase: Readonly<Record<string, string>> = {
  KM: 'km',
  Km: 'km',
  KG: 'kg',
  Kg: 'kg',
  MM: 'mm',
  CM: 'cm',
  Cm: 'cm',
  KW: 'kW',
  Kw: 'kW',
  kw: 'kW',
};
