// What moves or would move.
() => [...document.querySelectorAll("*")].flatMap((one) => {
  const style = getComputedStyle(one);
  const moves = style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0.01) || (style.animationName !== "none" && parseFloat(style.animationDuration) > 0.01);
  return moves || style.scrollBehavior === "smooth" ? [`${one.tagName}.${one.getAttribute("class") ?? ""}`] : [];
})
