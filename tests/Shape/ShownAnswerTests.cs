using AngleSharp.Dom;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>What each kind of answer looks like when it is given.</summary>
public sealed class ShownAnswerTests
{
    [Fact]
    public void An_address_stays_as_written_and_only_its_link_is_completed()
    {
        using Workshop workshop = Built("national-portals: [{url: \"115.бел\"}, {name: Named, url: \"http://качество-услуг.бел/\"}, {url: \"https://Example.org/a%20c\"}]");
        IElement[] links = [.. workshop.Profile().Answer("national-portals").QuerySelectorAll("a")];
        Assert.Equal(["115.бел", "Named", "https://Example.org/a%20c"], links.Select(link => link.Seen()));
        Assert.Equal(["http://115.xn--90ais", "http://xn----7sbgfh2alwzdhpc0c.xn--90ais/", "https://example.org/a%20c"], links.Select(link => link.GetAttribute("href")!.ToLowerInvariant()));
        Assert.Contains("http:// added here", workshop.Profile().Answer("national-portals").Texts("li")[0], StringComparison.Ordinal);
        Assert.Contains("качество-услуг.бел · not https", workshop.Profile().Answer("national-portals").Texts("li")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_shortened_address_says_so()
    {
        using Workshop workshop = Built("national-portals: [{name: Short, url: \"https://clck.ru/x\"}]");
        Assert.Equal("Short clck.ru · shortened", workshop.Profile().Answer("national-portals").Seen());
    }

    [Fact]
    public void One_name_may_have_several_addresses_and_none()
    {
        using Workshop workshop = Built("national-portals: [{name: Both, urls: [\"https://a.example/\", \"https://b.example/\"]}, {name: Bare}]");
        Assert.Equal(["Both a.example b.example", "Bare"], workshop.Profile().Answer("national-portals").Texts("li"));
    }

    [Fact]
    public void An_office_is_shown_as_given_with_its_mail_and_telephone()
    {
        using Workshop workshop = Built("chief-information-officer: {name: A Person, email: cio@gov.example, phone: +375 (17) 287 87 06}");
        IElement answer = workshop.Profile().Answer("chief-information-officer");
        Assert.Equal(["Name A Person", "Title Not answered", "Organization Not answered", "E-mail cio@gov.example", "Phone +375 (17) 287 87 06"], answer.QuerySelectorAll("dl > div").Select(Pair));
        Assert.Equal(["mailto:cio@gov.example", "tel:+375172878706"], answer.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("phone: none")]
    [InlineData("phone: \"+\"")]
    [InlineData("email: not a mail address")]
    public void A_telephone_or_mail_that_cannot_be_followed_is_text(string detail)
    {
        using Workshop workshop = Built($"chief-information-officer: {{name: A Person, {detail}}}");
        Assert.Empty(workshop.Profile().Answer("chief-information-officer").QuerySelectorAll("a"));
    }

    [Fact]
    public void A_figure_keeps_its_wording_beside_the_number_that_it_means()
    {
        using Workshop workshop = Built("ict-investment: {figures: [{label: Share, given: \"3,20 (2017)\", value: 3.20, unit: percent, year: 2017}, {label: Count, given: a lot, value: 1234567, unit: number}, {label: None, given: unknown}]}");
        Assert.Equal(["Share 3.20 % 2017 3,20 (2017)", "Count 1,234,567 not given a lot", "None not given not given unknown"], Cells(workshop, "ict-investment"));
    }

    [Fact]
    public void A_law_without_number_date_or_address_is_shown_with_what_it_has()
    {
        using Workshop workshop = Built("legal-framework: {selected: not-recoverable, instruments: [{title: «Law on things», kind: law, topics: [open-data]}]}");
        IElement topic = workshop.Profile().Answer("legal-framework").One("#legal-framework-open-data");
        Assert.Equal("«Law on things» Law not given not given", string.Join(' ', topic.Texts("tr:last-child td")));
        Assert.Contains("«Law on things»", workshop.Profile().One("#facts").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cooperation_names_all_partners_and_others()
    {
        using Workshop workshop = Built("cooperation: [{partners: [Latvia, Egypt], and-others: true, subject: Plans}, {partner: Alone}]\npartnerships: [{name: Health}, {name: School, partners: [A, B]}]");
        Assert.Equal(["Latvia, Egypt and others Plans", "Alone not given"], workshop.Profile().Answer("cooperation").QuerySelectorAll("dl > div").Select(Pair));
        Assert.Equal(["Health not given", "School A, B"], workshop.Profile().Answer("partnerships").QuerySelectorAll("dl > div").Select(Pair));
    }

    [Fact]
    public void Text_beside_entries_is_shown_too()
    {
        using Workshop workshop = Built("cooperation: {entries: [{partner: A}], text: Beside.}\nnational-portals: {links: [{name: L}], text: Below.}\nsatisfied-population: {text: Only words.}");
        Assert.EndsWith("Beside.", workshop.Profile().Answer("cooperation").Seen(), StringComparison.Ordinal);
        Assert.EndsWith("Below.", workshop.Profile().Answer("national-portals").Seen(), StringComparison.Ordinal);
        Assert.Equal("Only words.", workshop.Profile().Answer("satisfied-population").Seen());
    }

    [Fact]
    public void The_language_of_an_answer_is_marked_where_it_is_not_the_pages()
    {
        using Workshop workshop = Built("development-strategy: Réponse.");
        workshop.Replace(Workshop.ResponseFile, "edition: 2020", "edition: 2020\nlanguage: fr");
        workshop.MustBuild();
        Assert.Equal("fr", workshop.Profile().Answer("development-strategy").One(".words").GetAttribute("lang"));
    }

    private static string[] Cells(Workshop workshop, string key) =>
        [.. workshop.Profile().Answer(key).QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(Dom.Seen)))];

    private static string Pair(IElement entry) => string.Join(' ', entry.Children.Select(Dom.Seen));

    private static Workshop Built(string answers)
    {
        Workshop workshop = new();
        workshop.Answer(answers);
        workshop.MustBuild();
        return workshop;
    }
}
