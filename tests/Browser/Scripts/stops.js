// Every element that the Tab key should reach, with how it looks without focus; kept on the window for focus.js.
() => {
  const look = (one) => {
    const style = getComputedStyle(one);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.borderTopColor, style.borderTopWidth].join(" ");
  };
  const name = (one) => `${one.tagName.toLowerCase()} "${(one.getAttribute("aria-label") ?? one.textContent).trim().slice(0, 40)}"`;
  const stops = [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex]")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && !one.closest("[inert]") && one.checkVisibility({ visibilityProperty: true }))
    // Of radio buttons the Tab key reaches one, the arrow keys the others.
    .filter((one) => one.type !== "radio" || one.checked);
  window.stops = { look, name, elements: stops, before: stops.map(look) };
  return stops.map(name);
}
