using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Probe;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Probe;

/// <summary>How the states of addresses are told, and what fails a run.</summary>
public sealed class FindingTests
{
    private const string Answers = "  national-portals:\n    - {name: A, url: \"https://a.example/x#y\"}\n    - {name: A, url: \"https://a.example/x#y\"}\n    - {name: B, url: \"https://bit.ly/abc\"}";

    private static readonly DateOnly Day = new(2026, 11, 26);

    [Theory]
    [InlineData(LinkState.Alive, null, null)]
    [InlineData(LinkState.NotProbed, null, null)]
    [InlineData(LinkState.Dead, null, "MSQ501")]
    [InlineData(LinkState.Unreachable, LinkTrouble.TimedOut, "MSQ502")]
    [InlineData(LinkState.Certificate, LinkTrouble.CertificateExpired, "MSQ503")]
    [InlineData(LinkState.Moved, null, "MSQ504")]
    [InlineData(LinkState.SoftNotFound, null, "MSQ505")]
    [InlineData(LinkState.Refused, LinkTrouble.TooManyRequests, "MSQ506")]
    [InlineData(LinkState.Private, null, "MSQ507")]
    public void Each_state_has_its_finding_at_each_place(LinkState state, LinkTrouble? trouble, string? code)
    {
        ImmutableArray<Diagnostic> findings = Told(new AddressHealth(state, Day) { Trouble = trouble, Status = 200, LeadsTo = state == LinkState.Moved ? "https://b.example/" : null });
        Assert.Equal(code is null ? [] : [$"7:22 {code}", $"8:22 {code}"], findings.Select(one => $"{one.At.Line}:{one.At.Column} {one.Rule.Code}"));
        Assert.DoesNotContain(findings, one => one.Severity == Severity.Error);
    }

    [Fact]
    public void Every_trouble_has_words_of_its_own() =>
        Assert.Equal(Enum.GetValues<LinkTrouble>().Length, Enum.GetValues<LinkTrouble>().Select(trouble => Told(new AddressHealth(LinkState.Unreachable, Day) { Trouble = trouble })[0].Message).Distinct().Count());

    [Fact]
    public void A_missing_place_and_where_a_shortened_address_leads_are_told()
    {
        Assert.Equal("the page of \"https://a.example/x#y\" has no \"y\"", Told(new AddressHealth(LinkState.Alive, Day) { FragmentMissing = true })[0].Message);
        Assert.Equal("\"https://bit.ly/abc\" leads to https://c.example/", Assert.Single(Told(new AddressHealth(LinkState.Moved, Day) { LeadsTo = "https://c.example/" }, "https://bit.ly/abc")).Message);
    }

    [Fact]
    public void A_state_fails_the_run_where_that_is_asked_for_and_the_baseline_does_not_have_it()
    {
        AddressHealth dead = new(LinkState.Dead, Day) { Status = 404 };
        Assert.All(Told(dead, failOn: LinkState.Dead), one => Assert.Equal(("MSQ510", Severity.Error), (one.Rule.Code, one.Severity)));
        Assert.All(Told(dead, failOn: LinkState.Dead, baseline: dead), one => Assert.Equal("MSQ501", one.Rule.Code));
        Assert.All(Told(dead, failOn: LinkState.Dead, baseline: new AddressHealth(LinkState.Alive, Day)), one => Assert.Equal("MSQ510", one.Rule.Code));
        Assert.All(Told(dead, failOn: LinkState.Moved), one => Assert.Equal("MSQ501", one.Rule.Code));
    }

    [Fact]
    public void An_allowed_address_is_not_told_and_fails_nothing()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        content.Change("site.yaml", "redirects: []", "probe-allow:\n  - {url: \"https://a.example/x#y\", reason: Known.}\n  - {url: a.example/old, reason: Known.}\nredirects: []");
        Diagnostic only = Assert.Single(Told(content, "https://a.example/x#y", new AddressHealth(LinkState.Dead, Day), [LinkState.Dead], LinkHealth.Empty));
        Assert.Equal(("MSQ511", "no published page links to \"a.example/old\""), (only.Rule.Code, only.Message));
        Assert.EndsWith("site.yaml", only.At.File, StringComparison.Ordinal);
    }

    [Fact]
    public void An_allowed_address_may_be_spelt_as_the_country_wrote_it()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  national-portals: [{name: A, url: \"115.бел/з\"}]");
        content.Change("site.yaml", "redirects: []", "probe-allow: [{url: 115.бел/з, reason: Known.}]\nredirects: []");
        Assert.Empty(Told(content, "http://115.xn--90ais/%D0%B7", new AddressHealth(LinkState.Dead, Day), [LinkState.Dead], LinkHealth.Empty));
    }

    [Theory]
    [InlineData("{url: \"https://a.example/\"}", "MSQ109")]
    [InlineData("{url: \"https://a.example/\", reason: \"\"}", "MSQ117")]
    [InlineData("{url: \"javascript:alert(1)\", reason: Known.}", "MSQ113")]
    [InlineData("{url: \"mailto:a@b.example\", reason: Known.}", "MSQ113")]
    [InlineData("{address: x, url: \"https://a.example/\", reason: Known.}", "MSQ108")]
    public void An_allowed_address_is_one_and_has_a_reason(string entry, string code)
    {
        using TemporaryContent content = new();
        content.Change("site.yaml", "redirects: []", $"probe-allow: [{entry}]\nredirects: []");
        Assert.Equal(code, Assert.Single(content.Findings()).Rule.Code);
    }

    private static ImmutableArray<Diagnostic> Told(AddressHealth health, string href = "https://a.example/x#y", LinkState? failOn = null, AddressHealth? baseline = null)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        return Told(content, href, health, failOn is { } state ? [state] : [], baseline is null ? LinkHealth.Empty : Of((href, baseline)));
    }

    private static ImmutableArray<Diagnostic> Told(TemporaryContent content, string href, AddressHealth health, ImmutableArray<LinkState> failOn, LinkHealth baseline)
    {
        Content read = content.Read();
        ImmutableArray<LinkedAddress> addresses = ContentAddresses.Of(read);
        LinkHealth all = Of([.. addresses.Select(one => (one.Address.Href, one.Address.Href == href ? health : new AddressHealth(LinkState.Alive, Day)))]);
        DiagnosticBag findings = new();
        new ProbeFindings(read.Settings.ProbeAllow, failOn, baseline).Report(addresses, all, findings);
        return findings.Sorted();
    }

    private static LinkHealth Of(params (string Href, AddressHealth Health)[] entries) => new(Day, System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(entries, one => one.Href, one => one.Health));
}
