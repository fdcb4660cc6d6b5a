/** word/settings.xml. */
import { noEndInWord, noStart } from '../../typeset/kinsoku.js';
import { declaration, escapeXml, wordNamespace } from './xml.js';

/** Odd and even pages differ; marks are squeezed and kept from the wrong end of a line, as the typesetter does. */
export function settingsXml(): string {
  return [
    `${declaration}<w:settings xmlns:w="${wordNamespace}"><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>`,
    '<w:drawingGridHorizontalSpacing w:val="158"/><w:drawingGridVerticalSpacing w:val="296"/><w:characterSpacingControl w:val="compressPunctuation"/>',
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(noEndInWord)}"/>`,
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml([...noStart].join(''))}"/>`,
    '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:adjustLineHeightInTable/><w:useFELayout/>',
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
  ].join('');
}
