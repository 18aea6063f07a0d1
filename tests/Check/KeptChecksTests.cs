using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

/// <summary>What was found beside single responses is said again without looking, as long as it must be the same.</summary>
public sealed class KeptChecksTests
{
    private const string Spelled = "  cooperation: [{partner: SWEDEN}]"; // Norway's base response names Sweden

    [Fact]
    public void What_was_found_in_the_frame_is_said_again()
    {
        using TemporaryContent folder = new TemporaryContent().Put("partners.yaml", "countries: {Atlantis: ATL}\n");
        Content content = folder.Read();
        ReadOnlyMemory<byte> kept = Checked(content, default, _ => false, out string[] found);
        Assert.Contains(found, one => one.Contains("ATL", StringComparison.Ordinal));
        _ = Checked(content with { Partners = PartnerList.Empty }, kept, _ => true, out string[] again); // another frame than it is said to be: nobody looked
        Assert.Equal(found, again);
    }

    [Fact]
    public void What_was_found_among_names_is_said_again_while_the_names_and_the_files_that_it_speaks_of_are_the_same()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers(Spelled);
        Content content = folder.Read();
        ReadOnlyMemory<byte> kept = Checked(content, default, _ => false, out string[] found);
        string hint = Assert.Single(found);
        PartnerList listed = new([], [new Organisation(Text("sweden"), Text("Sweden"), [])]);
        Content renamed = content with { Partners = listed, LazyPartnerNames = new(() => new PartnerNames(content.Countries, listed)) }; // were it looked at again, nothing would be found
        _ = Checked(renamed, kept, _ => true, out string[] again);
        Assert.Equal([hint], again);
        _ = Checked(renamed, kept, file => !file.EndsWith("DNK.yaml", StringComparison.Ordinal), out string[] changed);
        Assert.Empty(changed);
        folder.Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers:\n  cooperation: [{{partner: Sweden}}]\n");
        _ = Checked(folder.Read(), kept, _ => true, out string[] others);
        Assert.Empty(others);

        static SourceText Text(string words) => new(words, SourceSpan.WholeFile("partners.yaml"));
    }

    [Fact]
    public void A_response_that_stands_twice_is_looked_for_each_time()
    {
        using TemporaryContent folder = new();
        Content content = folder.Read();
        ReadOnlyMemory<byte> kept = Checked(content, default, _ => false, out string[] nothing);
        Assert.Empty(nothing);
        _ = Checked(content with { Responses = [.. content.Responses, .. content.Responses] }, kept, _ => true, out string[] twice);
        Assert.NotEmpty(twice);
    }

    // What is kept of a check, and what it found.
    private static ReadOnlyMemory<byte> Checked(Content content, ReadOnlyMemory<byte> kept, Predicate<string> isSame, out string[] found)
    {
        ContentChecker checker = new(content, memory: null, kept, isSame);
        DiagnosticBag findings = new();
        checker.CheckFrame();
        checker.Finish(content, findings);
        found = [.. findings.Sorted().Select(one => $"{one.At} {one.Rule.Code} {one.Message}")];
        return checker.Pack();
    }
}
