// Draws what a search found. Everything is put in as text: what countries wrote and what somebody typed is never read as markup.

function make(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function link(href, ...children) {
  const made = make("a", "", ...children);
  made.href = href;
  return made;
}

function flag(path, root) {
  const image = make("img", "flag");
  Object.assign(image, { src: root + path, alt: "", width: 24, height: 18, loading: "lazy" });
  return image;
}

/** A country, a question or a page. */
export function thingItem(thing, root, say) {
  const about = {
    country: () => say(`status-${thing.status}`),
    question: () => thing.number ? say("question", { number: thing.number }) : say("question-unnumbered"),
    page: () => thing.above || say("page"),
  }[thing.kind]();
  return make("li", "", thing.flag ? flag(thing.flag, root) : "", make("span", "", link(root + thing.path, thing.name), " ", make("span", "quiet", about)));
}

const marked = (pieces) => pieces.map(({ text, found }) => found ? make("mark", "", text) : text);

/** What an answer's heading says. */
export const headingOf = (answer, say) => say("answer", { country: answer.country.name, question: answer.question.label });

/** An answer: where it is, and room for its words. */
export function resultItem(answer, root, say, heading) {
  const state = answer.state === "answered" ? [] : [" · ", make("span", `state ${answer.state}`, say(`state-${answer.state}`))];
  const words = make("p", "snippet");
  if (answer.state === "answered") {
    words.lang = answer.language;
    words.dir = "auto";
  }
  return make("li", "",
    make("h3", "", link(root + answer.path, ...marked(heading))),
    make("p", "where quiet", say("edition", { edition: answer.edition }), ...state),
    words);
}

/** The stretch of the answer where the words stand, marked. */
export function fillSnippet(item, { pieces, cutBefore, cutAfter }) {
  item.querySelector(".snippet").replaceChildren(
    cutBefore ? "… " : "",
    ...marked(pieces),
    cutAfter ? " …" : "");
}
