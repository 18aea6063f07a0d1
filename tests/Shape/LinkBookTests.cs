using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Shape;

/// <summary>The addresses of a response that is still the same come back from what was kept, and those of another one from its words.</summary>
public sealed class LinkBookTests
{
    private static readonly Questionnaire Form = Real.Content.Questionnaire(Real.Belarus.Edition)!;

    [Fact]
    public void Kept_addresses_are_those_that_were_found()
    {
        LinkBook first = new();
        (Question, WebAddress)[] found = [.. first.Of(Real.Belarus, Form)];
        Assert.NotEmpty(found);
        LinkBook next = new(_ => true, first.Pack());
        Assert.Equal(found, next.Of(Real.Belarus, Form));
        Assert.Equal(first.Pack().ToArray(), next.Pack().ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_kept_counts_only_for_a_response_that_is_the_same(bool isSame)
    {
        LinkBook before = new();
        _ = before.Of(Real.Belarus with { Answers = IAnswerSheet.None }, Form).Count(); // an earlier state, without an answer
        Assert.Equal(isSame, !new LinkBook(_ => isSame, before.Pack()).Of(Real.Belarus, Form).Any());
    }
}
