namespace MsqSite.Tests.Conventions;

/// <summary>A pattern that is tried on what a country wrote can never take for ever, and is compiled with the program.</summary>
public sealed class RegexTests
{
    [Fact]
    public void Patterns_are_generated_and_have_a_limit_of_time()
    {
        IEnumerable<string> wrong =
            from file in Sources.Generator
            from line in file.Code.Split('\n')
            where (line.Contains("[GeneratedRegex(", StringComparison.Ordinal) && !line.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal) && !line.Contains("NonBacktracking", StringComparison.Ordinal))
                || line.Contains("new Regex(", StringComparison.Ordinal)
                || new[] { "IsMatch", "Match", "Matches", "Replace", "Split", "Count" }.Any(call => line.Contains($" Regex.{call}(", StringComparison.Ordinal))
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(wrong);
    }
}
