/** How the page looks on a screen: one column that is good to read, from a phone to a wide window. */
import type { Profile } from '../../profile/profile.js';
import { familiesOf } from './fonts.js';

/** Rules of screen and paper, then those of the screen alone. */
export function screenStyle(profile: Profile): string {
  return `:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0}
p,h1,h2,h3,h4,h5,h6,figure{margin:0}
p,h1,h2,h3,h4,h5,h6,th,td,caption,figcaption{white-space:pre-wrap;overflow-wrap:anywhere}
p{text-indent:2em}
header p,footer p,.addressee,.annex-label,.signature p,.draft{text-indent:0}
.agency{text-align:center}
.agency>*{min-width:0}
h1,.annex>h2{text-align:center}
.number{text-align:right}
.document .number{text-align:center}
.class-mark{text-align:right}
address{font-style:normal}
.annex-note{padding-left:calc((var(--in) + var(--hang))*1em);text-indent:calc(var(--hang)*-1em)}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #767676;text-align:left}
th,.c{text-align:center}
.r{text-align:right;font-variant-numeric:tabular-nums}
figure{text-align:center}
figure img{max-width:100%;height:auto}
.unit{display:block;text-align:right}
.signature{isolation:isolate}
.when,.tel,.word{white-space:nowrap}
.sealed{display:flex;flex-wrap:wrap;justify-content:flex-end;margin-left:auto;width:calc(var(--columns)*var(--spread));max-width:100%;margin-right:var(--right)}
.sealed.one{width:max-content}
.sealed>div{text-align:center;min-width:var(--spread);max-width:100%}
.press{position:relative}
.seal{position:absolute;z-index:-1;left:50%;top:50%;width:42mm;height:42mm;object-fit:contain;transform:translate(-50%,-50%)}
.plain{display:grid;justify-items:start;width:max-content;max-width:100%;margin-left:auto;margin-right:2em}
.plain .when{padding-left:2em}
.by-name{justify-items:end}
.by-name .when{justify-self:start;margin-right:-2em}
.stamped{margin-right:4em;text-align:right}
.stamped .who{display:flex;justify-content:flex-end;align-items:center;gap:2em}
.stamp{max-height:20mm;max-width:60mm;width:auto;height:auto}
.colophon p{padding-left:4em;text-indent:-3em;padding-right:1em}
.colophon .printing{display:flex;flex-wrap:wrap;justify-content:space-between;padding-left:1em;text-indent:0}
.colophon .copies{text-align:right;text-indent:0}
@media screen{
html{background:#eeede9}
body{color:#1b1b1b;font:1.0625rem/1.8 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem;background:#fff}
article p{margin:.35em 0}
article :not(.annex-note)+.annex-note{margin-top:1.5em}
header{margin-bottom:1.75rem}
.agency{margin:1rem 0 .75rem;color:#c00000;font-family:${familiesOf(profile, 'xiaobiaosong')};font-weight:700;line-height:1.4}
.agency p{margin:0;font-size:clamp(1.2rem,calc(76vw/var(--wide)),2.5rem);letter-spacing:.06em;text-wrap:balance}
.joint{display:flex;align-items:center;justify-content:center;gap:.75rem}
.joint p{font-size:clamp(.9rem,calc(76vw/var(--wide)),2.5rem);white-space:nowrap}
.letter .agency{padding-bottom:.6rem;border-bottom:6px double #c00000}
.document header{padding-bottom:.5rem;border-bottom:2px solid #c00000}
.class-mark,.secrecy,.urgency,.annex-label{font-weight:700}
h1,.annex>h2{font-size:clamp(1.3rem,5vw,1.75rem);line-height:1.45;font-weight:700;text-wrap:balance;margin:0 0 1.25rem}
h2,h3{font-size:1.125rem}
h4,h5,h6{font-size:1em}
h2,h3,h4,h5,h6{margin:1.1em 0 .3em;line-height:1.5;text-indent:2em}
.annex>h2{text-indent:0;font-size:clamp(1.2rem,4.5vw,1.5rem)}
.gap{display:block;height:0;overflow:hidden}
a{color:#0b57d0}
.annex-note a{color:inherit}
a:focus-visible,.scroll:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
.scroll{margin:1em 0}
table{min-width:calc(var(--columns)*4.5rem);font-size:.9375rem;line-height:1.5}
th,td{padding:.4em .5em;min-width:3.2em;overflow-wrap:break-word}
th{background:#f3f3f1}
caption{font-weight:700;padding-bottom:.35em}
.unit{font-weight:400}
figure{margin:1em 0}
.signature{margin:2rem 0 1.5rem}
.with-seals{margin:3.5rem 0}
.with-seals .sealed>div{display:flex;flex-direction:column;justify-content:center;min-height:44mm}
.annex{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid #767676}
.colophon{margin-top:2.5rem;font-size:.9375rem}
.colophon p{margin:.25em 0}
.ruled{border-top:2px solid #1b1b1b;border-bottom:2px solid #1b1b1b}
.ruled>.copy-to:not(:last-child){border-bottom:1px solid #767676;padding-bottom:.25em}
.draft{position:sticky;top:0;z-index:1;padding:.3em 1rem;background:#fff3cd;color:#5c3b00;text-align:center;font-weight:700;border-bottom:1px solid #8a6d1a}
}
@media screen and (min-width:48rem){
main{margin:2rem auto;padding:3.5rem 4.5rem 4rem;box-shadow:0 1px 4px #0004}
h1 .line,.annex>h2 .line{display:block}
.gap{display:none}
}
@media screen and (max-width:32rem){
.sealed{flex-direction:column;align-items:flex-end;width:auto;margin-right:0}
.sealed>div{min-width:0}
.with-seals .sealed>div{min-width:43mm}
}
`;
}
