using MsqSite.Shape;
using MsqSite.Shape.Views;

namespace MsqSite.Tests.Shape;

public sealed class LinkAndFigureTests
{
    [Theory]
    [InlineData("https://качество-услуг.бел/", "https://xn----7sbgfh2alwzdhpc0c.xn--90ais/", "качество-услуг.бел", null)]
    [InlineData("http://portal.example/a", "http://portal.example/a", "portal.example", "not https")]
    [InlineData("https://xn--90ais.by/a", "https://xn--90ais.by/a", "бел.by", null)]
    [InlineData("https://раypal.example/a", "https://xn--ypal-43d9g.example/a", "xn--ypal-43d9g.example", null)]
    [InlineData("115.бел", "http://115.xn--90ais", "115.бел", "http:// added here")]
    [InlineData("https://bit.ly/x", "https://bit.ly/x", "bit.ly", "shortened")]
    [InlineData("http://bit.ly/x", "http://bit.ly/x", "bit.ly", "not https · shortened")]
    [InlineData("https://two words.example/", null, "https://two words.example/", null)]
    public void A_link_shows_its_host_leads_to_its_address_and_warns(string written, string? href, string shown, string? tags)
    {
        AddressView address = Assert.Single(Links($"{{name: A name, url: \"{written}\"}}")[0].Addresses);
        Assert.Equal((shown, tags), (address.Shown, address.Note.Tags));
        Assert.Equal(href, address.Href);
    }

    [Fact]
    public void Without_a_name_the_address_is_shown_as_it_was_written()
    {
        LinkView link = Links("{url: \"https://portal.example/a/b?c=d\"}")[0];
        Assert.Null(link.Name);
        Assert.Equal("https://portal.example/a/b?c=d", link.Addresses[0].Shown);
    }

    [Theory]
    [InlineData("https://xn--90ais.by/a?b", "https://бел.by/a?b")]
    [InlineData("xn--90ais.by", "бел.by")]
    [InlineData("//xn--90ais.by:81/http://xn--90ais.by/", "//бел.by:81/http://xn--90ais.by/")]
    [InlineData("https://раypal.example/a", "https://xn--ypal-43d9g.example/a")]
    public void Without_a_name_a_host_is_shown_in_letters_that_can_be_read_and_do_not_deceive(string written, string shown) =>
        Assert.Equal(shown, Links($"{{url: \"{written}\"}}")[0].Addresses[0].Shown);

    [Fact]
    public void On_paper_an_address_stands_in_its_own_letters() =>
        Assert.Equal(["http://бел.by/a", null], Links("{name: Portal, urls: [\"http://xn--90ais.by/a\", \"https://portal.example/\"]}")[0].Addresses.Select(address => address.Whole));

    [Fact]
    public void A_name_without_an_address_stays_a_name()
    {
        LinkView link = Links("{name: The old portal}")[0];
        Assert.Equal(("The old portal", 0), (link.Name, link.Addresses.Length));
    }

    [Theory]
    [InlineData("88.0", "percent", "88.0 %")]
    [InlineData("3.2", "percent", "3.2 %")]
    [InlineData("1234567", "number", "1,234,567")]
    [InlineData("0.00", "number", "0.00")]
    public void A_figure_keeps_its_decimals_and_its_wording(string value, string unit, string shown)
    {
        ShapedSite site = ShapedSite.WithAnswers($"  ict-investment: {{figures: [{{label: Share, given: \"about {value} (2017)\", value: {value}, unit: {unit}, year: 2017}}]}}");
        Assert.Equal(new FigureView("Share", shown, "2017", $"about {value} (2017)"), Assert.Single(site.Only<Block.Figures>("ict-investment").Rows));
    }

    [Fact]
    public void A_figure_without_a_value_or_a_year_is_what_was_written()
    {
        Block.Figures figures = ShapedSite.WithAnswers("  ict-investment: {figures: [{label: Share, given: some}]}").Only<Block.Figures>("ict-investment");
        Assert.Equal((false, new FigureView("Share", null, null, "some")), (figures.HasYears, figures.Rows[0]));
    }

    [Fact]
    public void And_others_is_said_as_the_country_said_it()
    {
        Block.Cooperation cooperation = ShapedSite.WithAnswers("  cooperation: [{partners: [Norway, Sweden], and-others: true, subject: Roads}]").Only<Block.Cooperation>("cooperation");
        Assert.Equal(["Norway", "Sweden"], cooperation.Rows[0].Partners.Select(partner => partner.Name));
        Assert.Equal((true, "Roads"), (cooperation.Rows[0].AndOthers, cooperation.Rows[0].Subject));
    }

    [Theory]
    [InlineData("{title: Act, kind: law, number: \"7\", date: 2010-01-02, topics: [open-data]}", "Law 7 (2010)", "2 January 2010")]
    [InlineData("{title: Act, kind: decree, number: \"7\", topics: [open-data]}", "Decree 7", null)]
    [InlineData("{title: Act on data, kind: other, date: 2010-01-02, topics: [open-data]}", "Act on data", "2 January 2010")]
    [InlineData("{title: Act on data, kind: law, topics: [open-data]}", "Act on data", null)]
    public void An_instrument_is_called_by_what_is_known_of_it(string instrument, string reference, string? date)
    {
        InstrumentView view = ShapedSite.WithAnswers($"  legal-framework: {{selected: [open-data], instruments: [{instrument}]}}").Only<Block.Instruments>("legal-framework").Topics[0].Instruments.Single();
        Assert.Equal((reference, date), (view.Reference, view.Date));
    }

    [Theory]
    [InlineData("1 4 9 10 14 19 40 49 99", "I IV IX X XIV XIX XL XLIX XCIX")]
    public void Sections_are_numbered_as_the_form_does(string numbers, string romans) =>
        Assert.Equal(romans, string.Join(' ', numbers.Split(' ').Select(number => Roman.From(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)))));

    [Theory]
    [InlineData("", "./", "index.html")]
    [InlineData("404.html", "./", "404.html")]
    [InlineData("countries/", "../", "countries/index.html")]
    [InlineData("countries/belarus/2020/", "../../../", "countries/belarus/2020/index.html")]
    public void The_way_to_the_root_is_told_from_every_depth(string path, string root, string file) => Assert.Equal((root, file), (new PageAddress(path).Root, new PageAddress(path).File));

    private static System.Collections.Immutable.ImmutableArray<LinkView> Links(string link) => ShapedSite.WithAnswers($"  national-portals: [{link}]").Only<Block.Links>("national-portals").Groups[0].Links;
}
