using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>Countries by topics and technologies: numbers that lead to instruments, boxes apart from them, and never a no for what is not known.</summary>
public sealed class MatrixTests
{
    [Theory]
    [InlineData("{selected: [open-data], instruments: [{title: A, kind: law, topics: [digital-identity]}, {title: B, kind: law, topics: [digital-identity]}]}", "ticked", "2 not-ticked")]
    [InlineData("{selected: not-recoverable, instruments: [{title: A, kind: law, topics: [digital-identity]}]}", "not-recoverable", "1")]
    [InlineData("{instruments: [{title: A, kind: law, topics: [digital-identity]}]}", "none-named", "1")]
    [InlineData("{selected: {open-data: no}}", "not-ticked", "not-answered")]
    [InlineData("{explanation: See the plan.}", "none-named", "none-named")]
    [InlineData("no", "no", "no")]
    [InlineData("not-recoverable", "not-recoverable", "not-recoverable")]
    [InlineData("not-answered", "not-answered", "not-answered")]
    public void A_cell_says_how_many_instruments_and_the_box_where_it_is_known(string answer, string openData, string identity)
    {
        MatrixRowView row = Row(ShapedSite.WithAnswers($"  legal-framework: {answer}").At<LegalPage>("legal/").Matrix!, "Denmark");
        Assert.Equal([openData, identity], row.Cells.Select(cell => string.Join(' ', new[] { cell.Number, cell.Key }.OfType<string>())));
    }

    [Fact]
    public void A_number_leads_to_its_instruments_and_says_so_in_words()
    {
        using TemporaryContent folder = new();
        CellView cell = Row(ShapedSite.Of(folder).At<LegalPage>("legal/").Matrix!, "Norway").Cells[0];
        Assert.Equal(("1", "1 instrument: Open data", "countries/norway/2020/#legal-framework-open-data"), (cell.Number, cell.Label, cell.Path));
    }

    [Fact]
    public void Every_instrument_is_listed_once_with_all_its_topics_and_on_the_page_of_each()
    {
        ShapedSite site = ShapedSite.WithAnswers("  legal-framework: {selected: [digital-identity], instruments: [{title: Act, kind: law, number: \"7\", topics: [open-data, digital-identity]}]}");
        RegisterCountryView all = Assert.Single(site.At<LegalPage>("legal/").Register).Countries.Single(one => one.Name == "Denmark");
        Assert.Equal([("Act", "7", "Open data, Digital identity")], all.Entries.Select(entry => (entry.Instrument.Title, entry.Instrument.Number, entry.Topics)));
        LegalTopicPage topic = site.At<LegalTopicPage>("legal/digital-identity/");
        Assert.Equal([("Denmark", "Ticked")], topic.Register.SelectMany(region => region.Countries).Select(one => (one.Name, one.Tick)));
        Assert.Equal([("Not ticked", "Norway")], topic.Others.Select(list => (list.Heading, list.Countries.Single().Name)));
        Assert.Equal("1 named an instrument, 1 did not tick it, 1 response not held here.", topic.Tally.Line);
        Assert.Equal(("legal/open-data/", null), (topic.Previous?.Path, topic.Next?.Path));
    }

