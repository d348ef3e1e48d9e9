/** What words may be on a page, each with what it means and its hue; parts of a near miss come last. */
export const pageParts: readonly (readonly [part: string, meaning: string, hue: number])[] = [
  ["supplier", "who gives", 45],
  ["recipient", "who gets", 200],
  ["goods", "what moves", 120],
  ["number", "how many", 90],
  ["transfer", "the word that tells of the transfer", 285],
  ["negation", "denies it, or turns a denial round", 0],
  ["plan or doubt", "makes it a plan, a fear or a certainty", 25],
  ["said by", "who says so", 230],
  ["place", "where", 170],
  ["side", "a side of the watch", 45],
  ["somebody else", "not watched", 320],
  ["other arms", "not watched either", 60],
  ["use", "tells of use, not of a transfer", 25],
  ["in the way", "what stopped the rule", 0],
];

export const classOf = (part: string) => part.replaceAll(" ", "-");

const colours = pageParts.map(([part, , hue]) => `.${classOf(part)}{--h:${hue}}`).join("");

/**
 * Parts are told by a label after the word as well as by colour, so that they can be read in black and white and by a screen reader.
 * Labels are no text of the page: a quotation copied from it is the quotation alone.
 */
export const pageStyle = `:root{color-scheme:light dark;--ink:#222;--paper:#fff;--soft:#595959;--line:#d4d4d4;--tint:92%;--deep:28%}
@media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#161616;--soft:#b0b0b0;--line:#444;--tint:22%;--deep:78%}}
body{font:17px/1.75 system-ui,"Noto Sans","Noto Sans Arabic",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper)}
header{border-inline-start:.35rem solid var(--ink);padding:.1rem 0 .1rem .8rem;margin-bottom:1.5rem}
header strong{display:block;font-size:1.15rem}
h1{font-size:1.35rem;line-height:1.5;margin:1.5rem 0 .5rem}h2{font-size:1.05rem;margin:0 0 .4rem}
h1,p,dd{unicode-bidi:plaintext;text-align:start;overflow-wrap:anywhere}p{white-space:pre-line;margin:0 0 1.5rem}
mark{--h:0;color:inherit;background:hsl(var(--h) 75% var(--tint));border-bottom:2px solid hsl(var(--h) 60% var(--deep));padding:0 .15em;border-radius:.2em .2em 0 0;unicode-bidi:isolate;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark[data-part]::after{content:attr(data-part);font:600 .62em/1 system-ui,sans-serif;color:hsl(var(--h) 60% var(--deep));margin:0 .3em;vertical-align:.35em;unicode-bidi:isolate;direction:ltr;white-space:nowrap}
.told{border-bottom:1px dotted var(--soft)}
.told::before{content:attr(data-number);font:700 .65em/1 system-ui,sans-serif;border:1.5px solid currentColor;border-radius:1em;padding:.1em .45em;margin-inline-end:.4em;vertical-align:.2em;unicode-bidi:isolate}
.told:target{outline:2px solid hsl(200 80% 50%);outline-offset:.2em}
ul{list-style:none;padding:0;margin:0;font-size:.85rem;color:var(--soft)}li{display:inline-block;margin-inline-end:1rem}
section{border-top:1px solid var(--line);padding:1rem 0}
dl{display:grid;grid-template-columns:7.5rem 1fr;gap:.15rem .8rem;margin:0;font-size:.95rem}
dt{color:var(--soft)}dd{margin:0}a{color:inherit}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
@media print{body{margin:0;max-width:none;font-size:11pt}section,h1{break-inside:avoid}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{text-decoration:none}}
${colours}`;
