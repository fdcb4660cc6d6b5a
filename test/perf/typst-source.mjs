// The Typst source of a composed letter: the same words in the same order and faces. Sheet, margins, 16 pt
// text justified over 156 mm and 22 lines to 225 mm as the standard has them; no grid, no kinsoku of ours.

/** @param composed what `compose` of the library gives */
export function typstSource({ blocks }) {
  return `${template}${blocks.flatMap(ofBlock).join('\n\n')}\n`;
}

const text = (line) => line.runs.map((r) => r.text).join('');
const call = (name, words) => `#${name}[${words.replace(/[\\#$*_`<>@~=\-+/[\]"']/gu, '\\$&')}]`;

const styles = { heading1: 'heading1', heading2: 'heading2', addressee: 'flush' };

function ofBlock(block) {
  switch (block.tag) {
    case 'header':
      return [
        ...block.issuers.map((line) => call('mark', text(line))),
        call('number', text(block.docNumber)),
        ...(block.resultClass ? [call('number', text(block.resultClass))] : []),
      ];
    case 'title':
      return [call('title', block.lines.map(text).join(''))];
    case 'paragraph':
      return [call(styles[block.style] ?? 'body', text(block))];
    case 'signature':
      return [...block.issuers.map((line) => call('sign', text(line))), call('sign', text(block.date))];
    default:
      return [];
  }
}

const template = `#set page(width: 210mm, height: 297mm, margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  footer: context text(font: "Noto Serif SC", size: 14pt, counter(page).display("— 1 —")))
#set text(font: ((name: "Noto Serif SC", covers: regex("[0-9A-Za-z“”‘’—…·%]")), "LXGW WenKai"), weight: "light",
  size: 16pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 12.99pt, spacing: 12.99pt, first-line-indent: (amount: 2em, all: true))
#let body(it) = par(it)
#let flush(it) = par(first-line-indent: 0em, it)
#let mark(it) = align(center, text(font: "Noto Serif SC", weight: "semibold", size: 36pt, fill: red, it))
#let number(it) = align(right, it)
#let title(it) = align(center, text(font: "Noto Serif SC", weight: "semibold", size: 22pt, it))
#let heading1(it) = par(text(font: "Noto Sans SC", weight: "medium", it))
#let heading2(it) = par(text(font: "LXGW WenKai", weight: "regular", it))
#let sign(it) = align(right, it)

`;
