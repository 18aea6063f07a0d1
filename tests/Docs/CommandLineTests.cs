using MsqSite.Tests.Commands;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Docs;

/// <summary>The command lines of the pages for people do what the page says, one after the other, in a copy of the repository's content.</summary>
public sealed class CommandLineTests
{
    private static readonly string[] OurProgram = ["dotnet run --project generator -- ", "msqsite "];

    // Scripts work on the whole repository: they have tests of their own, or every commit runs them.
    private static readonly Lazy<string> TriedScripts = new(() => string.Concat(Directory.GetFiles(Repository.PathTo("tests/Scripts"), "*Tests.cs").Append(Repository.PathTo(".ci/run")).Select(File.ReadAllText)));

    public static TheoryData<string> Pages => [.. DocsPage.Paths.Where(path => DocsPage.Read(path).Blocks.Any(block => block.Kind == "sh"))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_tells_people_to_do_works(string path)
    {
        using Workshop workshop = new();
        Files.Copy(Repository.Templates, Path.Combine(workshop.Folder, "templates"));
        string printed = "";
        foreach (DocsBlock block in DocsPage.Read(path).Blocks)
        {
            if (block.Title?.StartsWith("content/", StringComparison.Ordinal) == true)
            {
                workshop.Put(block.Title["content/".Length..], block.Text + "\n");
            }
            else if (block.Kind == "sh")
            {
                printed = string.Concat(block.Commands.Select(command => Run(command, workshop.Folder, block)));
            }
            else if (block.Kind == "text" && printed.Length > 0)
            {
                Assert.All(block.Text.Split('\n').Where(line => line.Trim() is not ("" or "...")), line => Assert.Contains(line.TrimEnd(), printed, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Every_block_is_of_a_kind_that_is_tried_or_shown()
    {
        Assert.Empty(DocsPage.Paths.SelectMany(path => DocsPage.Read(path).Blocks).Where(block => block.Kind is not ("sh" or "yaml" or "text" or "" or "json" or "html" or "bash" or "zsh" or "fish" or "powershell")).Select(block => $"{block.Place}: {block.Kind}"));
    }

    private static string Run(string command, string folder, DocsBlock block)
    {
        if (command.StartsWith("scripts/", StringComparison.Ordinal))
        {
            string script = command.Split(' ')[0];
            Assert.True(File.Exists(Repository.PathTo(script)) && TriedScripts.Value.Contains(script, StringComparison.Ordinal), $"{block}: {script} is not tried");
            return "";
        }

        if (OurProgram.FirstOrDefault(name => command.StartsWith(name, StringComparison.Ordinal)) is not { } program)
        {
            // What is not ours to run from here every commit runs: the tests themselves, the native binary.
            Assert.Contains(string.Join(' ', command.Split(' ').Take(3)), File.ReadAllText(Repository.PathTo(".ci/run")), StringComparison.Ordinal);
            return "";
        }

        Msqsite.Result run = Msqsite.Run(new Dictionary<string, string>(), folder, Words(command[program.Length..]));
        Assert.True(run.ExitCode == 0, $"{block}: {command}\n{run.Error}");
        return run.Output.ReplaceLineEndings("\n") + run.Error.ReplaceLineEndings("\n");
    }

    private static string[] Words(string command) => [.. command.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
