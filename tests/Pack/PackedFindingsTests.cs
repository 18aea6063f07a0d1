using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Tests.Pack;

/// <summary>Findings as bytes say what they said.</summary>
public sealed class PackedFindingsTests
{
    private static readonly FileFindings Three = FileFindings.Of(
    [
        new Diagnostic(ReadRules.BadDate, SourceSpan.WholeFile("responses/2020/BLR.yaml"), "Минск — 明斯克", "write it"),
        new Diagnostic(ReadRules.BadDate, new SourceSpan("responses/2020/BLR.yaml", 70_000, 300, 7), "no remedy", null),
        new Diagnostic(CheckRules.RepeatedText, new SourceSpan("responses/2020/BLR.yaml", 70_001, 1, 1), "", ""),
    ]).Single();

    [Fact]
    public void They_come_back_as_they_were()
    {
        PackedFindings packed = PackedFindings.Of(Three);
        Assert.Equal(Three.All, packed.All);
        Assert.Equal((Three.File, Three.Counts, true), (packed.File, packed.Counts, packed.AreOfContent));
        Assert.Same(packed, PackedFindings.Of(packed));
    }

    [Theory]
    [InlineData("responses/2020/BLR.yaml")]
    [InlineData("sources/2020/BLR.txt")]
    public void They_are_written_and_read_with_the_name_of_their_file(string likely)
    {
        using MemoryStream stream = new();
        using (PackWriter pack = new(stream, places: true))
        {
            PackedFindings.Of(Three).Write(pack);
        }

        PackedFindings read = PackedFindings.Read(new PackReader(stream.ToArray()), likely);
        Assert.Equal(Three.All, read.All);
        Assert.Equal((Three.File, new FindingCounts(2, 0, 1), true), (read.File, read.Counts, read.AreOfContent));
    }

    [Fact]
    public void What_is_found_on_a_page_is_not_of_the_content() =>
        Assert.False(PackedFindings.Of(FileFindings.Of([new Diagnostic(VerifyRules.All[0], SourceSpan.WholeFile("index.html"), "x", null)]).Single()).AreOfContent);
}
