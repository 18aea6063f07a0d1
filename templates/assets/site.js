// Read from disk a folder's address lists files instead of opening its page: lead its links to the page itself.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const [path, fragment] = link.getAttribute("href").split("#");
    if (path.endsWith("/") && !/^[a-z]+:/i.test(path)) {
      link.setAttribute("href", path + "index.html" + (fragment === undefined ? "" : "#" + fragment));
    }
  }
  for (const form of document.querySelectorAll("form[action$='/']")) form.action += "index.html";
}
