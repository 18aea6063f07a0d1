using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Site;

/// <summary>Whether anything that a build is made from may be another than before, told without opening a file.</summary>
public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryContent content = TemporaryContent.OfTwoEditions();

    public InputFilesTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere no look tells enough, and every file is read.");

    public void Dispose() => content.Dispose();

    [Fact]
    public void Where_nothing_changed_all_looks_the_same() => Assert.Equal(Looks(), Assert.IsType<string>(Looks()));

    [Fact]
    public void A_file_of_the_same_size_and_time_looks_otherwise_once_it_was_written()
    {
        string? before = Looks();
        string file = content.PathTo("site.yaml");
        (DateTime time, byte[] bytes) = (File.GetLastWriteTimeUtc(file), File.ReadAllBytes(file));
        DateTime? changed = FileState.Of(file)!.Value.Changed;
        while (FileState.Of(file)!.Value.Changed == changed)
        {
            File.WriteAllBytes(file, bytes); // until the disk's clock has ticked
        }

        File.SetLastWriteTimeUtc(file, time);
        Assert.NotEqual(before, Looks());
    }

    [Fact]
    public void A_file_under_another_name_is_another_input()
    {
        string? before = Looks();
        File.Move(content.PathTo("responses/2020/NOR.yaml"), content.PathTo("responses/2020/NOR2.yaml"));
        Assert.NotEqual(before, Looks());
    }

    [Fact]
    public void An_empty_folder_is_an_input_too()
    {
        string? before = Looks();
        Directory.CreateDirectory(content.PathTo("pages/new"));
        Assert.NotEqual(before, Looks());
    }

    [Fact]
    public void Another_option_is_another_input()
    {
        string? before = Looks();
        Assert.NotEqual(before, Looks(Options with { Verify = false }));
        Assert.NotEqual(before, Looks(Options with { BaseUrl = new Uri("https://other.example/") }));
    }

    [Fact]
    public void A_file_that_was_written_a_moment_ago_says_nothing_by_its_look()
    {
        content.Put("pages/new.md", "# New\n");
        Assert.Null(InputFiles.Of(Options)!.Looks());
    }

    [Fact]
    public void What_looks_the_same_is_still_so_and_what_was_touched_is_not()
    {
        InputFiles before = Look(Options);
        Assert.True(before.IsStillSo(Nobodys, _ => false));
        string file = Path.GetFullPath(content.PathTo("site.yaml"));
        File.AppendAllText(file, "# a comment\n");
        Assert.False(before.IsStillSo(Nobodys, _ => true));
        Assert.True(before.IsStillSo(new HashSet<string> { file }, _ => false));
        content.Put("pages/another.md", "# Another\n");
        Assert.False(before.IsStillSo(new HashSet<string> { file }, _ => true));
    }

    [Fact]
    public void A_file_that_was_written_a_moment_before_it_was_looked_at_is_asked_for_its_content()
    {
        content.Put("pages/new.md", "# New\n");
        string file = Path.GetFullPath(content.PathTo("pages/new.md"));
        InputFiles before = InputFiles.Of(Options)!;
        Assert.True(before.IsStillSo(Nobodys, _ => true));
        Assert.False(before.IsStillSo(Nobodys, asked => asked != file));
    }

    [Theory]
    [InlineData("pages/link.md", "../site.yaml")]
    [InlineData("responses/2018", "2020")]
    [InlineData("pages/nowhere.md", "gone.md")]
    public void Where_there_is_a_link_nothing_is_known(string link, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(content.PathTo(link))!);
        if (Directory.Exists(content.PathTo(link)))
        {
            Directory.Delete(content.PathTo(link), recursive: true);
        }

        File.CreateSymbolicLink(content.PathTo(link), target);
        Assert.Null(InputFiles.Of(Options));
    }

    [Fact]
    public void Without_a_content_folder_nothing_is_known() => Assert.Null(InputFiles.Of(Options with { Content = content.PathTo("none") }));

    private BuildOptions Options => new(content.Root, Repository.PathTo("templates"), content.PathTo("site"));

    private string? Looks(BuildOptions? options = null) => Look(options ?? Options).Looks();

    private static HashSet<string> Nobodys => [];

    private static InputFiles Look(BuildOptions options) => InputFiles.Of(options, new Later())!;
}
