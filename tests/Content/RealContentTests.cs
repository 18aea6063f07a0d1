using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.RealContent;

public sealed class RealContentTests
{
    [Fact]
    public void The_content_has_no_errors() => Assert.False(Real.HasErrors, string.Join('\n', Real.Findings));

    [Fact]
    public void The_content_has_the_warnings_and_hints_that_we_know() =>
        Snapshot.Matches(Repository.PathTo("tests/Expectations/real-content.txt"), string.Join('\n', Real.Findings));

    [Fact]
    public void The_questionnaire_of_2020_has_the_keys_that_addresses_are_made_of()
    {
        Assert.Equal(
            [
                "national-portals", "specific-portals", "egovernment-authority", "chief-information-officer", "sector-authorities", "development-strategy", "egovernment-strategy",
                "strategy-features", "legal-framework", "usage-statistics", "usage-statistics-published", "user-satisfaction", "user-satisfaction-published", "social-media",
                "technology-strategies", "technology-bodies", "satisfied-population", "ict-investment", "ict-use-in-government", "internet-use-in-government", "digital-literacy-indicators",
                "cooperation", "support-to-others", "partnerships", "how-answered", "how-heard", "additional-information",
            ],
            Real.Content.Questionnaire(2020)!.Questions.Select(one => one.Key));
        Assert.Equal(Enumerable.Range(1, 10), Real.Content.Questionnaire(2020)!.Sections.Select(one => one.Number));
    }
}
