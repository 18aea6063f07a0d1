using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>A question across countries: every state counted and named for what it is, every answer with its edition, long ones folded.</summary>
public sealed class QuestionPageTests
{
    [Fact]
    public void What_is_not_held_or_not_authorised_is_counted_apart_from_what_is_not_answered()
    {
        QuestionPage page = Page("strategy", folder => folder.Put("responses/2020/DNK.yaml", "country: DNK\nedition: 2020\nanswers: {strategy: Secret.}\n"));
        Assert.Equal("1 answered, 1 response not authorised for publication, 1 response not held here.", page.Tally.Line);
        Assert.Equal([("answered", 1), ("not-authorised", 1), ("not-held", 1)], page.Tally.Rows.Select(row => (row.Key, row.Count)));
        Assert.Equal(3, page.Tally.Whole);
        Assert.Contains("does not mean", page.Tally.Note, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Others, list => list.Id == "state-not-answered");
    }

    [Theory]
    [InlineData("strategy: no", "No", "1 answered, 1 no, 1 response not held here.")]
    [InlineData("strategy: not-recoverable", "Not recoverable", "1 answered, 1 not recoverable, 1 response not held here.")]
    [InlineData("usage-statistics: yes", "Not answered", "1 answered, 1 not answered, 1 response not held here.")]
    public void A_country_that_gives_no_answer_is_named_with_its_state(string answer, string heading, string counts)
    {
        QuestionPage page = Page("strategy", folder => folder.Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers: {{{answer}}}\n"));
        Assert.Equal(counts, page.Tally.Line);
        NamedCountriesView list = Assert.Single(page.Others);
        Assert.Equal((heading, "1"), (list.Heading, list.Number));
        Assert.Equal([("Denmark", "countries/denmark/2020/#strategy")], list.Countries.Select(one => (one.Name, one.Path)));
    }

    [Fact]
    public void Answers_stand_by_region_with_edition_day_flag_and_the_way_to_their_permanent_place()
    {
        QuestionPage page = Page("strategy", folder => folder.Put("responses/2020/AFG.yaml", "country: AFG\nedition: 2020\npublished: 2020-01-02\npublication-authorised: true\nanswers: {strategy: Ours.}\n"));
        Assert.Equal(["Asia", "Europe"], page.Regions.Select(region => region.Name));
        Assert.Equal("1 of 2 Member States", page.Regions[1].Line);
        CountryAnswerView norway = Assert.Single(page.Regions[1].Answers);
        Assert.Equal(("norway", "countries/norway/2020/#strategy", "2020 edition, answered 28 March 2019", "assets/flags/no.svg"), (norway.Id, norway.Path, norway.Line, norway.Flag));
        Assert.Equal("2020 edition", page.Regions[0].Answers[0].Line);
        Assert.Equal(["afghanistan", "norway"], page.Origin.RequiredIds);
    }

    [Fact]
    public void An_answer_of_an_earlier_edition_says_so_and_stands_in_for_an_edition_that_did_not_ask()
    {
        QuestionPage page = Page("strategy", folder => folder
            .Put("questionnaires/2022.yaml", "edition: 2022\nlanguage: en\ntitle: T\nintroduction: I\nconsent: C\nsections: [{number: 1, title: S, questions: [{key: new, number: \"1\", label: New, kind: text}]}]\n")
            .Put("responses/2022/NOR.yaml", "country: NOR\nedition: 2022\npublished: 2022-01-02\npublication-authorised: true\nanswers: {new: Yes.}\n")
            .Put("responses/2022/DNK.yaml", "country: DNK\nedition: 2022\npublished: 2022-01-02\npublication-authorised: true\nanswers: {new: Yes.}\n"));
        Assert.Equal("Earlier edition: 2020, answered 28 March 2019", page.Regions[0].Answers[0].Line);
        NamedCountriesView list = Assert.Single(page.Others);
        Assert.Equal(("Not asked in this edition", "countries/denmark/2022/"), (list.Heading, list.Countries[0].Path));
    }

    [Fact]
    public void A_long_answer_folds_behind_its_first_words_and_a_short_one_stands_open()
    {
        string words = string.Join(' ', Enumerable.Repeat("𝒜word", 150));
        Assert.Null(Only("strategy", "  strategy: Short & plain.").Answer.Beginning);
        string? beginning = Only("strategy", $"  strategy: \"Read [the <b> plan & more](https://plan.example/) {words}\"").Answer.Beginning;
        Assert.StartsWith("Read the <b> plan & more 𝒜word", beginning, StringComparison.Ordinal);
        Assert.EndsWith("𝒜word…", beginning, StringComparison.Ordinal);
        Assert.InRange(beginning!.Length, 100, 190);
        Assert.False(char.IsHighSurrogate(Only("strategy", $"  strategy: {string.Concat(Enumerable.Repeat("𝒜", 700))}").Answer.Beginning![^2]));
    }

    [Fact]
    public void A_folded_answer_withholds_what_the_answer_withholds()
    {
        Assert.StartsWith("Write to [withheld] or", Only("strategy", $"  strategy: \"Write to jane@private.example or {new string('x', 700)}\"").Answer.Beginning, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_named_for_their_country_where_many_answers_share_a_page()
    {
        Block.Instruments laws = Only("legal-framework", "  legal-framework: {instruments: [{title: Act, kind: law, topics: [open-data]}]}").Answer.Shape().OfType<Block.Instruments>().Single();
        Assert.StartsWith("Denmark.", laws.Caption, StringComparison.Ordinal);
    }

    private static CountryAnswerView Only(string question, string answers) => ShapedSite.WithAnswers(answers).At<QuestionPage>($"questions/{question}/")
        .Regions.SelectMany(region => region.Answers).Single(one => one.Name == "Denmark");

    private static QuestionPage Page(string question, Func<TemporaryContent, TemporaryContent> change)
    {
        using TemporaryContent folder = new();
        return ShapedSite.Of(change(folder)).At<QuestionPage>($"questions/{question}/");
    }
}
