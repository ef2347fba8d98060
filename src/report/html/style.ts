import { Markup } from "./markup.js";

/** The page's style: ours to the last character, so it may stand unescaped. */
export const STYLE = new Markup(`
:root { color-scheme: light dark; --line: #8886; --bad: #c62828; --good: #2e7d32; --ask: #c2571a; --bid: #1a6fc2; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #81c784; --ask: #ffab70; --bid: #79b8ff; } }
body { background: Canvas; color: CanvasText; font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.2; } h4 { margin: 0; }
code, pre { font-family: ui-monospace, monospace; font-size: .85em; overflow-wrap: anywhere; }
pre { border: 1px solid var(--line); border-radius: 4px; margin: .3rem 0; max-height: 28rem; overflow: auto; padding: .6rem; white-space: pre-wrap; }
table { border-collapse: collapse; } th, td { border-bottom: 1px solid var(--line); padding: .2rem .6rem; text-align: left; vertical-align: top; }
.wide { overflow-x: auto; } .matrix td { white-space: nowrap; } .matrix td.statement { font-size: .85em; min-width: 24rem; white-space: normal; }
.matrix th { overflow-wrap: anywhere; } .matrix tbody th { white-space: nowrap; }
.passed span, .conforms { color: var(--good); } .failed, .failed a, .violates, .no-verdict { color: var(--bad); } .untested { opacity: .75; }
.line { font-size: 1.15rem; font-weight: 600; }
.finding { border-left: 4px solid var(--bad); margin: 2rem 0; padding-left: 1rem; }
.answers { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); margin: 1rem 0; }
.ladders { display: flex; flex-wrap: wrap; gap: 1rem; } figure { flex: 1 1 22rem; margin: 0; max-width: 35rem; } figcaption { font-size: .85em; }
.ladder { width: 100%; } .ladder text { fill: currentColor; font-size: 12px; } .ladder line, .ladder polyline { fill: none; stroke: currentColor; }
.ladder .outside { stroke-dasharray: 2 3; } .ladder polyline.midline { opacity: .6; stroke-dasharray: 6 4; } .ladder line.here { opacity: .35; }
.ladder polyline.ask { stroke: var(--ask); stroke-width: 2; } .ladder polyline.bid { stroke: var(--bid); stroke-width: 2; }
.ladder circle.ask { fill: var(--ask); } .ladder circle.bid { fill: var(--bid); } figcaption .ask { color: var(--ask); } figcaption .bid { color: var(--bid); }
@media print { pre { max-height: none; } details { display: block; } }
`);
