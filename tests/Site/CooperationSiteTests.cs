using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>The pages of partners as they are published.</summary>
[Collection(BuiltSites.Name)]
public sealed class CooperationSiteTests(RealSite site)
{
    [Fact]
    public void The_picture_and_the_tables_name_the_same_partners()
    {
        IDocument page = site.Pages["cooperation/index.html"];
        string[] drawn = [.. page.QuerySelectorAll(".network path title").Select(title => title.TextContent.Split(", ")[1].Split(": ")[0]).Order(StringComparer.Ordinal)];
        string[] listed = [.. page.QuerySelectorAll("section:has(#organisations) tbody a[href^='../cooperation/'], section:has(#states) tbody a[href^='../cooperation/']").Select(link => link.Seen()).Order(StringComparer.Ordinal)];
        Assert.Equal(14, drawn.Length);
        Assert.Equal(listed, drawn);
    }

    [Fact]
    public void The_picture_has_a_name_and_takes_no_focus()
    {
        IElement picture = site.Pages["cooperation/index.html"].One(".network svg");
        Assert.Equal("img", picture.GetAttribute("role"));
        Assert.NotEmpty(picture.Owner!.GetElementById(picture.GetAttribute("aria-labelledby")!)!.Seen());
        Assert.Empty(picture.QuerySelectorAll("a, [tabindex], [style]"));
    }

    [Fact]
    public void Korea_is_the_Republic_of_Korea_and_the_page_says_whose_reading_that_is()
    {
        IDocument page = site.Pages["cooperation/republic-of-korea/index.html"];
        Assert.Equal(["Korea", "Republic of Korea"], page.Texts(".spellings q"));
        Assert.Contains("our reading", page.One(".spellings").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_partner_on_a_profile_leads_to_its_page_and_the_country_itself_does_not()
    {
        IElement answer = site.Pages["countries/belarus/2020/index.html"].Answer("partnerships");
        Assert.Contains("../../../cooperation/world-bank/", answer.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("Republic of Belarus", answer.Texts("a"));
        Assert.Contains("Republic of Belarus", answer.Seen(), StringComparison.Ordinal);
        Assert.DoesNotContain("cooperation/belarus/index.html", site.Pages.Keys);
    }

    [Fact]
    public void Hostile_names_are_text_wherever_they_stand()
    {
        using Workshop workshop = new();
        workshop.Answer("""
            cooperation:
              - {partners: ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{ site.title }}", "&amp;", "...", "联合国", "الأمم المتحدة", "../../etc"], subject: "</svg><b>"}
            partnerships:
              - {name: "<i>", partners: ["</title>", "constructor"]}
            """);
        workshop.MustBuild();
        IDocument page = workshop.Page("cooperation/");
        Assert.Equal(7, page.QuerySelectorAll(".network path").Length); // the seventh and the sixth are both the United Nations
        Assert.Empty(page.QuerySelectorAll("main script, main b, main i, main img:not(.flag)"));
        Assert.Contains("<script>alert(1)</script>", page.Texts(".partner-table th"));
        Assert.True(workshop.Has("cooperation/etc/index.html"));
    }
}
