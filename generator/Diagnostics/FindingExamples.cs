using System.Collections.Immutable;
using static MsqSite.Diagnostics.RuleExample;

namespace MsqSite.Diagnostics;

/// <summary>How findings read that are not about the lines of a content file: of surroundings, templates, pages and publishing.</summary>
internal static class FindingExamples
{
    public static ImmutableArray<(string Code, RuleExample Example)> All { get; } =
    [
        Told("MSQ004", "sample: error MSQ004: the folder is not empty"),
        Told("MSQ239", "content/responses/2020/DNK.yaml:9:12: hint MSQ239: \"http://portal.example/\" is answered with https too"),
        Told("MSQ301", "templates/pages/home.html:12:5: error MSQ301: Error while parsing for statement: the <end> statement was not found"),
        Told("MSQ302", "templates/pages/profile.html:20:9: error MSQ302: the profile has no \"contry\""),
        Told("MSQ303", "templates/parts/answer.html: error MSQ303: the file is not there"),
        Told("MSQ304", "templates/pages/home.html:3:4: error MSQ304: a template does not set variables"),
        Told("MSQ305", "content/text/en.yaml:1:1: error MSQ305: there are no words for \"home.title\""),
        Told("MSQ401", "content/pages/about.md:1:1: error MSQ401: the address \"../../../questions/cooperations/\" leads nowhere: the site has no \"questions/cooperations/index.html\" (in about/index.html:31:4)"),
        Told("MSQ402", "content/responses/2020/DNK.yaml:9:3: error MSQ402: the link \"#legal\" leads to a place that the page does not have (in countries/denmark/2020/index.html:88:9)"),
        Told("MSQ403", "content/responses/2020/DNK.yaml:9:3: error MSQ403: the page has no element with the id \"legal-framework\" (in countries/denmark/2020/index.html:1:1)"),
        Told("MSQ404", "content/pages/about.md:1:1: error MSQ404: the page has no h1 (in about/index.html:1:1)"),
        Told("MSQ405", "content/pages/about.md:1:1: error MSQ405: an h4 follows an h2 (in about/index.html:31:1)"),
        Told("MSQ406", "content/countries.yaml:30:5: error MSQ406: the title \"Denmark\" is also that of \"countries/denmark/2020/index.html\" (in countries/denmark/index.html:1:1)"),
        Told("MSQ407", "content/pages/about.md:1:1: error MSQ407: the id is empty (in about/index.html:31:1)"),
        Told("MSQ408", "content/pages/about.md:1:1: error MSQ408: the html element has no lang (in about/index.html:2:1)"),
        Told("MSQ409", "content/pages/about.md:1:1: error MSQ409: the img has no alt attribute (in about/index.html:31:1)"),
        Told("MSQ410", "content/pages/about.md:1:1: error MSQ410: the page has another canonical link before this one (in about/index.html:9:1)"),
        Told("MSQ411", "content/responses/2020/DNK.yaml:9:3: error MSQ411: the link has no text (in countries/denmark/2020/index.html:120:5)"),
        Told("MSQ412", "content/pages/about.md:1:1: error MSQ412: no sitemap lists the page (in about/index.html:1:1)"),
        Told("MSQ413", "content/pages/about.md:1:1: error MSQ413: <p> has more than 64 attributes (in about/index.html:31:1)"),
        Told("MSQ414", "content/pages/about.md:1:1: error MSQ414: the page has a style element (in about/index.html:9:1)"),
        Told("MSQ415", "content/pages/about.md:1:1: error MSQ415: <img> asks another host for \"https://host.example/a.png\" (in about/index.html:31:1)"),
        Told("MSQ416", "content/responses/2020/DNK.yaml:1:1: error MSQ416: the site has no \"countries/denmark/index.html\""),
        Told("MSQ417", "content/pages/about.md:1:1: error MSQ417: the page has no title (in about/index.html:1:1)"),
        Told("MSQ418", "content/pages/about.md:1:1: error MSQ418: aria-labelledby names \"portals\", which is not on the page (in about/index.html:31:1)"),
        Told("MSQ419", "content/pages/about.md:1:1: error MSQ419: the address \"../../../\" leaves the site (in about/index.html:31:4)"),
        Told("MSQ420", "content/responses/2020/DNK.yaml:1:1: error MSQ420: the JSON-LD breaks off: it is no whole JSON (in countries/denmark/2020/index.html:310:36)"),
        Told("MSQ701", "site/countries: error MSQ701: is a file that the generator did not make, but a folder must be there"),
        Told("MSQ702", "site: error MSQ702: could not be written: No space left on device"),
        Told("MSQ703", "site: error MSQ703: another build is writing there"),
        Told("MSQ704", "content/site: error MSQ704: the output lies inside the content folder \"content\""),
        Told("MSQ705", "site/about/Index.html: error MSQ705: another page wants \"site/about/index.html\", which differs only in capitals"),
        Told("MSQ706", "preview: error MSQ706: no page has an address like \"countires/*/\""),
    ];
}
