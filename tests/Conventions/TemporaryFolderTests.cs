using System.Text.RegularExpressions;

namespace MsqSite.Tests.Conventions;

/// <summary>A folder that a test makes goes away with it.</summary>
public sealed partial class TemporaryFolderTests
{
    [Fact]
    public void Whoever_asks_for_temporary_content_lets_it_go()
    {
        IEnumerable<string> left =
            from file in Sources.Tests.Where(file => !file.Path.EndsWith($"/{nameof(TemporaryFolderTests)}.cs", StringComparison.Ordinal))
            let makers = Makers(file)
            from line in file.Lines.Select((text, number) => (text, number))
            where makers.Any(maker => line.text.Contains(maker, StringComparison.Ordinal)) && !IsKept(file.Lines, line.number)
            select $"{file.Path}:{line.number + 1}: {line.text.Trim()}";
        Assert.Empty(left);
    }

    // Held by a using, by a field of a class that disposes of it, or by whoever calls the method that makes it.
    private static bool IsKept(string[] lines, int number) =>
        lines[number].Contains("using ", StringComparison.Ordinal)
        || lines[number].Contains(" readonly ", StringComparison.Ordinal) || lines[number].Contains("{ get; } =", StringComparison.Ordinal)
        || lines[number].Contains("static TemporaryContent ", StringComparison.Ordinal) || lines[number - 1].EndsWith("=>", StringComparison.Ordinal);

    private static string[] Makers(SourceFile file) =>
    [
        "new TemporaryContent()", "TemporaryContent.WithAnswers(", "TemporaryContent.OfTwoEditions(",
        .. file.Lines.Select(line => Maker().Match(line)).Where(match => match.Success).SelectMany(match => new[] { $" {match.Groups[1].Value}(", $"({match.Groups[1].Value}(" }),
    ];

    [GeneratedRegex(@"^\s+private static TemporaryContent (\w+)\(")]
    private static partial Regex Maker();
}
