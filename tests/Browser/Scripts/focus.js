// What has focus: its number among the stops (-1: none of them) and what is wrong with it.
() => {
  const { look, name, elements, before } = window.stops;
  const one = document.activeElement;
  const number = elements.indexOf(one);
  if (number < 0) return [String(number), ""];
  const style = getComputedStyle(one);
  const visible = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none" || style.backgroundColor !== before[number];
  const boxes = [...one.getClientRects()].filter((box) => box.width > 0);
  const bare = boxes.some((box) => [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(([x, y]) => {
    const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return top && (one.contains(top) || top.contains(one));
  }));
  const faults = [];
  if (look(one) === before[number] || !visible) faults.push("looks the same with focus");
  if (!bare) faults.push("is out of sight or covered when it has focus");
  return [String(number), faults.map((fault) => `${name(one)} ${fault}`).join("; ")];
}
