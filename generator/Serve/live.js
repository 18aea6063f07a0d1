// Keeps the open page at the state of the files: asks for it anew after each save, changes only what differs, and shows errors over the last good page.
const own = "/_msqsite/";
const listener = document.getElementById("msqsite-live");
const places = "msqsite-places";
let seen = listener.dataset.version;
let wanted = seen;
let busy = false;

restore();
if (location.pathname) showFindings();
const events = new EventSource(`${own}events`);
events.onmessage = (event) => {
  wanted = event.data;
  look();
};

async function look() {
  if (busy) return;
  busy = true;
  try {
    while (seen !== wanted) {
      const version = wanted;
      await Promise.all([refresh(), showFindings()]);
      seen = version;
    }
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure; // the server is gone: the next event will tell
  } finally {
    busy = false;
  }
}

async function refresh() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.redirected || assets(document, "script") !== assets(next, "script")) {
    keepPlaces();
    location.reload();
    return;
  }
  if (assets(document, "link[rel=stylesheet]") !== assets(next, "link[rel=stylesheet]")) await restyle(next);
  document.title = next.title;
  attributes(document.documentElement, next.documentElement);
  node(document.body, next.body);
}

const assets = (page, kind) => [...page.querySelectorAll(`head ${kind}`)].map((one) => one.getAttribute("src") ?? one.getAttribute("href")).join(" ");

// The new sheets are there before the old ones go: nothing is ever seen without style.
async function restyle(next) {
  const old = [...document.querySelectorAll("head link[rel=stylesheet]")];
  await Promise.all([...next.querySelectorAll("head link[rel=stylesheet]")].map((sheet) => new Promise((done) => {
    const link = document.importNode(sheet);
    link.onload = link.onerror = done;
    document.head.append(link);
  })));
  for (const link of old) link.remove();
}

function node(old, next) {
  if (old.isEqualNode(next)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = next.data;
    return;
  }
  attributes(old, next);
  let at = old.firstChild;
  for (const want of [...next.childNodes]) {
    while (at?.classList?.contains("msqsite-errors")) at = at.nextSibling;
    const have = counterpart(at, want);
    if (!have) {
      old.insertBefore(document.importNode(want, true), at);
      continue;
    }
    while (at !== have) at = removed(at);
    at = have.nextSibling;
    node(have, want);
  }
  while (at) at = removed(at);
}

function removed(gone) {
  const next = gone.nextSibling;
  if (!gone.classList?.contains("msqsite-errors")) gone.remove();
  return next;
}

// The element with the same id however far it moved, else the next of the same kind.
function counterpart(at, want) {
  if (want.id) {
    for (let one = at; one; one = one.nextSibling) if (one.id === want.id && one.nodeName === want.nodeName) return one;
    return null;
  }
  for (let one = at, steps = 0; one && steps < 12; one = one.nextSibling, steps++) if (one.isEqualNode(want)) return one;
  return at && at.nodeName === want.nodeName && !at.id ? at : null;
}

// A fold stays as its reader left it.
function attributes(old, next) {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !(name === "open" && old.localName === "details")) old.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value && !(name === "open" && old.localName === "details")) old.setAttribute(name, value);
  }
}

// Where a script changed the page has to begin again, at the same place and with the same folds.
function keepPlaces() {
  const open = [...document.querySelectorAll("details")].map((one) => one.open);
  sessionStorage.setItem(places, JSON.stringify({ path: location.pathname, left: scrollX, top: scrollY, open }));
}

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(places) ?? "null");
  sessionStorage.removeItem(places);
  if (kept?.path !== location.pathname) return;
  document.querySelectorAll("details").forEach((one, place) => { one.open = kept.open[place] ?? one.open; });
  scrollTo(kept.left, kept.top);
}

async function showFindings() {
  const { errors, shown } = await (await fetch(`${own}findings?${encodeURIComponent(decodeURIComponent(location.pathname))}`, { cache: "no-store" })).json();
  document.querySelector(".msqsite-errors")?.remove();
  if (!errors) return;
  const overlay = element("section", { className: "msqsite-errors", role: "alert" });
  overlay.setAttribute("popover", "manual");
  const hide = element("button", { type: "button", textContent: "Hide" });
  hide.onclick = () => overlay.remove();
  overlay.append(element("h2", { textContent: `${errors} error${errors === 1 ? "" : "s"}: this is the last good page` }), hide);
  for (const one of shown) overlay.append(finding(one));
  if (errors > shown.length) overlay.append(element("p", { textContent: `… and ${errors - shown.length} more: msqsite check shows them all.` }));
  document.body.append(overlay);
  overlay.showPopover?.();
}

function finding(one) {
  const item = element("article", {});
  item.append(element("a", { href: one.href, textContent: one.place }), element("p", { textContent: `${one.code}: ${one.message}` }));
  if (one.line !== undefined) {
    const margin = " ".repeat(one.number.length);
    item.append(element("pre", { textContent: `${margin} |\n${one.number} | ${one.line}\n${margin} | ${" ".repeat(one.before)}${"^".repeat(one.under)}` }));
  }
  if (one.remedy) item.append(element("p", { textContent: `= ${one.remedy}` }));
  return item;
}

function element(name, values) {
  return Object.assign(document.createElement(name), values);
}
