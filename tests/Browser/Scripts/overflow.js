// What makes the page scroll sideways. A box that scrolls by itself does not; to cut off at the page's edge would hide the fault, and is one.
() => {
  const root = document.documentElement;
  const cut = [root, document.body].filter((box) => ["hidden", "clip"].includes(getComputedStyle(box).overflowX)).map((box) => `${box.tagName} hides what overflows`);
  if (root.scrollWidth <= root.clientWidth) return cut;
  const wide = [...document.querySelectorAll("body *")]
    .filter((box) => box.getBoundingClientRect().right > root.clientWidth + 1 || box.getBoundingClientRect().left < -1)
    .slice(0, 5)
    .map((box) => `${box.tagName}.${box.getAttribute("class") ?? ""} "${box.textContent.trim().slice(0, 30)}" reaches to ${Math.round(box.getBoundingClientRect().right)}`);
  return [...cut, `the page is ${root.scrollWidth} wide where ${root.clientWidth} are in sight`, ...wide];
}
