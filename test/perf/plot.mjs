/** A small plain plot with both axes from 0: points, and the straight line that fits them best. */
export function plot({ title, x, y, points }) {
  const [width, height, left, bottom, top] = [480, 260, 56, 40, 28];
  const maxX = Math.max(...points.map((p) => p[0]));
  const maxY = Math.max(...points.map((p) => p[1])) * 1.1;
  const px = (value) => (left + (value / maxX) * (width - left - 20)).toFixed(1);
  const py = (value) => (height - bottom - (value / maxY) * (height - bottom - top)).toFixed(1);
  const n = points.length;
  const mean = [0, 1].map((i) => points.reduce((sum, p) => sum + p[i], 0) / n);
  const slope =
    points.reduce((s, p) => s + (p[0] - mean[0]) * (p[1] - mean[1]), 0) /
    points.reduce((s, p) => s + (p[0] - mean[0]) ** 2, 0);
  const start = mean[1] - slope * mean[0];
  const step = (max) => {
    const raw = max / 4;
    const power = 10 ** Math.floor(Math.log10(raw));
    return [1, 2, 5, 10].map((f) => f * power).find((s) => s >= raw);
  };
  const ticks = (max) => Array.from({ length: Math.floor(max / step(max)) + 1 }, (_, i) => i * step(max));
  const say = (value) => (value < 10 && value % 1 !== 0 ? value.toFixed(1) : String(value));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<title>${title}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="16" font-size="12">${title}</text>
${ticks(maxX)
  .map((t) => `<text x="${px(t)}" y="${height - bottom + 15}" text-anchor="middle">${say(t)}</text>`)
  .join('\n')}
${ticks(maxY)
  .map(
    (t) =>
      `<path d="M${left} ${py(t)}H${width - 20}" stroke="#ddd"/><text x="${left - 6}" y="${Number(py(t)) + 4}" text-anchor="end">${say(t)}</text>`,
  )
  .join('\n')}
<path d="M${left} ${top}V${height - bottom}H${width - 20}" fill="none" stroke="#333"/>
<path d="M${px(0)} ${py(Math.max(0, start))}L${px(maxX)} ${py(start + slope * maxX)}" stroke="#c33"/>
${points.map((p) => `<circle cx="${px(p[0])}" cy="${py(p[1])}" r="3" fill="#036"/>`).join('\n')}
<text x="${(left + width) / 2}" y="${height - 8}" text-anchor="middle">${x}</text>
<text x="14" y="${(height - bottom + top) / 2}" text-anchor="middle" transform="rotate(-90 14 ${(height - bottom + top) / 2})">${y}</text>
</svg>
`;
}
