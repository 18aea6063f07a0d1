import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, read } from "./pages.mjs";

test("what a page says is its visible words and where its links lead", () => {
  const page = '<!doctype html><!-- hidden --><h1>The <b>law</b>s</h1><p>Fish&amp;chips &#x41; &#39;x&#39;<a class="y" href="https://host.example/a%28b%29?c=1&amp;d=2">здесь</a></p>';
  assert.deepEqual(read(page), { words: ["The", "laws", "Fish", "chips", "A", "x", "здесь"], links: ["https://host.example/a(b)?c=1&d=2"] });
});

test("one address in two spellings is one address", () => {
  const distances = distance('<a href="https://bücher.example/документы/1">x</a>', "<a href='https://xn--bcher-kva.example/%D0%B4%D0%BE%D0%BA%D1%83%D0%BC%D0%B5%D0%BD%D1%82%D1%8B/1'>x</a>");
  assert.deepEqual(distances, { words: 0, links: 0, of: 1, which: [] });
});

test("a word or a link that only one page has is told", () => {
  assert.deepEqual(distance("<p>one two three four", "<p>one two three five"), { words: 0.5, links: 0, of: 0, which: ["four", "five"] });
  assert.equal(distance('<a href="https://a.example/">a</a>', "<p>a</p>").links, 1);
  assert.equal(distance('<a href="https://a.example/">a</a>'.repeat(2), '<a href="https://a.example/">a</a><p>a</p>').links, 1);
});

test("markup inside an attribute or a text is no tag", () => {
  assert.deepEqual(read('<img alt="<a href=x>no</a>"> 1 &lt;a href="y"> 2 < 3').words, ["1", "a", "href", "y", "2", "3"]);
  assert.deepEqual(read('<img alt="<a href=x>no</a>"> 1 &lt;a href="y">').links, []);
});
