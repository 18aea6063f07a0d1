using System.Text;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Commands;

/// <summary>What people and programs do to content folders: each is a finding, never a stack trace, a hang or a wrong letter.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string File = "responses/2020/DNK.yaml";

    private readonly TemporaryContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("MSQ103", "\tstrategy: We have one.")]
    [InlineData("MSQ103", "  strategy: \"We have one.")]
    [InlineData("MSQ105", "  strategy: &a [x, x]\n  usage-statistics: [*a, *a, *a, *a, *a, *a, *a, *a]")]
    public void A_text_that_is_wrong_is_told_with_its_line(string code, string answers)
    {
        content.Put(File, $"{TemporaryContent.ResponseHead}answers:\n{answers}\n");
        Assert.Matches($"DNK\\.yaml:[0-9]+:[0-9]+: error {code}: ", Fails());
    }

    [Fact]
    public void Two_hundred_levels_are_told_with_their_line()
    {
        content.Put(File, string.Concat(Enumerable.Range(0, 200).Select(level => $"{new string(' ', level)}a:\n")));
        Assert.Matches("DNK\\.yaml:[0-9]+:[0-9]+: error MSQ104: ", Fails());
    }

    [Fact]
    public void Latin_letters_of_another_encoding_are_told_with_their_line()
    {
        content.Put(File, [.. Encoding.UTF8.GetBytes(TemporaryContent.ResponseHead + "answers:\n  strategy: Caf"), 0xE9, (byte)'\n']);
        Assert.Contains("DNK.yaml:6:16: error MSQ102: ", Fails(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_megabytes_are_refused()
    {
        content.Put(File, "");
        using (FileStream large = new(content.PathTo(File), FileMode.Open))
        {
            large.SetLength(50 * 1024 * 1024);
        }

        Assert.Contains("DNK.yaml: error MSQ101: the file has 52,428,800 bytes", Fails(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_named_as_a_file_is_told()
    {
        Directory.CreateDirectory(content.PathTo(File));
        Assert.Contains("DNK.yaml: error MSQ118: this is a folder with the name of a file", Fails(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("responses/2020/DNK.yml")]
    [InlineData("responses/2020/DNK.YAML")]
    public void A_file_that_would_be_left_out_for_its_ending_is_told(string file)
    {
        content.Put(file, $"{TemporaryContent.ResponseHead}answers:\n  usage-statistics: yes\n");
        Assert.Contains($"{file}: error MSQ206: ", Fails(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_for_one_country_are_told()
    {
        string text = $"{TemporaryContent.ResponseHead}answers:\n  usage-statistics: yes\n";
        content.Put(File, text).Put("responses/2020/old/DNK.yaml", text);
        Assert.Contains("old/DNK.yaml:1:10: error MSQ206: ", Fails(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        System.IO.File.CreateSymbolicLink(content.PathTo(File), Repository.PathTo("content/responses/2020/BLR.yaml"));
        Assert.Contains("DNK.yaml: error MSQ118: this is a link", Fails(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_rights_is_told_to_whoever_needs_them()
    {
        content.Put(File, $"{TemporaryContent.ResponseHead}answers:\n  usage-statistics: yes\n");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(content.PathTo(File), UnixFileMode.None);
        }

        Msqsite.Result run = Msqsite.Run("check", "--content", content.Root);
        bool readable = Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(); // root may read it all the same
        Assert.Equal((readable ? 0 : 2, !readable), (run.ExitCode, run.Error.Contains("MSQ118", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r\n")]
    public void A_mark_at_the_beginning_and_the_line_ends_of_windows_change_no_place(string mark, string end)
    {
        content.Put(File, mark + $"{TemporaryContent.ResponseHead}answers:\n  technologies: {{selected: [big-dat]}}\n".ReplaceLineEndings(end));
        string error = Fails();
        Assert.Contains("DNK.yaml:6:29: error MSQ202: ", error, StringComparison.Ordinal);
        Assert.Contains("6 |   technologies: {selected: [big-dat]}\n  |                             ^^^^^^^\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    // The message, which must be one that an editor can read.
    private string Fails()
    {
        Msqsite.Result run = Msqsite.Run("check", "--content", content.Root);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        return run.Error;
    }
}
