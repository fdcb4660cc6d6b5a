/** 署名、成文日期、印章: the geometries of GB/T 9704-2012 7.3.5, in characters. */
import type { Meta, SignatureBlock } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import type { Grid } from '../../typeset/grid.js';
import { sealColumns } from '../../typeset/mark.js';
import { emWidth } from '../../typeset/title.js';
import { isoDate } from './head.js';
import { type Images, pictureHtml } from './picture.js';
import { lineHtml } from './text.js';

export function signature(block: SignatureBlock, grid: Grid, images: Images, meta: Meta): string {
  const iso = isoDate(meta.date);
  const date = iso ? `<time datetime="${iso}">${lineHtml(block.date)}</time>` : lineHtml(block.date);
  const when = `<p class="when">${date}</p>`;
  const inner =
    block.mode === 'nameSeal' && block.nameSeal
      ? stamped(block.nameSeal, when, images)
      : block.mode === 'seal'
        ? sealed(block, when, grid, images)
        : plain(block, when);
  return `<div class="signature${block.seals.length > 0 ? ' with-seals' : ''}">${inner}</div>`;
}

/** The date four characters from the right, the issuer above it and centred on it; joint issuers in rows of seals. */
function sealed(block: SignatureBlock, when: string, grid: Grid, images: Images): string {
  const widths = block.issuers.map((i) => emWidth(textOf(i)));
  const date = emWidth(textOf(block.date));
  const axis = 4 + date / 2;
  const single = block.issuers.length === 1;
  const { columns, spread } = single
    ? { columns: 1, spread: Math.max(date, widths[0]!) * grid.cell }
    : sealColumns(block.issuers.length, (Math.max(...widths) + 1) * grid.cell, grid.width - axis * grid.cell);
  const chars = spread / grid.cell;
  const right = Math.max(0, axis - chars / 2);
  const who = block.issuers.map((issuer, i) => {
    const file = block.seals[i]?.file;
    const seal = file === undefined ? '' : pictureHtml(images, file, `${textOf(issuer)}印章`, 'seal');
    const isLast = i === block.issuers.length - 1;
    const pressed = `<div class="press"><p>${lineHtml(issuer)}</p>${isLast ? when : ''}${seal}</div>`;
    return `<div${isLast ? ' class="last"' : ''}>${pressed}</div>`;
  });
  const kind = single ? ' one' : block.issuers.length > columns ? ' rows' : '';
  const style = `--columns:${columns};--spread:${em(chars)};--right:${em(right)}`;
  return `<div class="sealed${kind}" style="${style}">${who.join('')}</div>`;
}

/** The issuer two characters from the right, the date starting two characters further right, or the other way round. */
function plain(block: SignatureBlock, when: string): string {
  const lead = Math.max(0, ...block.issuers.map((i) => emWidth(textOf(i))));
  const byDate = emWidth(textOf(block.date)) > lead;
  const issuers = block.issuers.map((i) => `<p>${lineHtml(i)}</p>`).join('');
  return `<div class="plain${byDate ? '' : ' by-name'}">${issuers}${when}</div>`;
}

/** The stamp says the name; without its picture the name is set in its place. */
function stamped(stamp: NonNullable<SignatureBlock['nameSeal']>, when: string, images: Images): string {
  const name = stamp.image
    ? pictureHtml(images, stamp.image.file, `${textOf(stamp.name)}签名章`, 'stamp')
    : `<span class="name">${lineHtml(stamp.name)}</span>`;
  return `<div class="stamped"><p class="who"><span>${lineHtml(stamp.post)}</span>${name}</p>${when}</div>`;
}

/** Characters of the grid as CSS says them. */
function em(chars: number): string {
  return `${Math.round(chars * 100) / 100}em`;
}
