// The permanent pages of profiles, fetched once each; answers taken out of them. What is shown side by side is what the profiles show.

const pages = new Map();

/** The page at an address, parsed; nothing on it runs. One that fails is asked for again the next time. */
export function fetchProfile(address) {
  if (!pages.has(address)) {
    const page = load(address);
    page.catch(() => pages.delete(address));
    pages.set(address, page);
  }
  return pages.get(address);
}

async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** A question's state and a copy of its answer, to be put into another page; null where the profile's edition did not ask it. */
export function takeAnswer(profile, key, address, country) {
  const article = profile.getElementById(key);
  const answer = article?.querySelector(":scope > .answer");
  return answer ? { state: article.dataset.state, element: transplant(answer, address, country) } : null;
}

/** The address of a profile's flag. */
export function flagOf(profile, address) {
  const source = profile.querySelector(".head .flag")?.getAttribute("src");
  return source ? new URL(source, address).href : null;
}

// Ids would clash with those of the other columns, and links that lead from the profile's place must lead there from here.
function transplant(answer, address, country) {
  const copy = document.importNode(answer, true);
  for (const script of copy.querySelectorAll("script")) script.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    element.removeAttribute("id");
    for (const name of ["href", "src"]) {
      if (element.hasAttribute(name)) element.setAttribute(name, new URL(element.getAttribute(name), address).href);
    }
    if (element.hasAttribute("aria-label")) element.setAttribute("aria-label", `${country}: ${element.getAttribute("aria-label")}`);
  }
  for (const heading of copy.querySelectorAll("h4")) {
    const lower = document.createElement("h5"); // under the heading that names the country
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return copy;
}
