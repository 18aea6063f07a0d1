// The headings and links in sight, in order.
() => [...document.querySelectorAll("h1, h2, h3, h4, a[href]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => `${one.tagName.toLowerCase()} ${one.getAttribute("href") ?? ""} ${one.textContent.trim().replace(/\s+/g, " ")}`)
