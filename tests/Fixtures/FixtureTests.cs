using MsqSite.Diagnostics;

namespace MsqSite.Tests.Fixtures;

public sealed class FixtureTests
{
    // Rules whose fixture cannot be kept as text in the repository, and the test that makes one.
    private static readonly Dictionary<string, string> MadeInCode = new(StringComparer.Ordinal)
    {
        ["MSQ101"] = nameof(Read.SafeTextTests.A_file_of_more_than_two_megabytes_is_refused_unread),
        ["MSQ102"] = nameof(Read.SafeTextTests.A_byte_of_another_encoding_is_refused_at_its_line_and_column),
        ["MSQ118"] = nameof(Read.SafeTextTests.A_file_that_another_program_holds_is_a_finding),
    };

    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_reported_as_an_editor_can_use_it(string name)
    {
        using TemporaryContent content = Fixture.Open(name);
        string report = content.Report();
        Assert.Contains(name.StartsWith("MSQ", StringComparison.Ordinal) ? $" {name[..6]}: " : " MSQ", report, StringComparison.Ordinal);
        Assert.DoesNotContain(content.Root, report, StringComparison.Ordinal);
        Snapshot.Matches(Path.Combine(Fixture.Root, name, "expected.txt"), report);
    }

    [Fact]
    public void The_folder_that_mistakes_are_laid_over_has_none()
    {
        using TemporaryContent content = new();
        Assert.Equal("", content.Report());
    }

    [Fact]
    public void Every_rule_of_reading_and_checking_has_a_fixture()
    {
        IEnumerable<string> broken = Fixture.Names.Where(name => name.StartsWith("MSQ", StringComparison.Ordinal)).Select(name => name[..6]).Concat(MadeInCode.Keys);
        Assert.Empty(ReadRules.All.Concat(CheckRules.All).Select(rule => rule.Code).Except(broken));
    }

    [Fact]
    public void Every_fixture_is_of_a_rule_that_there_is()
    {
        IEnumerable<string> named = Fixture.Names.Where(name => name.StartsWith("MSQ", StringComparison.Ordinal)).Select(name => name[..6]).Concat(MadeInCode.Keys);
        Assert.Empty(named.Except(ReadRules.All.Concat(CheckRules.All).Select(rule => rule.Code)));
    }
}
