using MsqSite.Tests.Site;

namespace MsqSite.Tests.Render;

/// <summary>A word of the site that is not there stops the build with its name, whatever page or part asks for it.</summary>
public sealed class MissingWordTests
{
    [Fact]
    public void Each_word_that_is_taken_away_is_a_finding_or_was_not_needed_and_never_an_exception()
    {
        using Workshop workshop = new();
        workshop.Put("questionnaires/2020.yaml", MarkedForm.Questionnaire);
        workshop.Put(Workshop.ResponseFile, MarkedForm.Response);
        workshop.Put("sources/2020/BLR.txt", "The source.\n");
        string[] lines = workshop.Get("text/en.yaml").Split('\n');
        List<string> unnoticed = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("  ", StringComparison.Ordinal) || lines[i].TrimStart().StartsWith('#') || lines[i].TrimEnd().EndsWith(':'))
            {
                continue;
            }

            workshop.Put("text/en.yaml", string.Join('\n', lines.Where((_, at) => at != i)));
            BuildReport report = workshop.Build();
            if (report.Outcome is BuildOutcome.Published)
            {
                unnoticed.Add(lines[i].Trim());
                continue;
            }

            if (report.Outcome is BuildOutcome.ContentErrors)
            {
                Assert.Contains("MSQ117", Assert.Single(report.Errors), StringComparison.Ordinal); // it was the only word of its group
                continue;
            }

            string key = lines[i].Split(':')[0].Trim(' ', '"');
            Assert.True(report.Errors.Any(line => (line.Contains("MSQ302", StringComparison.Ordinal) || line.Contains("MSQ305", StringComparison.Ordinal)) && Names(line, key)), key);
        }

        // Words that this content does not happen to need: of states, statuses and kinds that no answer of it has, and of a withdrawn response.
        Assert.InRange(unnoticed.Count, 1, 40);
    }

    [Fact]
    public void The_finding_names_the_word_and_its_file()
    {
        using Workshop workshop = new();
        workshop.Replace("text/en.yaml", "  title: Countries\n", "");
        string finding = Assert.Single(workshop.Build().Errors);
        Assert.Contains("content/text/en.yaml", finding, StringComparison.Ordinal);
        Assert.Contains("MSQ305 there are no words for \"countries.title\"", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_that_are_not_twelve_are_a_finding()
    {
        using Workshop workshop = new();
        workshop.Replace("text/en.yaml", ", December]", "]");
        BuildReport report = workshop.Build();
        Assert.IsType<BuildOutcome.SiteErrors>(report.Outcome);
        Assert.Contains(report.Errors, line => line.Contains("months", StringComparison.Ordinal));
    }

    private static bool Names(string finding, string key) =>
        finding.Contains(key, StringComparison.Ordinal) || finding.Contains(key.Replace('-', '_'), StringComparison.Ordinal);
}
