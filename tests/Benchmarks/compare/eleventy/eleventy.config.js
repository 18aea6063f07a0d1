// One page for each response: front matter without a body, drawn by a layout that is a JavaScript function, the quickest form there is here.
// What all pages share is read once by the layout and is no data of Eleventy's, which would be merged anew for each page.
export default (eleventy) => {
  eleventy.setQuietMode(true);
  eleventy.addPassthroughCopy({ static: "." });
  return { dir: { input: "src", includes: "../layouts", output: process.env.COMPARE_OUTPUT }, templateFormats: ["md"], markdownTemplateEngine: false };
};
