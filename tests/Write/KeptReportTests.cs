using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Tests.Commands;
using MsqSite.Tests.Site;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>What a build told is told again, word for word, and only where it would tell the same.</summary>
public sealed class KeptReportTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    [Fact]
    public void The_whole_counts_for_the_same_program_inputs_and_colours()
    {
        Of("inputs").Keep([new(0, Bytes("to")), new(0, Bytes("ld"))], colour: true);
        Assert.Equal(["to", "ld"], Of("inputs").Told(colour: true).Select(piece => Encoding.UTF8.GetString(piece.Span)));
        Assert.True(Of("inputs").Told(colour: false).IsEmpty);
        Assert.True(Of("others").Told(colour: true).IsEmpty);
        Assert.True(Of("inputs", program: "another").Told(colour: true).IsEmpty);
    }

    [Fact]
    public void What_was_told_of_a_file_counts_while_the_file_its_findings_and_the_colours_are_the_same()
    {
        Assert.Equal("kept", Again("stamp", "sentence", named: true, colour: false));
        Assert.NotEqual("kept", Again("another", "sentence", named: true, colour: false));
        Assert.NotEqual("kept", Again("stamp", "another", named: true, colour: false));
        Assert.NotEqual("kept", Again("stamp", "sentence", named: false, colour: false));
        Assert.NotEqual("kept", Again("stamp", "sentence", named: true, colour: true));
        Assert.NotEqual("kept", Again(null, "sentence", named: true, colour: false));
    }

    [Fact]
    public void One_that_is_damaged_is_as_if_there_were_none()
    {
        Of("inputs").Keep([new(0, Bytes("to")), new(0, Bytes("ld"))], colour: true);
        string file = Directory.GetFiles(Path.Combine(workshop.Output, ".msqsite"), "*.bin").Single();
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.True(Of("inputs").Told(colour: true).IsEmpty);
    }

    [Fact]
    public void A_build_of_what_did_not_change_says_every_word_again()
    {
        string[] command = Build(workshop.Output);
        string[] first = Msqsite.Run(command).Error.Split('\n');
        Assert.Contains(first, line => line.Contains("warning MSQ210", StringComparison.Ordinal));
        Assert.Equal(first[..^2], Msqsite.Run(command).Error.Split('\n')[..^2]); // the last line says what was written, which is nothing now
        Assert.Contains(Msqsite.Run([.. command, "--format", "json"]).Output.Split('\n'), line => line.Contains("MSQ210", StringComparison.Ordinal));
        Assert.Equal(first[..^2], Msqsite.Run(command).Error.Split('\n')[..^2]);
    }

    [Fact]
    public void What_was_told_of_files_that_had_just_been_written_counts_too()
    {
        foreach (string file in Directory.GetFiles(workshop.Content, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime);
        }

        Msqsite.Run(Build(workshop.Output));
        UInt128[] causes = SealedFile.Read(Path.Combine(workshop.Output, ".msqsite", "report.bin"), pack =>
        {
            (_, _, _) = (pack.Text(), pack.Flag(), pack.Text());
            return pack.Each(() => new ToldPiece(pack.Wide(), pack.Bytes())).Select(piece => piece.Causes).ToArray();
        })!;
        Assert.NotEmpty(causes[..^1]);
        Assert.DoesNotContain(UInt128.Zero, causes[..^1]); // the last tells how many there are in all
    }

    [Fact]
    public void After_a_change_all_is_said_that_a_build_from_nothing_says()
    {
        Msqsite.Run(Build(workshop.Output));
        string response = Directory.GetFiles(Path.Combine(workshop.Content, "responses"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First(file => File.ReadAllText(file).Contains("https://", StringComparison.Ordinal));
        string text = File.ReadAllText(response);
        int scheme = text.IndexOf("https://", StringComparison.Ordinal);
        File.WriteAllText(response, $"# one line more\n{text.Remove(scheme, "https://".Length)}");
        string[] after = Msqsite.Run(Build(workshop.Output)).Error.Split('\n');
        string[] fresh = Msqsite.Run(Build(workshop.Output + "-fresh")).Error.Split('\n');
        Assert.Equal(fresh[..^2], after[..^2]);
        Assert.Contains(after, line => line.Contains("has no scheme", StringComparison.Ordinal));
    }

    [Fact]
    public void What_would_take_more_room_than_the_site_is_told_each_time_and_not_kept()
    {
        const int Many = 20_001;
        string portals = string.Concat(Enumerable.Range(0, Many).Select(number => $"    - {{name: Portal, url: www.portal.example/{number}}}\n"));
        File.WriteAllText(Path.Combine(workshop.Content, Workshop.ResponseFile), $"{Workshop.ResponseHead}answers:\n  national-portals:\n{portals}");
        string[] command = [.. Build(workshop.Output), "--only", "countries/*", "--no-verify"];
        string[] first = Msqsite.Run(command).Error.Split('\n');
        Assert.Equal(Many, first.Count(line => line.Contains("MSQ210", StringComparison.Ordinal)));
        Assert.False(File.Exists(Path.Combine(workshop.Output, ".msqsite", "report.bin")));
        Assert.Equal(first[..^2], Msqsite.Run(command).Error.Split('\n')[..^2]);
    }

    private string[] Build(string output) => ["build", "--content", workshop.Content, "--templates", workshop.Templates, "--output", output];

    // What is told of a file when a report of it was kept that says no more than "kept".
    private string Again(string? stamp, string sentence, bool named, bool colour)
    {
        KeptReport first = Of("inputs", stamp: "stamp");
        first.Keep([first.Of(new FileReport(false, "\n"), false, FileWith("sentence"), true) with { Text = Bytes("kept") }], colour: false);
        KeptReport second = Of("others", stamp: stamp);
        Assert.True(second.Told(colour).IsEmpty);
        return Encoding.UTF8.GetString(second.Of(new FileReport(colour, "\n"), colour, FileWith(sentence), named).Text.Span);
    }

    private KeptReport Of(string inputs, string program = "program", string? stamp = null) => new(workshop.Output, program, inputs, _ => stamp);

    private static FileFindings FileWith(string sentence) => FileFindings.Of([new Diagnostic(ReadRules.BadNumber, new SourceSpan("a.yaml", 1, 1, 1), sentence, null)]).Single();

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
