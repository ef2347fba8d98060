/** What of a picture's look is not in the picture itself but in the page's style. */
const LOOK = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-anchor",
  "color",
  "opacity",
];

/** The page's own letters, so that the picture keeps them elsewhere. */
function fontFaces(): SVGStyleElement {
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText)
    .join("\n");
  return style;
}

/** The picture by itself, looking as it does on the page. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [svg, copy].map((root) => [
    root,
    ...root.querySelectorAll<SVGElement>("*"),
  ]);
  for (const [at, original] of (originals ?? []).entries()) {
    const look = getComputedStyle(original);
    for (const property of LOOK) {
      copies?.[at]?.removeAttribute(property);
      copies?.[at]?.style.setProperty(property, look.getPropertyValue(property));
    }
  }
  copy.querySelectorAll("style").forEach((style) => style.remove());
  copy.prepend(fontFaces());
  copy.style.setProperty("background", getComputedStyle(document.body).backgroundColor);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return copy;
}

/** The picture as the text of an SVG file. */
export const svgText = (svg: SVGSVGElement): string =>
  new XMLSerializer().serializeToString(standalone(svg));

/** Pixels of a PNG for one of the page's. */
const SCALE = 2;

/** The picture as a PNG, twice as fine as on the page. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const { width, height } = svg.getBoundingClientRect();
  [canvas.width, canvas.height] = [Math.ceil(width * SCALE), Math.ceil(height * SCALE)];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error("no picture"))), "image/png");
  });
}
