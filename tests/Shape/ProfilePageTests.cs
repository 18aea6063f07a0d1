using AngleSharp.Dom;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>What stands around the answers of a profile: dates, corrections, notes, source, and addresses that moved.</summary>
public sealed class ProfilePageTests
{
    [Fact]
    public void Corrections_are_listed_newest_first_and_lead_to_their_question()
    {
        using Workshop workshop = With("updated: 2020-01-01\ncorrections:\n  - {date: 2019-05-01, question: social-media, what: A word was wrong.}\n  - {date: 2019-06-02, what: Everything was read again.}");
        IElement[] lines = [.. workshop.Profile().QuerySelectorAll("#corrections li")];
        Assert.Equal(["2 June 2019: Everything was read again.", "1 May 2019 · Use of social media: A word was wrong."], lines.Select(Dom.Seen));
        Assert.Equal("#social-media", lines[1].One("a").GetAttribute("href"));
        Assert.Contains("Updated here on", workshop.Profile().One("header.head").Seen(), StringComparison.Ordinal);
        Assert.Contains(workshop.Profile().QuerySelectorAll(".toc a"), link => link.GetAttribute("href") == "#corrections");
    }

    [Fact]
    public void A_profile_without_corrections_has_no_list_of_them()
    {
        using Workshop workshop = With("");
        Assert.Null(workshop.Profile().GetElementById("corrections"));
    }

    [Fact]
    public void A_response_without_a_date_says_that_its_date_is_unknown_and_invents_none()
    {
        using Workshop workshop = With("");
        workshop.Replace(Workshop.ResponseFile, "submitted: 2019-03-28\n", "");
        workshop.MustBuild();
        IDocument page = workshop.Profile();
        Assert.Contains("its date is unknown", page.One("#source").Seen(), StringComparison.Ordinal);
        Assert.DoesNotContain("answered", page.One("header.head").Seen(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("0001", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_written_out_and_their_machine_form_agrees()
    {
        using Workshop workshop = With("");
        Assert.Contains("28 March 2019", workshop.Profile().One("header.head").Seen(), StringComparison.Ordinal);
        IElement time = workshop.Page("").One(".news time");
        Assert.Equal(("2019-04-01", "1 April 2019"), (time.GetAttribute("datetime"), time.Seen()));
    }

    [Fact]
    public void Our_notes_and_the_respondent_without_officers_are_shown()
    {
        using Workshop workshop = With("notes: {social-media: A note of ours.}\nrespondent: {organisation: A ministry, officers: withheld}");
        Assert.EndsWith("Our note. A note of ours.", workshop.Profile().Answer("social-media").Seen(), StringComparison.Ordinal);
        Assert.Equal(["Withheld", "Withheld", "Withheld", "A ministry"], workshop.Profile().One("#respondent").Texts("dd"));
    }

    [Fact]
    public void A_source_is_published_beside_its_profile_and_linked()
    {
        using Workshop workshop = With("source: {file: sources/2020/BLR.txt, note: About the source.}");
        Assert.Equal(File.ReadAllBytes(Repository.PathTo("content/sources/2020/BLR.txt")), File.ReadAllBytes(Path.Combine(workshop.Output, "sources/2020/BLR.txt")));
        Assert.Contains("About the source.", workshop.Profile().One("#source").Seen(), StringComparison.Ordinal);
        Assert.Equal("../../sources/2020/BLR.txt", workshop.Profile().One("#source a:not([download])").GetAttribute("href"));
    }

    [Fact]
    public void An_address_that_moved_leads_to_the_new_one()
    {
        using Workshop workshop = new();
        workshop.Replace("site.yaml", "redirects: []", "redirects:\n  - {from: countries/byelorussia/, to: countries/belarus/}");
        workshop.MustBuild();
        IDocument page = workshop.Page("countries/byelorussia/");
        Assert.Equal("0; url=../../countries/belarus/", page.One("meta[http-equiv=refresh]").GetAttribute("content"));
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "../../countries/belarus/");
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.DoesNotContain("byelorussia", workshop.Read("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("countries/belarus/", "countries/")]
    [InlineData("about/", "countries/")]
    [InlineData("questions/legal-framework/", "countries/")]
    public void A_redirect_from_an_address_that_has_a_page_is_an_error_of_the_content(string from, string to)
    {
        using Workshop workshop = new();
        workshop.Replace("site.yaml", "redirects: []", $"redirects:\n  - {{from: {from}, to: {to}}}");
        BuildReport report = workshop.Build();
        Assert.IsType<BuildOutcome.ContentErrors>(report.Outcome);
        Assert.Contains("MSQ221", Assert.Single(report.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("countries")]
    [InlineData("questions")]
    [InlineData("coverage")]
    public void A_page_of_prose_at_an_address_of_ours_publishes_nothing(string slug)
    {
        using Workshop workshop = new();
        workshop.Put($"pages/{slug}.md", "# A page\n\nText.\n");
        BuildReport report = workshop.Build();
        Assert.IsNotType<BuildOutcome.Published>(report.Outcome);
        Assert.Contains(report.Errors, line => line.Contains($"content/pages/{slug}.md", StringComparison.Ordinal));
    }

    [Fact]
    public void The_title_of_a_page_of_prose_keeps_all_its_words()
    {
        using Workshop workshop = new();
        workshop.Put("pages/more.md", "# Q&amp;A on *all* of `this`\n\nText.\n");
        workshop.MustBuild();
        Assert.Equal("Q&A on all of this", workshop.Page("more/").One("h1").Seen());
    }

    private static Workshop With(string keys)
    {
        Workshop workshop = new();
        workshop.Answer("social-media: We do.\nchief-information-officer: {name: K. S., email: skk@mpt.gov.by, phone: +375 (17) 287 87 06}");
        workshop.Put(Workshop.ResponseFile, workshop.Get(Workshop.ResponseFile) + keys + "\n");
        workshop.MustBuild();
        return workshop;
    }
}
