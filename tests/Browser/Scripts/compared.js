// Where a drawn comparison says something else than the profiles that it was taken from.
async () => {
  const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const profiles = new Map();
  for (const { href } of document.querySelectorAll(".heads a")) {
    profiles.set(href, new DOMParser().parseFromString(await (await fetch(href)).text(), "text/html"));
  }
  return [...document.querySelectorAll(".compared")].flatMap((row) => {
    const key = row.getAttribute("aria-labelledby").slice("compare-".length);
    const faults = [];
    const words = new Set();
    const states = new Set();
    const cells = [...row.querySelectorAll(".cell")];
    if (cells.length !== profiles.size) faults.push(`${key} has ${cells.length} cells`);
    cells.forEach((cell, place) => {
      const article = [...profiles.values()][place].getElementById(key);
      words.add(plain(cell.querySelector(".state-word")));
      states.add(article.dataset.state);
      if (plain(cell.querySelector(".answer")) !== plain(article.querySelector(":scope > .answer"))) faults.push(`${key}, column ${place + 1}: other words than the profile's`);
    });
    if (words.size !== states.size) faults.push(`${key}: the words ${[...words]} for the states ${[...states]}`);
    if (row.querySelector(".verdict").classList.contains("differs") !== states.size > 1) faults.push(`${key}: said to be ${plain(row.querySelector(".verdict"))} where the states are ${[...states]}`);
    return faults;
  });
}
