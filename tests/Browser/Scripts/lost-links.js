// The links of what was found that lead to no page, or to no such element of it.
async () => {
  const parse = async (address) => {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  };
  const lost = await Promise.all([...document.querySelectorAll(".things a, .results a")].map(async ({ href, hash }) => {
    const page = await parse(href);
    return page && (!hash || page.getElementById(hash.slice(1))) ? [] : [href];
  }));
  return lost.flat();
}
