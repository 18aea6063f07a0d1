using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Pack;

/// <summary>The site's words and the questionnaires, packed and unpacked, are the same.</summary>
public sealed class PackedFrameTests
{
    [Fact]
    public void The_real_ones_come_back_as_they_were() => ComeBack(Real.Content);

    [Fact]
    public void Those_of_two_editions_come_back_as_they_were()
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions();
        ComeBack(content.Read());
    }

    [Fact]
    public void Words_of_no_kind_are_refused()
    {
        byte[] packed = PackedWords.Pack(Real.Content.Words).ToArray();
        packed[3] = 9; // behind "en"
        Assert.Throws<FormatException>(() => PackedWords.Unpack(packed, "en.yaml"));
    }

    private static void ComeBack(Content content)
    {
        Assert.Equal(Whole.Of(content.Words), Whole.Of(PackedWords.Unpack(PackedWords.Pack(content.Words), content.Words.Root.At.File)));
        Assert.NotEmpty(content.Questionnaires);
        Assert.All(content.Questionnaires, form => Assert.Equal(Whole.Of(form), Whole.Of(PackedQuestionnaire.Unpack(PackedQuestionnaire.Pack(form), form.At.File))));
    }
}
