using System.Text;
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
    public void It_counts_for_the_same_inputs_and_the_same_colours()
    {
        new KeptReport(workshop.Output, "inputs").Keep([Bytes("to"), Bytes("ld")], colour: true);
        Assert.Equal(["to", "ld"], new KeptReport(workshop.Output, "inputs").Told(colour: true).Select(piece => Encoding.UTF8.GetString(piece.Span)));
        Assert.True(new KeptReport(workshop.Output, "inputs").Told(colour: false).IsEmpty);
        Assert.True(new KeptReport(workshop.Output, "others").Told(colour: true).IsEmpty);
    }

    [Fact]
    public void One_that_is_damaged_is_as_if_there_were_none()
    {
        new KeptReport(workshop.Output, "inputs").Keep([Bytes("to"), Bytes("ld")], colour: true);
        string file = Directory.GetFiles(Path.Combine(workshop.Output, ".msqsite"), "*.bin").Single();
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.True(new KeptReport(workshop.Output, "inputs").Told(colour: true).IsEmpty);
    }

    [Fact]
    public void A_build_of_what_did_not_change_says_every_word_again()
    {
        string[] command = ["build", "--content", workshop.Content, "--templates", workshop.Templates, "--output", workshop.Output];
        string[] first = Msqsite.Run(command).Error.Split('\n');
        Assert.Contains(first, line => line.Contains("warning MSQ210", StringComparison.Ordinal));
        Assert.Equal(first[..^2], Msqsite.Run(command).Error.Split('\n')[..^2]); // the last line says what was written, which is nothing now
        Assert.Contains(Msqsite.Run([.. command, "--format", "json"]).Output.Split('\n'), line => line.Contains("MSQ210", StringComparison.Ordinal));
        Assert.Equal(first[..^2], Msqsite.Run(command).Error.Split('\n')[..^2]);
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
