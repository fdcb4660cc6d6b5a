/** The names an agency goes by. */
import { shortNames } from './data/short-names.js';

/** Words that look like a place before an organ and are none. */
const noPlace = /(?:城乡|社区|园区|城市|景区|小区|地区|郊区|市区|辖区|校区|片区|山区|库区|[和与及].*)$/u;
const level = /^(\p{Script=Han}{1,7}?)(自治区|自治州|自治县|新区|省|市|县|区|州|盟|旗|镇|乡)/u;

/** 青岚市柳溪区教育局 → [青岚市, 柳溪区], 教育局. */
export function splitPlace(name: string): { places: string[]; organ: string } {
  const places: string[] = [];
  let organ = name;
  for (let m = level.exec(organ); m && !noPlace.test(m[0]); m = level.exec(organ)) {
    places.push(m[0]);
    organ = organ.slice(m[0].length);
  }
  // 青岚市市场监督管理局 ends in an organ; a name that is nothing but places has none.
  return { places, organ };
}

/** 市教育局 from 青岚市教育局: the place reduced to its level. */
export function withoutPlace(name: string): string | undefined {
  const { places, organ } = splitPlace(name);
  const last = places.at(-1);
  return last === undefined || organ === '' ? undefined : levelOf(last) + organ;
}

/** 市 of 青岚市, 区 of 柳溪新区. */
export function levelOf(place: string): string {
  return place.slice(-1);
}

/** 市教体局 for 青岚市教育和体育局: contractions in general use, with the level in front. */
export function contractions(name: string): string[] {
  const { places, organ } = splitPlace(name);
  const before = levelOf(places.at(-1) ?? '');
  return Object.entries(shortNames)
    .filter(([, full]) => full.includes(organ))
    .map(([short]) => before + short);
}
