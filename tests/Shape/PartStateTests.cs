using MsqSite.Shape.Views;

namespace MsqSite.Tests.Shape;

/// <summary>No question vanishes because it is empty, and "no" is never shown for "we don't know".</summary>
public sealed class PartStateTests
{
    public static TheoryData<string> Questions =>
    [
        "national-portals", "sector-authorities", "chief-information-officer", "strategy", "technologies", "legal-framework", "usage-statistics", "ict-investment", "cooperation",
        "partnerships", "additional-information",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_that_is_left_out_is_shown_as_not_answered(string question)
    {
        ShapedSite site = ShapedSite.WithAnswers(question == "strategy" ? "  usage-statistics: yes" : "  strategy: One.");
        Assert.Equal(("not-answered", "Not answered"), Bare(site, question));
        Assert.Equal("Not answered", site.Of("Denmark", question).Word);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Each_kind_of_answer_can_be_lost_as_a_whole(string question)
    {
        ShapedSite site = ShapedSite.WithAnswers($"  {question}: not-recoverable");
        Assert.Equal(("not-recoverable", "Not recoverable"), Bare(site, question));
        Assert.Contains("It may have been yes or no.", site.Only<Block.State>(question).View.Note, StringComparison.Ordinal);
        Assert.Equal("Not recoverable", site.Of("Denmark", question).Word);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Each_kind_of_answer_can_be_no(string question)
    {
        ShapedSite site = ShapedSite.WithAnswers($"  {question}: no");
        Assert.Equal(("no", "No"), Bare(site, question));
        Assert.Equal("No", site.Of("Denmark", question).Word);
    }

    [Fact]
    public void Yes_is_yes() => Assert.Equal(("answered", "Yes"), Bare(ShapedSite.WithAnswers("  usage-statistics: yes"), "usage-statistics"));

    [Fact]
    public void A_list_of_ticks_says_of_every_other_box_that_it_was_left_unticked()
    {
        Assert.Equal(["Ticked", "Not ticked", "Not ticked"], Ticks("{selected: [big-data], explanation: Why.}"));
    }

    [Fact]
    public void A_group_of_ticks_says_of_each_box_what_is_known_of_it()
    {
        Assert.Equal(["Not recoverable", "Ticked", "Not answered"], Ticks("{selected: {big-data: not-recoverable, blockchain: yes, other: not-answered}, explanation: Why.}"));
    }

    [Fact]
    public void A_box_that_a_group_of_ticks_does_not_name_is_not_shown_as_unticked()
    {
        Assert.Equal(["Ticked", "Not ticked", "Not answered"], Ticks("{selected: {big-data: yes, blockchain: no}, explanation: Why.}"));
    }

    [Theory]
    [InlineData("{selected: not-recoverable, explanation: Why.}", "Not recoverable", "Any of these may have been ticked or not.")]
    [InlineData("{explanation: Why.}", "Not answered", "no tick marks")]
    [InlineData("{selected: not-answered, explanation: Why.}", "Not answered", "no tick marks")]
    public void Ticks_that_are_not_there_are_unticked_nowhere(string answer, string word, string note)
    {
        Assert.Equal([word, word, word], Ticks(answer));
        Block.Ticks ticks = Assert.IsType<Block.Ticks>(ShapedSite.WithAnswers($"  technologies: {answer}").Answer("technologies")[0]);
        Assert.Contains(note, ticks.Note?.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Lost_ticks_of_laws_stand_above_the_table_and_not_as_no_in_its_rows()
    {
        ShapedSite site = ShapedSite.WithAnswers("  legal-framework:\n    selected: not-recoverable\n    instruments: [{title: Act, kind: law, topics: [open-data]}]");
        Block.Instruments laws = site.Only<Block.Instruments>("legal-framework");
        Assert.Equal("not-recoverable", laws.Note?.Key);
        Assert.All(laws.Topics, topic => Assert.Null(topic.Tick));
        Assert.Equal(["Act"], laws.Topics[0].Instruments.Select(one => one.Title));
        Assert.Equal((0, "No instrument named"), (laws.Topics[1].Instruments.Length, laws.Topics[1].None));
    }

    [Fact]
    public void Lettered_parts_keep_their_own_states()
    {
        ShapedSite site = ShapedSite.WithAnswers("  sector-authorities: {education: not-recoverable}");
        Block.Links links = site.Only<Block.Links>("sector-authorities");
        Assert.Equal([("a", "not-recoverable"), ("b", "not-answered")], links.Groups.Select(group => (group.Letter!, group.State!.Key)));
        Assert.Equal("Not recoverable", site.Of("Denmark", "sector-authorities").Word);
    }

    [Fact]
    public void An_official_is_shown_with_ways_to_write_and_call_and_what_is_not_given_as_such()
    {
        Block.Official official = ShapedSite.WithAnswers("  chief-information-officer: {name: Ada Holm, email: cio@denmark.example, phone: +45 (33) 92-00-00}").Only<Block.Official>("chief-information-officer");
        Assert.Equal(["Name", "Title", "Organization", "E-mail", "Phone"], official.Details.Select(detail => detail.Label));
        Assert.Equal(["Ada Holm", "Not answered", "Not answered", "cio@denmark.example", "+45 (33) 92-00-00"], official.Details.Select(detail => detail.Value));
        Assert.Equal([null, null, null, "mailto:cio@denmark.example", "tel:+4533920000"], official.Details.Select(detail => detail.Href));
    }

    private static (string Key, string Word) Bare(ShapedSite site, string question)
    {
        StateView view = site.Only<Block.State>(question).View;
        return (view.Key, view.Word);
    }

    private static string[] Ticks(string answer) =>
        [.. Assert.IsType<Block.Ticks>(ShapedSite.WithAnswers($"  technologies: {answer}").Answer("technologies")[0]).Options.Select(option => option.State.Word)];
}
