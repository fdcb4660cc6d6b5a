/** The page on a screen, on a phone (a row becomes a card), and on paper. */
export const style = `:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:#1b1b1b;font:.9375rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
h1,h2,h3,p,figure,dl,dd{margin:0}
[hidden]{display:none!important}
h1{font-size:clamp(1.35rem,4vw,1.9rem);line-height:1.4}
h2{margin:2rem 0 .6rem;font-size:1.15rem}
h3{margin:1.2rem 0 .4rem;font-size:1rem}
th,td,figcaption,li{overflow-wrap:break-word}
table{border-collapse:collapse}
th,td{border:1px solid #c4c4c4;padding:.3em .5em;text-align:left;vertical-align:top}
th{background:#e8eef7;font-weight:700}
.n{text-align:right;font-variant-numeric:tabular-nums}
.d{white-space:nowrap;font-variant-numeric:tabular-nums}
.sum{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0}
.sum div{flex:1 1 7rem;padding:.5rem .8rem;border:1px solid #c4c4c4;border-radius:.4rem}
.sum dt{color:#555;font-size:.85rem}
.sum dd{font-size:1.35rem;font-weight:700;font-variant-numeric:tabular-nums}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1.25rem}
.charts figure{padding:.8rem;border:1px solid #c4c4c4;border-radius:.4rem;break-inside:avoid}
figcaption{font-weight:700}
svg{display:block;width:100%;height:auto;margin-top:.4rem}
svg text{font-size:11px;fill:#1b1b1b}
.legend{display:flex;flex-wrap:wrap;gap:0 1rem;font-size:.85rem}
.legend i{display:inline-block;width:.9em;height:.9em;margin-right:.3em;vertical-align:-.1em}
.s0{fill:#1f5fa8;background:#1f5fa8}
.s1{fill:#e0a030;background:#e0a030}
.s2{fill:#5a9e6f;background:#5a9e6f}
.s3{fill:#8a8a8a;background:#8a8a8a}
.notes{padding-left:1.4em;color:#444;font-size:.875rem}
@media screen{
body{background:#f3f3f1}
main{max-width:112rem;margin:0 auto;padding:1.25rem clamp(.75rem,2.5vw,2rem) 3rem;background:#fff}
form{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end;margin:0 0 .6rem}
label{display:grid;flex:1 1 8rem;font-size:.85rem;color:#444}
label.wide{flex:3 1 14rem}
input,select,button{min-height:2.5rem;padding:.3rem .5rem;border:1px solid #767676;border-radius:.3rem;background:#fff;color:inherit;font:inherit;font-size:1rem;min-width:0;width:100%}
button{width:auto;flex:0 0 auto;padding-inline:1rem;cursor:pointer}
#shown{flex:1 0 100%;font-size:.875rem;color:#444}
a{color:#0b57d0}
:is(a,input,select,button,.scroll):focus-visible{outline:3px solid #0b57d0;outline-offset:1px}
.scroll{overflow:auto}
#ledger table{width:100%;font-size:.8125rem;line-height:1.5}
#ledger th{white-space:nowrap}
#ledger .t{min-width:6em}
#ledger .w{min-width:10.5em}
#ledger :is(th,td){padding-inline:.38em}
#figures table{font-size:.875rem}
}
@media screen and (min-width:48rem){
#ledger .scroll{max-height:85vh;border:1px solid #c4c4c4}
#ledger thead th{position:sticky;top:0;box-shadow:inset 0 -1px #c4c4c4}
#ledger tbody tr:hover{background:#f6f9fd}
}
@media screen and (max-width:47.99rem){
#ledger table,#ledger tbody,#ledger tr,#ledger td{display:block}
#ledger thead{display:none}
#ledger tr{margin:0 0 .75rem;padding:.5rem .75rem;border:1px solid #c4c4c4;border-radius:.4rem}
#ledger tr>td{display:flex;gap:.75rem;min-width:0!important;padding:.15rem 0;border:0;text-align:left}
#ledger td::before{content:attr(data-head);flex:0 0 5em;color:#666}
#ledger tr>td:empty{display:none}
}
@media print{
@page{size:A4 landscape;margin:12mm}
body{font-size:8pt;line-height:1.35}
form{display:none}
a{color:inherit;text-decoration:none}
h1{font-size:15pt}
h2{margin:5mm 0 2mm;font-size:11pt;break-after:avoid}
h3{font-size:9pt;break-after:avoid}
.sum{flex-wrap:nowrap}
.sum dt,.legend,.notes{font-size:7.5pt}
.sum dd{font-size:11pt}
.charts{grid-template-columns:repeat(3,1fr);gap:4mm}
#ledger table{width:100%;font-size:6.5pt}
#ledger th,#ledger td{padding:.5mm .8mm;overflow-wrap:break-word}
#ledger th{white-space:normal}
thead{display:table-header-group}
tr{break-inside:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
