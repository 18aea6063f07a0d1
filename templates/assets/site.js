// Read from disk a folder's address lists files instead of opening its page: lead its links to the page itself.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href");
    const folder = /^[^?#]*\/(?=$|[?#])/.exec(address);
    if (folder && !/^[a-z]+:/i.test(address)) {
      link.setAttribute("href", folder[0] + "index.html" + address.slice(folder[0].length));
    }
  }
  for (const form of document.querySelectorAll("form[action$='/']")) form.action += "index.html";
}
