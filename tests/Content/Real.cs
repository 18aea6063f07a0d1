using System.Collections.Immutable;
using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;

namespace MsqSite.Tests.RealContent;

/// <summary>The content of the repository, read and checked once for all tests.</summary>
public static class Real
{
    private static readonly DiagnosticBag Bag = new();

    public static Content Content { get; } = ReadAndCheck();

    /// <summary>What was found, with paths from the repository's root.</summary>
    public static ImmutableArray<string> Findings { get; } =
    [
        .. Bag.Sorted().Select(one => $"{one.At}: {one.Severity} {one.Rule.Code}: {one.Message}".Replace(Content.Folder, "content", StringComparison.Ordinal)),
    ];

    public static bool HasErrors => Bag.HasErrors;

    public static Response Belarus => Content.Responses.Single(one => one.Country.Value == "BLR" && one.Edition == 2020);

    private static Content ReadAndCheck()
    {
        Content content = ContentReader.Read(Repository.Content, Bag) ?? throw new InvalidOperationException("the content cannot be read");
        ContentChecker.Check(content, Bag);
        return content;
    }
}
