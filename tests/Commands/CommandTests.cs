using MsqSite.Tests.Site;

namespace MsqSite.Tests.Commands;

/// <summary>The commands, their exit codes and where they write, tried from outside.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly Workshop workshop = new();

    private string[] Folders => ["--content", workshop.Content, "--templates", workshop.Templates, "--output", workshop.Output];

    public void Dispose() => workshop.Dispose();

    [Fact]
    public void Help_and_the_README_name_the_same_commands()
    {
        Msqsite.Result help = Msqsite.Run("--help");
        Assert.Equal(0, help.ExitCode);
        string[] listed = [.. help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1).Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0])];
        string[] described = [.. File.ReadAllLines(Repository.PathTo("README.md")).Where(line => line.StartsWith("msqsite ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])];
        Assert.Equal(listed, described);
    }

    [Fact]
    public void Check_passes_the_real_content_and_fails_it_when_warnings_are_errors()
    {
        Assert.Equal(0, Msqsite.Run("check").ExitCode);
        Msqsite.Result strict = Msqsite.Run("check", "--strict");
        Assert.Equal(2, strict.ExitCode);
        Assert.Equal("", strict.Output);
        Assert.Contains("warning MSQ210", strict.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_content_is_exit_2_with_the_line_on_standard_error()
    {
        workshop.Replace(Workshop.ResponseFile, "kind: decree", "kind: decre");
        Msqsite.Result result = Msqsite.Run(["check", "--content", workshop.Content]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("BLR.yaml:101:15: error MSQ114", result.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"decree\"?", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buidl")]
    [InlineData("build", "--contnt", "x")]
    [InlineData("build", "--base-url", "ftp://example.org/")]
    [InlineData("sample")]
    [InlineData("sample", "--countries", "0", "--into", "x")]
    [InlineData("sample", "--countries", "many", "--into", "x")]
    [InlineData("verify", "--output", "no-such-folder")]
    public void A_wrong_call_is_exit_4_and_says_so_on_standard_error(params string[] arguments)
    {
        Msqsite.Result result = Msqsite.Run(arguments);
        Assert.Equal((4, ""), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Error);
    }

    [Fact]
    public void A_built_site_is_verified_and_what_is_missing_from_it_is_named()
    {
        Assert.Equal(0, Msqsite.Run(["build", .. Folders]).ExitCode);
        string[] verify = ["verify", "--content", workshop.Content, "--output", workshop.Output];
        Assert.Equal(0, Msqsite.Run(verify).ExitCode);

        string profile = Path.Combine(workshop.Output, "countries", "belarus", "2020", "index.html");
        string text = File.ReadAllText(profile);
        File.WriteAllText(profile, text.Replace("id=\"digital-literacy-indicators\"", "id=\"x\"", StringComparison.Ordinal).Replace("../../../questions/cooperation/", "../../../questions/cooperations/", StringComparison.Ordinal));
        File.Delete(Path.Combine(workshop.Output, "questions", "social-media", "index.html"));
        Msqsite.Result result = Msqsite.Run(verify);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("MSQ416: the site has no \"questions/social-media/index.html\"", result.Error, StringComparison.Ordinal);
        Assert.Contains("MSQ403", result.Error, StringComparison.Ordinal);
        Assert.Contains("responses/2020/BLR.yaml", result.Error.Split('\n').First(line => line.Contains("MSQ401", StringComparison.Ordinal) && line.Contains("cooperations", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_mistake_is_exit_3_and_leaves_the_site_as_it_was()
    {
        workshop.MustBuild();
        Dictionary<string, byte[]> before = Files.Bytes(workshop.Output);
        workshop.Template("pages/profile.html", text => text + "{{ it.no_such }}");
        Msqsite.Result result = Msqsite.Run(["build", .. Folders]);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("pages/profile.html:", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files.Bytes(workshop.Output));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_exit_5()
    {
        string file = Path.Combine(workshop.Folder, "file");
        File.WriteAllText(file, "");
        Assert.Equal(5, Msqsite.Run("build", "--content", workshop.Content, "--output", Path.Combine(file, "site")).ExitCode);
        Assert.Equal(5, Msqsite.Run("build", "--content", workshop.Content, "--output", workshop.Content).ExitCode);
        Assert.True(File.Exists(Path.Combine(workshop.Content, "site.yaml")));
    }

    [Fact]
    public void A_release_is_a_folder_of_its_own_and_one_link_that_is_flipped()
    {
        Assert.Equal(0, Msqsite.Run(["build", .. Folders, "--release"]).ExitCode);
        string first = new DirectoryInfo(workshop.Output).LinkTarget!;
        workshop.Replace("site.yaml", "title: MSQ Country Profiles", "title: Profiles");
        Assert.Equal(0, Msqsite.Run(["build", .. Folders, "--release"]).ExitCode);
        Assert.NotEqual(first, new DirectoryInfo(workshop.Output).LinkTarget);
        Assert.StartsWith("Profiles · ", workshop.Page("").Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brackets")]
    [InlineData("large")]
    [InlineData("latin")]
    public void Hostile_files_are_exit_2(string kind)
    {
        byte[] bytes = kind switch
        {
            "brackets" => [.. Enumerable.Repeat((byte)'[', 100_000)],
            "large" => new byte[3_000_000],
            _ => [.. "country: BLR\n# caf"u8, 0xE9, (byte)'\n'],
        };
        File.WriteAllBytes(Path.Combine(workshop.Content, Workshop.ResponseFile), bytes);
        Msqsite.Result result = Msqsite.Run(["build", .. Folders]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("MSQ10", result.Error, StringComparison.Ordinal);
        Assert.Empty(Files.Published(workshop.Output));
    }

    [Fact]
    public void The_version_is_the_one_of_the_repository_and_says_the_commit_where_there_is_one()
    {
        string props = File.ReadAllText(Repository.PathTo("Directory.Build.props"));
        int start = props.IndexOf("<Version>", StringComparison.Ordinal) + "<Version>".Length;
        string[] said = Msqsite.Run("--version").Output.Trim().Split('+');
        Assert.Equal(props[start..props.IndexOf('<', start)], said[0]);
        Assert.All(said[1..], commit => Assert.Matches("^[0-9a-f]{40}$", commit));
        Assert.Equal(Path.Exists(Repository.PathTo(".git")) ? 2 : 1, said.Length);
    }
}
