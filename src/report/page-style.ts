import { ink, paletteStyle, paper, tints } from "./palette.js";

/** The style of all pages. Logical properties alone, so that Arabic pages are mirrored by their direction. */
export function pageStyle(): string {
  return `${base}${parts}${reading}${scores}${paletteStyle()}${printed}`;
}

const base = `
:root{color-scheme:light dark;--paper:${paper.light};--ground:#f3f4f6;--ink:${ink.light};--soft:#565c68;--line:#d9dce2;--link:#1f5fa8;--frame:#4a525e}
@media screen and (prefers-color-scheme:dark){:root{--paper:${paper.dark};--ground:#0e1014;--ink:${ink.dark};--soft:#a6adba;--line:#343943;--link:#8ec1ff;--frame:#bcc5d2}}
*{box-sizing:border-box}
html{scroll-padding-block-start:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic",Tahoma,sans-serif}
body>header,main,footer{max-inline-size:68rem;margin-inline:auto;padding-inline:1rem}
h1{font-size:clamp(1.6rem,5vw,2.3rem);line-height:1.2;margin:2rem 0 .4rem;letter-spacing:-.01em}
:lang(ar) h1,h1:lang(ar){letter-spacing:0}
h2{font-size:1.35rem;line-height:1.3;margin:2.4rem 0 .6rem}
h3{font-size:1.05rem;margin:0}
a{color:var(--link)}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.note,.meta,.figure,small{color:var(--soft)}
.note{max-inline-size:46rem;margin:.4rem 0 1rem}
.meta,.figure{font-size:.9rem;margin:.2rem 0}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.85em;overflow-wrap:anywhere}
[hidden]{display:none!important}.whole{white-space:nowrap}
footer{border-block-start:1px solid var(--line);margin-block:3rem 2rem;font-size:.9rem}
footer h2{font-size:1.05rem;margin-block-start:1.2rem}
dt{font-weight:600}dd{margin:0 0 .6rem}
`;

const parts = `
.key,.chip{background:var(--frame);color:var(--paper);border-radius:.3em;font-weight:700}
.key{padding:.15em .4em;font-size:.9em}
.on{--stripe:color-mix(in srgb,var(--frame) ${tints.stripe}%,var(--paper));--dot:color-mix(in srgb,var(--frame) ${tints.dot}%,var(--paper));background-color:color-mix(in srgb,var(--frame) ${tints.ground}%,var(--paper));background-image:var(--pattern);background-size:var(--tile);border-radius:.2em;padding:.08em .2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.control{display:inline-block;border:1px dotted currentColor;border-radius:.2em;padding-inline:.15em;font-size:.7em;line-height:1.2;color:var(--soft);white-space:nowrap}
.control::before{content:attr(data-name);direction:ltr;unicode-bidi:isolate}
.legend{list-style:none;margin:0;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.legend li{background:var(--paper);border:1px solid var(--line);border-block-start:4px solid var(--frame);border-radius:.5rem;padding:.9rem 1rem}
.legend li>p[lang]{font-size:.9rem;margin:.6rem 0 0;text-align:start}
.figure strong{font-size:1.5rem;color:var(--frame)}
.bar{display:block;inline-size:100%;min-inline-size:5rem;block-size:.55rem;margin-block:.15rem;background:var(--ground)}
[dir=rtl] .bar{transform:scaleX(-1)}
.fill{fill:var(--frame)}
.interval{stroke:var(--ink);stroke-width:2;vector-effect:non-scaling-stroke;fill:none}
.wide{overflow:auto;max-block-size:32rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;margin-block:1rem}
table{border-collapse:collapse;inline-size:100%;font-size:.9rem}
caption{text-align:start;font-weight:600;font-size:1.05rem;padding:.7rem .8rem .3rem}
th,td{padding:.4rem .8rem;text-align:start;vertical-align:top;border-block-start:1px solid var(--line)}
td{font-variant-numeric:tabular-nums}td time{white-space:nowrap}
thead th{position:sticky;inset-block-start:0;background:var(--paper);border:0;z-index:1}
tbody th{font-weight:400;min-inline-size:9rem;max-inline-size:24rem;overflow-wrap:anywhere}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:start}
th button::after{content:"\\2195";color:var(--soft);margin-inline-start:.4em}
th[aria-sort=ascending] button::after{content:"\\2191";color:inherit}
th[aria-sort=descending] button::after{content:"\\2193";color:inherit}
td small{white-space:nowrap}
.charts{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));margin-block:.8rem}
.chart{margin:0;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem}
.plot{position:relative}.plot svg{display:block;inline-size:100%;block-size:7rem;margin-block-start:.4rem}
[dir=rtl] .plot svg{transform:scaleX(-1)}
.plot .top{position:absolute;inset-block-start:-.2rem;inset-inline-end:0;font-size:.75rem;color:var(--soft);background:var(--paper);padding-inline-start:.3rem;line-height:1}
.grid{stroke:var(--line);vector-effect:non-scaling-stroke;fill:none}
.hover{fill:transparent}.chart g:hover .hover{fill:var(--frame);fill-opacity:.15}
.chart .interval{stroke-width:1.2;opacity:.75}
.ends{display:flex;justify-content:space-between;font-size:.8rem;color:var(--soft)}
summary{cursor:pointer;color:var(--link)}
`;

