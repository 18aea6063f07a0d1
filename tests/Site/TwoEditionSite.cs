using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.Shape;

namespace MsqSite.Tests.Site;

/// <summary>The small site of two editions, built once for the tests that look at it.</summary>
public sealed class TwoEditionSite : IDisposable
{
    private readonly BuiltSite built;

    public TwoEditionSite()
    {
        built = new BuiltSite(Content);
        Assert.True(built.Outcome is BuildOutcome.Published, built.Findings);
    }

    public TemporaryContent Content { get; } = TemporaryContent.OfTwoEditions();

    public string[] Published => built.Published;

    public string Read(string path) => built.Read(path);

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Read(path + "index.html"));

    public void Dispose()
    {
        built.Dispose();
        Content.Dispose();
    }
}