    [Fact]
    public void A_topic_that_an_earlier_edition_dropped_keeps_its_page_and_was_not_asked_of_others()
    {
        using TemporaryContent folder = new();
        ShapedSite site = ShapedSite.Of(folder
            .Put("questionnaires/2022.yaml", "edition: 2022\nlanguage: en\ntitle: T\nintroduction: I\nconsent: C\nsections: [{number: 1, title: S, questions: [{key: laws, number: \"1\", label: Laws, kind: legal-instruments, options: [{key: robots, label: Digital identity}]}]}]\n")
            .Put("responses/2022/DNK.yaml", "country: DNK\nedition: 2022\npublished: 2022-01-02\npublication-authorised: true\nanswers: {laws: {instruments: [{title: Robot Act, kind: law, topics: [robots]}]}}\n"));
        Assert.Equal(["Digital identity", "Open data", "Digital identity"], site.At<LegalPage>("legal/").Matrix!.Columns.Select(column => column.Label));
        Assert.Equal(["Laws: Digital identity (robots)", "Laws: Open data", "Laws: Digital identity (digital-identity)"], site.Pages.OfType<LegalTopicPage>().Select(page => page.Title));
        MatrixView matrix = site.At<LegalPage>("legal/").Matrix!;
        Assert.Equal(["1 ", " not-asked", " not-asked"], Row(matrix, "Denmark").Cells.Select(cell => $"{cell.Number} {cell.Key}"));
        Assert.Equal((null, "2020"), (Row(matrix, "Denmark").Edition, Row(matrix, "Norway").Edition));
    }

    [Theory]
    [InlineData("{selected: [blockchain], explanation: Why.}", "not-ticked ticked not-ticked")]
    [InlineData("{selected: not-recoverable, explanation: Why.}", "not-recoverable not-recoverable not-recoverable")]
    [InlineData("{explanation: Why.}", "not-answered not-answered not-answered")]
    [InlineData("no", "no no no")]
    public void Technologies_are_ticked_or_not_or_not_known(string answer, string cells)
    {
        TechnologiesPage page = Technologies($"  technologies: {answer}");
        Assert.Equal(cells, string.Join(' ', Row(page.Matrix!, "Denmark").Cells.Select(cell => cell.Key)));
        Assert.Equal(answer.Contains("Why.", StringComparison.Ordinal), page.Explanations.SelectMany(region => region.Answers).Any(one => one.Name == "Denmark"));
    }

    [Fact]
    public void Where_boxes_are_lost_nobody_is_counted_as_not_having_ticked()
    {
        CellView[] counts = [.. Technologies("  technologies: {selected: not-recoverable}").Matrix!.Columns.Select(column => column.Count)];
        Assert.Equal([("1", null), (null, "not-recoverable"), (null, "not-recoverable")], counts.Select(count => (count.Number, count.Key)));
    }

    [Fact]
    public void Without_a_published_response_there_is_no_table()
    {
        using TemporaryContent folder = new();
        ShapedSite site = ShapedSite.Of(folder.Remove("responses/2020/NOR.yaml"));
        Assert.Null(site.At<LegalPage>("legal/").Matrix);
        Assert.Empty(site.At<LegalPage>("legal/").Register);
        Assert.Equal("3 responses not held here.", site.At<LegalPage>("legal/").CountsLine);
        Assert.Empty(site.At<LegalTopicPage>("legal/open-data/").Register);
    }

    [Fact]
    public void Where_no_edition_asks_there_is_neither_page_nor_entry_of_the_menu()
    {
        using TemporaryContent folder = new();
        ShapedSite site = ShapedSite.Of(folder.Change("questionnaires/2020.yaml", "kind: legal-instruments", "kind: options").Change("responses/2020/NOR.yaml", "    instruments:\n      - {title: Act on Open Data, kind: law, number: \"12\", date: 2010-01-02, topics: [open-data], url: \"https://law.example/12\"}\n", ""));
        Assert.DoesNotContain(site.Pages, page => page.Address.Path.StartsWith("legal/", StringComparison.Ordinal) || page.Address.Path == "technologies/");
        Assert.Empty(MatrixMenu.Of(site.Content, new Phrases(site.Content.Words, new MsqSite.Diagnostics.DiagnosticBag())));
    }

    private static TechnologiesPage Technologies(string answers)
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers(answers);
        return ShapedSite.Of(folder.Change("questionnaires/2020.yaml", "label: Technologies\n        kind: options", "label: Technologies\n        facts: technologies\n        kind: options")).At<TechnologiesPage>("technologies/");
    }

    private static MatrixRowView Row(MatrixView matrix, string country) => matrix.Regions.SelectMany(region => region.Rows).Single(row => row.Name == country);
}