const reading = `
#filters{position:sticky;inset-block-start:0;z-index:5;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.4rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.6rem 1rem;margin-block-end:1rem;font-size:.9rem}
#filters fieldset{display:flex;flex-wrap:wrap;gap:.3rem 1rem;border:0;padding:0;margin:0}
#filters legend{float:inline-start;padding:0;margin-inline-end:.6rem;font-weight:600}
#filters label{display:inline-flex;align-items:center;gap:.4rem}
#filters output{min-inline-size:2.6em}
#filters input[type=search]{font:inherit;inline-size:13rem;max-inline-size:60vw;padding:.25rem .5rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--paper);color:var(--ink)}
#filters input[type=range],#filters input[type=checkbox]{accent-color:var(--link)}
#filters button{font:inherit;padding:.25rem .8rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--ground);color:var(--ink);cursor:pointer}
#shown{margin:0;color:var(--soft)}
article{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:1.2rem 1.4rem;margin-block:1rem;content-visibility:auto;contain-intrinsic-size:auto 34rem;overflow-clip-margin:12rem;scroll-margin-block-start:6rem}
article:hover,article:focus-within{position:relative;z-index:2}
article h3{font-size:1.2rem;line-height:1.35;overflow-wrap:anywhere;text-align:start}
article>*{max-inline-size:44rem;margin-inline:auto}
.text p{font:1.08rem/1.85 Georgia,"Noto Serif","Noto Naskh Arabic","Times New Roman",serif;margin:.9rem 0;overflow-wrap:anywhere;position:relative}
.text p:lang(ar){font-size:1.15rem;line-height:2}
.sentence{unicode-bidi:isolate;scroll-margin-block-start:8rem}
.sentence:target{outline:2px solid var(--link);outline-offset:2px}
.sentence u{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.25em;text-decoration-color:var(--frame)}
.chip{position:relative;display:inline-block;margin-inline:.3em .1em;padding-inline:.4em;font:600 .72rem/1.6 system-ui,"Noto Sans Arabic",sans-serif;text-decoration:none;white-space:nowrap;vertical-align:.1em;-webkit-user-select:none;user-select:none}
.chip b{font-weight:700}
.tip{position:absolute;z-index:3;inset-block-start:calc(100% + 2px);inset-inline-start:0;inline-size:max-content;max-inline-size:min(20rem,86vw);padding:.5rem .7rem;border:1px solid var(--frame);border-radius:.4rem;background:var(--paper);color:var(--ink);font:400 .85rem/1.5 system-ui,"Noto Sans Arabic",sans-serif;white-space:pre-line;text-align:start;box-shadow:0 4px 14px #0003}
.chip:not(:hover,:focus) .tip,.quiet .tip{position:absolute;inline-size:1px;block-size:1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tip::before{content:"";position:absolute;inset:-6px 0 100%}
q{quotes:"\\201c" "\\201d"}q:dir(rtl){quotes:"\\ab" "\\bb"}
@media (max-width:40rem){article{padding:.9rem 1rem}#filters{position:static}.wide{max-block-size:34rem}th,td{padding:.35rem .55rem}}
@media (forced-colors:active){.on{outline:1px solid}.key,.chip{border:1px solid}.fill{fill:CanvasText}}
`;

const scores = `
.sure{font-weight:700}
.curve svg{display:block;inline-size:100%;block-size:auto;max-inline-size:26rem;margin-inline:auto;font-size:11px;color:var(--soft)}
.chart figcaption small{display:block}
.mistake{contain-intrinsic-size:auto 9rem;padding-block:.8rem}.mistake h3{font-size:1.05rem}.mistake .text p{margin:.5rem 0 0}
.right{--cell:var(--link)}.wrong{--cell:light-dark(#b3261e,#ff9d94)}
${[1, 2, 3, 4, 5].map((shade) => `.shade${shade}{background:color-mix(in srgb,var(--cell) ${shade * 6}%,var(--paper))}`).join("")}
`;

const printed = `
@media print{body{background:none;font-size:10.5pt}body>header,main,footer{max-inline-size:none;padding:0}
nav,#filters,.tip,details>summary{display:none!important}
.wide{overflow:visible;max-block-size:none;border:0}thead th{position:static}th button{display:contents}th button::after{content:none}
article{border:0;border-block-start:1px solid;border-radius:0;padding:.6rem 0;content-visibility:visible}details::details-content{content-visibility:visible;block-size:auto}
article header,h2,h3{break-after:avoid}.legend li,.chart,tr,.text p{break-inside:avoid}
article>*{max-inline-size:none}.text p,.text p:lang(ar){font-size:11pt;line-height:1.7}
.on,.key,.chip,.bar,.plot svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit}}
`;
