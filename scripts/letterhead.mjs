/** templates/letterhead: the Word file of an invented office, as its clerks would make it, with marks for a letter. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const target = join(dirname(fileURLToPath(import.meta.url)), '../templates/letterhead/信头.docx');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const font = (name) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="${name}" w:eastAsia="${name}"/>`;
const size = (points) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const run = (text, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const control = (name, inner) =>
  `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:tag w:val="${name}"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

const redHead = p(
  run('青岚市教育局', `${font('方正小标宋简体')}<w:color w:val="FF0000"/><w:spacing w:val="40"/>${size(42)}`),
  '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="6" w:color="FF0000"/></w:pBdr><w:spacing w:after="120"/><w:jc w:val="center"/>',
);
const line = '<w:spacing w:line="579" w:lineRule="exact"/>';
const small = `${font('仿宋_GB2312')}${size(14)}`;
const rule = (side, weight) => `<w:${side} w:val="single" w:sz="${weight}" w:space="0" w:color="000000"/>`;
const row = (inner) => `<w:tr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>${inner}</w:tc></w:tr>`;
const tab = '<w:tabs><w:tab w:val="right" w:pos="8564"/></w:tabs>';

const body = [
  // Word cuts a text into runs as it likes, inside a mark too.
  p(`${run('{{文')}${run('号}}')}<w:r><w:tab/></w:r>${run('{{办理结果}}', font('黑体'))}`, `${tab}${line}`),
  p('', line),
  control(
    '标题',
    p(
      run('标题', `${font('方正小标宋简体')}${size(22)}`),
      '<w:spacing w:line="700" w:lineRule="exact"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
    ),
  ),
  p('', line),
  p(run('{{主送}}'), line),
  p(run('{{正文}}'), `${line}<w:ind w:firstLineChars="200" w:firstLine="640"/>`),
  p('', line),
  p(run('{{附件说明}}'), `${line}<w:ind w:firstLineChars="200" w:firstLine="640"/>`),
  p('', line),
  p(run('{{署名}}'), `<w:keepNext/>${line}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`),
  p(run('{{成文日期}}'), `${line}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`),
  p(run('{{附注}}'), `${line}<w:ind w:firstLineChars="200" w:firstLine="640"/>`),
  p(run('{{公开方式}}'), `${line}<w:ind w:firstLineChars="200" w:firstLine="640"/>`),
  p(run('{{附件}}'), `${line}<w:ind w:firstLineChars="200" w:firstLine="640"/>`),
  p('', line),
  `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${rule('top', 8)}${rule('bottom', 8)}${rule('insideH', 6)}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>`,
  row(p(run('{{抄送}}', small), '<w:ind w:leftChars="100" w:left="280"/>')),
  row(
    p(
      `${run('{{印发机关}}', small)}<w:r><w:tab/></w:r>${run('{{印发日期}}', small)}`,
      `${tab}<w:ind w:leftChars="100" w:left="280"/>`,
    ),
  ),
  '</w:tbl>',
  p('', '<w:spacing w:line="20" w:lineRule="exact"/>'),
].join('');

const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/><w:titlePg/></w:sectPr>';
const style = (id, name, paragraph, characters) =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/><w:pPr>${paragraph}</w:pPr><w:rPr>${characters}</w:rPr></w:style>`;
const styles = `<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>${font('仿宋_GB2312')}${size(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>${style('a1', '一级标题', `<w:keepNext/>${line}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>`, font('黑体'))}</w:styles>`;
const footer = p(
  `${run('— ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' —')}`,
  '<w:jc w:val="center"/>',
);

const related = (entries) =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, kind, to]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${to}"/>`).join('')}</Relationships>`;
const parts = {
  '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['header1', 'header'],
    ['header2', 'header'],
    ['footer1', 'footer'],
  ]
    .map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${kind}+xml"/>`)
    .join('')}</Types>`,
  '_rels/.rels': related([['rId1', 'officeDocument', 'word/document.xml']]),
  'word/document.xml': `${xml}<w:document ${word} xmlns:r="${office}"><w:body>${body}${section}</w:body></w:document>`,
  'word/_rels/document.xml.rels': related([
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'header', 'header1.xml'],
    ['rId3', 'header', 'header2.xml'],
    ['rId4', 'footer', 'footer1.xml'],
  ]),
  'word/styles.xml': xml + styles,
  'word/header1.xml': `${xml}<w:hdr ${word}>${p(run('{{文号}}', small), '<w:jc w:val="right"/>')}</w:hdr>`,
  'word/header2.xml': `${xml}<w:hdr ${word}>${redHead}</w:hdr>`,
  'word/footer1.xml': `${xml}<w:ftr ${word}>${footer}</w:ftr>`,
};

const mtime = new Date(1980, 0, 1);
const entries = Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime, os: 0 }]]);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, zipSync(Object.fromEntries(entries), { level: 9 }));
