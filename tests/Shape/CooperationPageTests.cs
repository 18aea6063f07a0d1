using System.Globalization;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>The page of all partners and its picture, and the page of one.</summary>
public sealed class CooperationPageTests
{
    private const string Cooperation = "[{partners: [Norway, Nordic Council], and-others: true, subject: Roads}, {partner: Norway}]";

    [Fact]
    public void Organisations_and_Member_States_stand_apart_and_lead_to_the_answers()
    {
        CooperationPage page = Site(Cooperation).Single<CooperationPage>();
        PartnerRowView organisation = Assert.Single(Assert.Single(page.Organisations).Rows);
        Assert.Equal(("Nordic Council", "cooperation/nordic-council/", null), (organisation.Name, organisation.Path, organisation.Flag));
        Assert.Equal(new PartnerWayView("Denmark", "countries/denmark/2020/#cooperation", "Roads", null), Assert.Single(organisation.Countries));
        Assert.Equal(["Denmark", "Norway"], page.States.SelectMany(region => region.Rows).Select(row => row.Name));
        Assert.Equal("4 partners, 2 of them Member States, named by 2 countries.", page.CountsLine); // Norway's response names Denmark, and Sweden in a partnership
    }

    [Fact]
    public void Partnerships_are_another_table_and_not_in_the_picture()
    {
        CooperationPage page = Site(Cooperation).Single<CooperationPage>();
        Assert.Equal(["Denmark", "Sweden"], Assert.Single(page.Partnerships).Rows.Select(row => row.Name));
        Assert.DoesNotContain(page.Network!.Texts, text => text.Text == "Sweden");
        Assert.Equal(3, page.Network.Flows.Length);
    }

    [Fact]
    public void Without_partners_the_page_says_so()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers("  cooperation: {text: We work with many.}").Remove("responses/2020/NOR.yaml");
        CooperationPage page = new BookedSite(ShapedSite.Of(folder)).Single<CooperationPage>();
        Assert.Equal("No response published here names a partner.", page.CountsLine);
        Assert.StartsWith("1 country describes", page.InWordsLine, StringComparison.Ordinal);
        Assert.Null(page.Network);
    }

    [Fact]
    public void A_response_that_may_not_be_published_names_nobody()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers("  cooperation: [{partner: Secret Club}]").Change("responses/2020/DNK.yaml", "publication-authorised: true", "publication-authorised: false");
        Assert.DoesNotContain(ShapedSite.Of(folder).Pages, page => page.Title.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_partners_page_tells_who_works_with_it_and_on_what()
    {
        PartnerPage page = Site(Cooperation).Partner("norway");
        ArrangementView[] rows = [.. page.Cooperation.SelectMany(group => group.Rows)];
        Assert.Equal(["Roads", null], rows.Select(row => row.About));
        Assert.Equal([true, false], rows.Select(row => row.AndOthers));
        Assert.Equal(["Nordic Council"], rows[0].Others.Select(other => other.Name));
        Assert.Equal("countries/denmark/2020/#cooperation", rows[0].AnswerPath);
        Assert.Equal("Named by 1 country in cooperation.", page.CountsLine);
        Assert.Equal(("countries/norway/", null), (page.Country!.ProfilePath, page.Country.NamesLine));
        Assert.Equal(["Denmark", "Sweden"], page.Country.Names.Select(name => name.Name));
    }

    [Fact]
    public void A_partner_named_twice_in_one_entry_is_there_once()
    {
        PartnerPage page = Site("[{partners: [Nordic Council, Nordic Council, NORDIC COUNCIL]}]").Partner("nordic-council");
        Assert.Empty(Assert.Single(page.Cooperation.SelectMany(group => group.Rows)).Others);
    }

    [Fact]
    public void A_country_without_a_published_response_is_not_said_to_name_nobody()
    {
        Assert.Contains("does not mean", Site("[{partner: Afghanistan}]").Partner("afghanistan").Country!.NamesLine, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_keeps_its_texts_inside_and_apart()
    {
        string many = string.Join(", ", Enumerable.Range(0, 60).Select(number => $"\"{new string("WМ中م"[number % 4], 1 + number * 7 % 50)} {number} and a name that goes on for much longer\""));
        NetworkView picture = Site($"[{{partners: [{many}]}}]").Single<CooperationPage>().Network!;
        double[] rows = [.. picture.Texts.Where(text => !text.AtEnd).Select(text => Number(text.Y)).Order()];
        Assert.All(rows, y => Assert.InRange(y, 0, Number(picture.Height)));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second - pair.First > 10, $"{pair}"));
        Assert.All(picture.Texts, text => Assert.True(text.Text.Length <= 40, text.Text));
        Assert.Contains("16 of 61 partners", picture.Caption, StringComparison.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static BookedSite Site(string cooperation)
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers($"  cooperation: {cooperation}");
        return new BookedSite(ShapedSite.Of(folder));
    }

    private sealed record BookedSite(ShapedSite Site)
    {
        public T Single<T>()
            where T : Page => Site.Pages.OfType<T>().Single();

        public PartnerPage Partner(string slug) => Site.At<PartnerPage>($"cooperation/{slug}/");
    }
}
