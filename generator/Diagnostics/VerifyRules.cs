using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What every page of the rendered site must keep to.</summary>
public static class VerifyRules
{
    public static readonly Rule DeadLink = new("MSQ401", Severity.Error, "Internal link leads nowhere",
        "A reader who follows a link of ours must arrive. This one names a page or file that the site does not have.",
        "Correct the address, or restore the page it names. The address of a folder ends in \"/\".");

    public static readonly Rule DeadFragment = new("MSQ402", Severity.Error, "Link to a place that the page does not have",
        "The part of an address after \"#\" names an element's id. No element of the page has this one, so the reader lands at the top.",
        "Correct the part after \"#\", or give the element that is meant this id.");

    public static readonly Rule ElementMissing = new("MSQ403", Severity.Error, "Required element missing",
        "Sections and questions are addresses that people bookmark and cite. A page that should hold this one does not.",
        "Restore the element with this id in the template of the page. A question never vanishes because it has no answer.");

    public static readonly Rule NotOneTopHeading = new("MSQ404", Severity.Error, "Not exactly one h1",
        "The h1 says what the page is about, to readers and to those who hear the page read. There must be one, and only one.",
        "Give the page one h1 and make every other heading an h2 or lower.");

    public static readonly Rule HeadingLevelSkipped = new("MSQ405", Severity.Error, "Heading level skipped",
        "Those who hear a page move about it by its headings. A level left out looks like a part that is missing.",
        "Use the level that follows the heading before it: an h3 under an h2.");

    public static readonly Rule SameTitle = new("MSQ406", Severity.Error, "Two pages with the same title",
        "Titles tell pages apart in tabs, bookmarks and search results. Two pages of one language share this one.",
        "Say in each title what only that page holds: the country, the question, the edition.");

    public static readonly Rule BadId = new("MSQ407", Severity.Error, "Id empty, with white space or used twice",
        "An id names one element of a page. A link to an id that is used twice reaches only the first of the two.",
        "Give each element an id of its own without spaces, or none.");

    public static readonly Rule LanguageMissing = new("MSQ408", Severity.Error, "Page without a language",
        "Screen readers choose their voice, and browsers their hyphens and translation, by the lang attribute of the html element.",
        "Write the page's language on the html element: <html lang=\"en\">.");

    public static readonly Rule PictureWithoutText = new("MSQ409", Severity.Error, "Picture without a text in its place",
        "Who does not see a picture needs its meaning in words. An img needs an alt attribute; an svg with role=\"img\" needs a name.",
        "Write alt=\"...\" (alt=\"\" for decoration); on an svg use aria-label, aria-labelledby or a title element.");

    public static readonly Rule WrongCanonical = new("MSQ410", Severity.Error, "Canonical address missing, wrong, double or unexpected",
        "The canonical link tells search engines which address of a page to keep. Each page names itself, once; redirects and 404.html name none.",
        "Write one <link rel=\"canonical\"> with the absolute address of the page, or remove it where none belongs.");

    public static readonly Rule NamelessControl = new("MSQ411", Severity.Error, "Link or button without a text",
        "A screen reader reads out the text of a link or button. This one has none: no words, no aria-label, no picture with a text.",
        "Write words in it, or an aria-label. A name that an answer left empty needs the address's host in its place.");

    public static readonly Rule ListDisagrees = new("MSQ412", Severity.Error, "Sitemap or feed disagrees with the pages",
        "The sitemap lists every page that search engines should find, and nothing else. The feed leads only to pages of this site, by their absolute addresses.",
        "List the page in the sitemap, or mark it noindex; remove entries that name no page.");

    public static readonly Rule MalformedHtml = new("MSQ413", Severity.Error, "Malformed HTML",
        "Browsers guess what broken markup means, and guess differently. Each element is closed where it was opened, each attribute stands once.",
        "Correct the template at this place. Text of an answer is always written escaped (\"&amp;\", \"&lt;\").");

    public static readonly Rule InlineCode = new("MSQ414", Severity.Error, "Inline script or style",
        "The Content-Security-Policy of the site forbids script and style inside pages, so that no answer can ever bring its own.",
        "Move the script or style to a file under assets and link it.");

    public static readonly Rule OtherHost = new("MSQ415", Severity.Error, "Something loaded from another host",
        "No page asks another host for anything: readers are not watched, and the site works when others are down.",
        "Keep a copy of the file under assets and load that one.");

    public static readonly Rule PageMissing = new("MSQ416", Severity.Error, "Expected page missing from the site",
        "The content asks for this page, but the folder of the site does not hold it.",
        "Build the site again. If the page should be gone, leave a redirect at its address: a published address never dies.");

    public static readonly Rule TitleOrDescriptionMissing = new("MSQ417", Severity.Error, "Title or description missing",
        "The title names the page in tabs and bookmarks; the description is what search results show under it.",
        "Write one title element and one <meta name=\"description\"> with some words in each.");

    public static readonly Rule DeadReference = new("MSQ418", Severity.Error, "Label or description that is not on the page",
        "The attributes aria-labelledby, aria-describedby, aria-controls, for and headers name other elements by id. This one names an id that is not there.",
        "Correct the id, or remove the reference.");

    public static readonly Rule WrongKindOfAddress = new("MSQ419", Severity.Error, "Internal address of the wrong kind",
        "The site works under any path, from disk and on every file system: links between pages are relative and stay inside; "
            + "files differ by more than case. Only 404.html, which is shown at any address, writes paths from the root.",
        "Write the address relative to the page; on 404.html write it from the root. Rename files that differ only in case.");

    public static readonly Rule BrokenLinkedData = new("MSQ420", Severity.Error, "What the page tells machines is no JSON",
        "Search engines read the JSON-LD of a page and drop all of it at the first fault. Browsers show nothing of it, so nobody sees that it is broken.",
        "Write the block by {{ it.linked_data }} alone, with nothing around it in the script element.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        DeadLink, DeadFragment, ElementMissing, NotOneTopHeading, HeadingLevelSkipped, SameTitle, BadId, LanguageMissing, PictureWithoutText,
        WrongCanonical, NamelessControl, ListDisagrees, MalformedHtml, InlineCode, OtherHost, PageMissing, TitleOrDescriptionMissing,
        DeadReference, WrongKindOfAddress, BrokenLinkedData,
    ];
}
