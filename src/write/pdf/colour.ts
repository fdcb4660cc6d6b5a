/**
 * The output intent: sRGB, described by an ICC profile made here from the numbers of IEC 61966-2-1
 * (version 4, matrix and parametric curve), so that the same bytes stand in every file.
 */
import { type Objects, type Ref, textString } from './objects.js';

const s15 = (value: number): number => Math.round(value * 65536);
const white = [0.9642, 1, 0.8249];

/** Tags of the profile; words of 32 bits after the type's signature and four zero bytes. */
const tags: [names: string[], type: string, words: number[]][] = [
  [['desc'], 'mluc', localized('sRGB')],
  [['cprt'], 'mluc', localized('CC0')],
  [['wtpt'], 'XYZ ', white.map(s15)],
  // The primaries, adapted from D65 to D50 by Bradford's matrix, which `chad` states.
  [['rXYZ'], 'XYZ ', [0.43607, 0.22249, 0.01392].map(s15)],
  [['gXYZ'], 'XYZ ', [0.38515, 0.71687, 0.09708].map(s15)],
  [['bXYZ'], 'XYZ ', [0.14307, 0.06061, 0.7141].map(s15)],
  [
    ['chad'],
    'sf32',
    [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00925, 0.01508, 0.75168].map(s15),
  ],
  // Y = ((X + 0.055) / 1.055)^2.4 from 0.04045 on, X / 12.92 below: function type 3.
  [
    ['rTRC', 'gTRC', 'bTRC'],
    'para',
    [0x00030000, ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(s15)],
  ],
];

/** One record of `mluc`: en-US, UTF-16. */
function localized(text: string): number[] {
  const units = [...text.padEnd(text.length + (text.length % 2), '\0')].map((char) => char.charCodeAt(0));
  const words = [1, 12, 0x656e5553, text.length * 2, 28];
  for (let i = 0; i < units.length; i += 2) words.push((units[i]! << 16) | units[i + 1]!);
  return words;
}

function signature(text: string): number {
  return [...text].reduce((word, char) => (word << 8) | char.charCodeAt(0), 0);
}

/** ICC.1:2010 profile bytes. */
function srgbProfile(): Uint8Array {
  const entries = tags.reduce((n, [names]) => n + names.length, 0);
  const start = 128 + 4 + entries * 12;
  const size = tags.reduce((n, [, , words]) => n + 8 + words.length * 4, start);
  const view = new DataView(new ArrayBuffer(size));
  const put = (at: number, ...words: number[]): void => {
    for (const [i, word] of words.entries()) view.setInt32(at + i * 4, word);
  };
  put(0, size, 0, 0x04200000, ...['mntr', 'RGB ', 'XYZ '].map(signature));
  // Made on the first of January 2000, the day that a letter without a date gets too.
  put(24, (2000 << 16) | 1, 1 << 16, 0, signature('acsp'));
  put(68, ...white.map(s15));
  put(128, entries);
  let entry = 132;
  let at = start;
  for (const [names, type, words] of tags) {
    const length = 8 + words.length * 4;
    for (const name of names) {
      put(entry, signature(name), at, length);
      entry += 12;
    }
    put(at, signature(type), 0, ...words);
    at += length;
  }
  return new Uint8Array(view.buffer);
}

let profile: Uint8Array | undefined;

/** Write the output intent and return its entry for the catalog. */
export function outputIntent(objects: Objects): string {
  profile ??= srgbProfile();
  const stream: Ref = objects.stream('/N 3', profile);
  const name = textString('sRGB IEC61966-2.1');
  return `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${name}/Info${name}/DestOutputProfile ${stream} 0 R>>]`;
}
