using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Pack;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>What a build read and found comes back as it was, whatever the next build expects of it.</summary>
public sealed class ReadAndFoundTests
{
    private static readonly ImmutableArray<KnownFile> Read = [Known("/c/a.yaml"), Known("/c/b.yaml"), Known("/c/b/c.yaml"), Known("/c/d.yaml")];

    [Theory]
    [InlineData] // nothing
    [InlineData("/c/a.yaml", "/c/b.yaml", "/c/b/c.yaml", "/c/d.yaml")]
    [InlineData("/c/b.yaml", "/c/d.yaml")]
    [InlineData("/c/0.yaml", "/c/a.yaml", "/c/aa.yaml", "/c/ab.yaml", "/c/d.yaml", "/c/e.yaml")]
    [InlineData("/elsewhere/a.yaml")]
    public void Files_are_those_that_were_read_whichever_are_expected(params string[] likely)
    {
        ReadAndFound back = new(Bytes());
        Assert.Equal(Read, back.Files(likely));
        Assert.Equal("site.yaml", Assert.Single(back.Findings.Value).File);
    }

    [Fact]
    public void Paths_that_were_expected_are_not_made_again()
    {
        string[] likely = [.. Read.Select(file => new string(file.Path.AsSpan())), "/c/e.yaml"];
        Assert.All(new ReadAndFound(Bytes()).Files(likely), (file, at) => Assert.Same(likely[at], file.Path));
    }

    [Fact]
    public void What_was_found_may_be_asked_for_first()
    {
        ReadAndFound back = new(Bytes());
        Assert.Single(back.Findings.Value);
        Assert.Equal(Read, back.Files([]));
    }

    private static KnownFile Known(string path) => new(path, new FileState(7, DateTime.UnixEpoch, DateTime.UnixEpoch.AddSeconds(1), 42), $"stamp of {path}");

    private static ReadOnlyMemory<byte> Bytes()
    {
        DiagnosticBag findings = new();
        findings.Add(WriteRules.NothingMeant, new SourceSpan("site.yaml", 1, 1, 1), "a message");
        return PackWriter.BytesOf(places: true, new ReadAndFound(Read, findings.ByFile()).Write);
    }
}
