using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>A profile's place among the responses of its region: counts and whether it is among them, never an order.</summary>
public sealed class AmongTests
{
    private const string Head = "edition: 2020\npublished: 2020-01-02\npublication-authorised: true\n";

    [Fact]
    public void Of_several_responses_it_is_said_how_many_give_a_fact_and_whether_this_one_does()
    {
        AmongView among = Denmark("  national-portals: [{name: One, url: \"https://one.example/\"}]\n  legal-framework: {selected: [], instruments: [{title: Act, kind: law, topics: [digital-identity]}]}\n  technologies: {selected: []}");
        Assert.Equal("Among the responses of Northern Europe", among.Heading.Name);
        Assert.StartsWith("Published here from Northern Europe: 2 responses of 2020.", among.Line, StringComparison.Ordinal);
        Assert.Equal(
        [
            ("A portal", "2 of 2, Denmark among them"),
            ("An instrument: Open data", "1 of 2, Denmark not among them"),
            ("An instrument: Digital identity", "1 of 2, Denmark among them"),
            ("A strategy on a new technology", "1 of 2, Denmark not among them"),
            ("Cooperation", "1 of 2, Denmark not among them"),
        ], among.Rows.Select(row => (row.Label, row.Words)));
    }

    [Fact]
    public void What_the_source_has_lost_is_neither_given_nor_not()
    {
        AmongView among = Denmark("  technologies: {selected: not-recoverable, explanation: Words.}\n  legal-framework: not-recoverable");
        Assert.Equal("1 of 2; Denmark's is not recoverable (1 not recoverable)", among.Rows[1].Words);
        Assert.Equal("1 of 2; Denmark's is not recoverable (1 not recoverable)", among.Rows[3].Words);
        Assert.NotNull(among.Rows[1].Marks.Lost);
        Assert.Null(among.Rows[1].Marks.Open);
    }

    [Fact]
    public void The_only_response_of_a_region_is_said_to_be_that()
    {
        using TemporaryContent folder = Region("  cooperation: no").Put("responses/2020/AFG.yaml", $"country: AFG\n{Head}answers:\n  strategy: One.\n");
        AmongView among = ShapedSite.Of(folder).Profile("countries/afghanistan/2020/").Facts.Value.Among!;
        Assert.Equal("The only response of 2020 from Southern Asia that is published here.", among.Line);
        Assert.Empty(among.Rows);
    }

    [Theory]
    [InlineData("responses/2020/AFG.yaml", "country: AFG\n" + Head)] // another region
    [InlineData("responses/2020/NOR.yaml", "country: NOR\nedition: 2020\npublished: 2020-01-02\npublication-authorised: false\n")] // not authorised
    [InlineData("responses/2020/NOR.yaml", "country: NOR\n" + Head + "withdrawn: 2020-02-02\n")]
    public void A_response_that_is_elsewhere_or_not_published_is_not_counted(string file, string head)
    {
        using TemporaryContent folder = Region("  cooperation: no").Put("responses/2020/NOR.yaml", "country: NOR\nedition: 2020\npublished: 2020-01-02\npublication-authorised: false\n")
            .Put(file, head + "answers:\n  strategy: One.\n");
        Assert.Equal("The only response of 2020 from Northern Europe that is published here.", ShapedSite.Of(folder).Profile().Facts.Value.Among!.Line);
    }

    [Fact]
    public void The_picture_has_a_square_for_each_response_and_this_one_stands_first_and_taller()
    {
        MarksView marks = Denmark("  strategy: One.").Rows[0].Marks;
        Assert.Equal("M0.5 0.5h9v17h-9z", marks.Open);
        Assert.Equal("M14 4h10v10h-10z", marks.Given);
        Assert.Null(marks.Lost);
    }

    private static AmongView Denmark(string answers)
    {
        using TemporaryContent folder = Region(answers);
        return ShapedSite.Of(folder).Profile().Facts.Value.Among!;
    }

    private static TemporaryContent Region(string answers) => ShapedSite.WithFacts(TemporaryContent.WithAnswers(answers))
        .Change("questionnaires/2020.yaml", "kind: options", "kind: options\n        facts: technologies");
}
