// Faces for LibreOffice: those of the PDF under the names that the DOCX asks for, and no others.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the faces and a fontconfig file into `folder`; its path. `families` are a profile's. */
export function makeFonts(from, folder, families) {
  mkdirSync(folder, { recursive: true });
  const { fonts } = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8'));
  const familyOf = {};
  for (const { role, file, family } of fonts) {
    writeFileSync(join(folder, file), withWideQuotes(readFileSync(join(from, file))));
    familyOf[role] = family;
  }
  // The set has no Latin face of its own: the PDF takes the letters of its 宋体.
  familyOf.latin = familyOf.songti;
  const aliases = Object.entries(familyOf).map(
    ([role, family]) =>
      `<match target="pattern"><test name="family"><string>${families[role][0]}</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`,
  );
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir>${aliases.join('')}</fontconfig>`,
  );
  return config;
}

/**
 * “ ” ‘ ’ as wide as a character, as they are in the faces that the standard names. The built 仿宋 and 楷体 have
 * Latin ones, which the typesetter leaves aside.
 */
function withWideQuotes(font) {
  const at = (tag) => {
    for (let i = 0; i < font.readUInt16BE(4); i++)
      if (font.toString('latin1', 12 + 16 * i, 16 + 16 * i) === tag) return font.readUInt32BE(20 + 16 * i);
    throw new Error(`no table ${tag}`);
  };
  const em = font.readUInt16BE(at('head') + 18);
  const metrics = font.readUInt16BE(at('hhea') + 34);
  for (const char of '“”‘’') {
    const glyph = glyphOf(font, at('cmap'), char.codePointAt(0));
    if (glyph === 0 || glyph >= metrics) continue;
    const place = at('hmtx') + 4 * glyph;
    const width = font.readUInt16BE(place);
    // Opening marks stand at the right of their cell.
    if ('“‘'.includes(char)) font.writeInt16BE(font.readInt16BE(place + 2) + em - width, place + 2);
    font.writeUInt16BE(em, place);
  }
  return font;
}

/** By the first format 4 table, which every face has. */
function glyphOf(font, cmap, code) {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(table) !== 4) continue;
    const segments = font.readUInt16BE(table + 6) / 2;
    const ends = table + 14;
    const starts = ends + 2 * segments + 2;
    for (let s = 0; s < segments; s++) {
      const start = font.readUInt16BE(starts + 2 * s);
      if (code > font.readUInt16BE(ends + 2 * s) || code < start) continue;
      const delta = font.readUInt16BE(starts + 2 * segments + 2 * s);
      const place = starts + 4 * segments + 2 * s;
      const offset = font.readUInt16BE(place);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(place + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
  }
  return 0;
}
