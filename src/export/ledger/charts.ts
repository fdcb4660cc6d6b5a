/** Bars as SVG inside the page: no picture file, no script; the same figures stand in the tables below. */
import { lineHtml } from './html-line.js';

export interface Chart {
  title: string;
  /** What the parts of a bar are, in order; one alone needs no legend. */
  series: string[];
  bars: { name: string; parts: number[] }[];
}

/** Units of the drawing; it is as wide as the page lets it be. */
const size = { width: 320, bar: 14, pitch: 22, left: 76, right: 44 };

export function chartHtml({ title, series, bars }: Chart): string {
  const longest = Math.max(1, ...bars.map(sum));
  const scale = (size.width - size.left - size.right) / longest;
  const rows = bars.map((bar, row) => {
    const y = row * size.pitch + (size.pitch - size.bar) / 2;
    const baseline = y + size.bar - 3;
    let x = size.left;
    const parts = bar.parts.map((part, i) => {
      const from = x;
      x += part * scale;
      return part === 0
        ? ''
        : `<rect class="s${i % shades}" x="${two(from)}" y="${y}" width="${two(x - from)}" height="${size.bar}"/>`;
    });
    return `<text x="${size.left - 6}" y="${baseline}" text-anchor="end">${lineHtml(bar.name)}</text>${parts.join('')}<text x="${two(x + 5)}" y="${baseline}">${sum(bar)}</text>`;
  });
  const legend = series.map((name, i) => `<span><i class="s${i % shades}"></i>${lineHtml(name)}</span>`);
  const spoken = `${title}：${bars.map((bar) => `${bar.name} ${sum(bar)}`).join('，')}`;
  return [
    '<figure>',
    `<figcaption>${lineHtml(title)}</figcaption>`,
    ...(series.length > 1 ? [`<p class="legend">${legend.join('')}</p>`] : []),
    `<svg viewBox="0 0 ${size.width} ${Math.max(1, bars.length) * size.pitch}" role="img"><title>${lineHtml(spoken)}</title>`,
    ...rows,
    '</svg>',
    '</figure>',
  ].join('\n');
}

/** How many kinds of bar the style sheet tells apart. */
const shades = 4;

function sum({ parts }: Chart['bars'][number]): number {
  return parts.reduce((a, b) => a + b, 0);
}

function two(n: number): number {
  return Math.round(n * 100) / 100;
}
