// The reader's own spacing of WCAG 1.4.12. The answer: boxes that cut their text.
async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
  document.adoptedStyleSheets = [sheet];
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return [...document.querySelectorAll("body *")]
    .filter((box) => box.checkVisibility() && [...box.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .filter((box) => ["hidden", "clip"].includes(getComputedStyle(box).overflowY) && box.clientWidth > 1)
    .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
    // A foretaste in a fold's line is cut on purpose: the open fold says it in full.
    .filter((box) => !(getComputedStyle(box).textOverflow === "ellipsis" && box.closest("details[open] > summary")))
    .map((box) => `${box.tagName}.${box.getAttribute("class") ?? ""} "${box.textContent.trim().slice(0, 30)}" is cut`);
}
