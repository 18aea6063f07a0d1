// Scrolls from top to bottom, so that pictures that wait to be seen are loaded; the answer: how many pictures did not come.
async () => {
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
    scrollTo(0, at);
    await new Promise((done) => requestAnimationFrame(done));
  }
  // Those in a box that scrolls by itself have not been in sight: nobody waits for them without end.
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  return [...document.images].filter((image) => image.naturalWidth === 0).length;
}
