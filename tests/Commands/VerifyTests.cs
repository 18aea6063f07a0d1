namespace MsqSite.Tests.Commands;

/// <summary>A site that somebody's hand was in.</summary>
public sealed class VerifyTests(VerifyTests.BuiltOnce built) : IClassFixture<VerifyTests.BuiltOnce>
{
    private const string Profile = "countries/norway/2020/index.html";

    private TemporarySite Site => built.Site;

    [Fact]
    public void A_site_that_was_just_built_is_whole()
    {
        Msqsite.Result run = Site.Verify();
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("is whole.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_gone_is_named() => Broken(Profile, _ => null, "countries/norway/2020/");

    [Fact]
    public void A_link_that_leads_nowhere_is_named_with_its_page() =>
        Broken(Profile, text => text.Replace("href=\"../../../questions/strategy/\"", "href=\"../../../questions/strategi/\"", StringComparison.Ordinal), "questions/strategi/", Profile);

    [Fact]
    public void A_fragment_that_leads_nowhere_is_named_with_its_page() =>
        Broken("questions/strategy/index.html", text => text.Replace("2020/#strategy", "2020/#stratagem", StringComparison.Ordinal), "#stratagem", "questions/strategy/index.html");

    [Fact]
    public void A_question_that_is_gone_is_named_with_its_page() =>
        Broken(Profile, text => text.Replace("id=\"usage-statistics\"", "id=\"else\"", StringComparison.Ordinal), "usage-statistics", Profile);

    [Fact]
    public void A_page_that_is_empty_is_named() => Broken("about/index.html", _ => "", "about/index.html");

    [Fact]
    public void Half_a_page_is_named() => Broken(Profile, text => text[..(text.Length / 2)], Profile);

    [Fact]
    public void A_site_of_another_address_is_not_this_one()
    {
        Msqsite.Result run = Site.Verify("--base-url", "https://other.example/msq/");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("canonical", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    // Each leaves the site as it found it; the tests of one class run one after another.
    private void Broken(string page, Func<string, string?> hand, params string[] named)
    {
        string path = Site.PathTo(page);
        string whole = File.ReadAllText(path);
        string? broken = hand(whole);
        Assert.NotEqual(whole, broken);
        if (broken is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, broken);
        }

        try
        {
            Msqsite.Result run = Site.Verify();
            Assert.Equal(3, run.ExitCode);
            Assert.All(named, name => Assert.Contains(name, run.Error, StringComparison.Ordinal));
            Assert.Contains("is not whole.", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.WriteAllText(path, whole);
        }
    }

    /// <summary>A site that the tests of this class share.</summary>
    public sealed class BuiltOnce : IDisposable
    {
        internal TemporarySite Site { get; } = new TemporarySite().Built();

        public void Dispose() => Site.Dispose();
    }
}
