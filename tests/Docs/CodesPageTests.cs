using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite.Tests.Docs;

/// <summary><c>docs/codes.md</c> explains every code in the program's own words; <c>SNAPSHOTS=overwrite</c> writes it again.</summary>
public sealed class CodesPageTests
{
    [Fact]
    public void The_page_of_codes_says_what_the_program_says()
    {
        string path = Repository.PathTo("docs/codes.md");
        string expected = Page();
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "overwrite")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string Page()
    {
        string[] stages = ["Surroundings", "Read", "Check", "Render", "Verify", "Probe", "", "Write"];
        StringBuilder page = new();
        page.Append("# All codes\n\nEvery finding has a code that never changes. The first digit is the stage that finds it. This page is made from the program's rules by a test\n");
        page.Append("(`SNAPSHOTS=overwrite dotnet test`), so it says what the program says; `msqsite explain MSQ203` prints the same.\n");
        int stage = -1;
        foreach (Rule rule in RuleBook.All)
        {
            if (rule.Stage != stage)
            {
                stage = rule.Stage;
                page.Append($"\n## {stages[stage]}\n");
            }

            page.Append($"\n{RuleText.Markdown(rule)}");
        }

        return page.ToString();
    }
}
