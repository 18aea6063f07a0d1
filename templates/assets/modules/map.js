// Says beside the map which country is under the pointer or has the focus. Screen readers hear the links themselves.
const map = document.querySelector(".map");
const said = map?.querySelector(".map-said");

function say(event) {
  said.textContent = event.target.closest?.("a")?.querySelector("title")?.textContent ?? "";
}

if (said) {
  const drawing = map.querySelector("svg");
  drawing.addEventListener("pointerover", say);
  drawing.addEventListener("pointerleave", () => { said.textContent = ""; });
  drawing.addEventListener("focusin", say);
  drawing.addEventListener("focusout", () => { said.textContent = ""; });
}
