using System.Collections.Immutable;
using MsqSite.Shape.Changes;

namespace MsqSite.Tests.Shape.Changes;

/// <summary>Lines and words: what is the same, what came, what went.</summary>
public sealed class LineComparerTests
{
    private static readonly string[] Some = ["law", "data", "of", "(2020)", "а", "法", ","];

    [Theory]
    [InlineData("The law of 2008 holds.", "The law of 2021 holds.", "The law of [-2008-]{+2021+} holds.")]
    [InlineData("one two three", "one three", "one [-two -]three")]
    [InlineData("a long way to go", "a very much shorter way to go", "a [-long-]{+very much shorter+} way to go")]
    [InlineData("电子政务的法律", "电子政务的新法律", "电子政务的{+新+}法律")]
    [InlineData("Закон о данных 2008 года", "Закон о данных 2021 года", "Закон о данных [-2008-]{+2021+} года")]
    [InlineData("cafe\u0301 is open", "cafe is open", "[-cafe\u0301-]{+cafe+} is open")]
    [InlineData("👩‍💻 works here now", "👨‍💻 works here now", "[-👩‍💻-]{+👨‍💻+} works here now")]
    [InlineData("Same", "Same", "Same")]
    [InlineData("Same words", "same words", "[-Same-]{+same+} words")]
    public void Words_are_compared_as_a_reader_sees_them(string before, string after, string expected)
    {
        Assert.Equal(expected, Shown(LineComparer.Compare([before], [after])));
    }

    [Theory]
    [InlineData("Yes", "No", "[-Yes-]|{+No+}")]
    [InlineData("A|B|C", "A|C", "A|[-B-]|C")]
    [InlineData("A|C", "A|B|C", "A|{+B+}|C")]
    [InlineData("first thing here|second thing there", "second thing there|first thing here", "{+second thing there+}|first thing here|[-second thing there-]")]
    [InlineData("portal of the state, http://a.example/|gone", "new one altogether|portal of the state, http://b.example/", "{+new one altogether+}|portal of the state, http://[-a-]{+b+}.example/|[-gone-]")]
    [InlineData("", "A", "{+A+}")]
    [InlineData("A", "", "[-A-]")]
    public void Lines_that_are_alike_are_compared_and_others_come_and_go_whole(string before, string after, string expected)
    {
        Assert.Equal(expected, Shown(LineComparer.Compare(Lines(before), Lines(after))));
    }

    [Fact]
    public void Texts_beyond_measure_are_shown_whole_and_nothing_is_lost()
    {
        ImmutableArray<string> before = [string.Join(' ', Enumerable.Range(0, 100_000))];
        ImmutableArray<string> after = [string.Join(' ', Enumerable.Range(50_000, 100_000))];
        ComparedLine line = Assert.Single(LineComparer.Compare(before, after));
        Assert.Equal([(WordChange.Removed, before[0]), (WordChange.Added, after[0])], line.Words.Select(words => (words.Change, words.Text)));
        ImmutableArray<string> many = [.. Enumerable.Range(0, 50_000).Select(number => $"{number}")];
        Assert.Equal(100_000, LineComparer.Compare(many, [.. many.Reverse()]).Length);
    }

    [Fact]
    public void Both_sides_can_be_read_back_from_what_is_shown()
    {
        Random random = new(7);
        for (int round = 0; round < 300; round++)
        {
            (ImmutableArray<string> before, ImmutableArray<string> after) = (Made(random), Made(random));
            ImmutableArray<ComparedLine> lines = LineComparer.Compare(before, after);
            Assert.Equal(before, Side(lines, WordChange.Added));
            Assert.Equal(after, Side(lines, WordChange.Removed));
        }
    }

    private static ImmutableArray<string> Made(Random random) =>
        [.. Enumerable.Range(0, random.Next(5)).Select(line => string.Join(' ', Enumerable.Range(0, random.Next(1, 7)).Select(word => Some[random.Next(Some.Length)])))];

    private static IEnumerable<string> Side(ImmutableArray<ComparedLine> lines, WordChange without) =>
        lines.Select(line => line.Words.Where(words => words.Change != without).Select(words => words.Text).ToArray()).Where(words => words.Length > 0).Select(words => string.Concat(words));

    private static ImmutableArray<string> Lines(string text) => text.Length == 0 ? [] : [.. text.Split('|')];

    private static string Shown(ImmutableArray<ComparedLine> lines) => string.Join('|', lines.Select(line => string.Concat(line.Words.Select(words => words.Change switch
    {
        WordChange.Removed => $"[-{words.Text}-]",
        WordChange.Added => $"{{+{words.Text}+}}",
        _ => words.Text,
    }))));
}
