using MsqSite.Model;

namespace MsqSite.Tests.Probe;

/// <summary>What is wrong with a certificate is said, and such a page is not read.</summary>
public sealed class CertificateTests
{
    [Theory]
    [InlineData(LinkTrouble.CertificateExpired, -30, -1)]
    [InlineData(LinkTrouble.CertificateNotYetValid, 2, 30)]
    public async Task A_certificate_out_of_its_time_is_found(LinkTrouble trouble, int from, int until)
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Page("a.example/").Certificate("a.example", authority => authority.Issue("a.example", from, until)).Probe("https://a.example/");
        Assert.Equal((LinkState.Certificate, trouble), (health.State, health.Trouble));
        Assert.Empty(outside.Requests);
    }

    [Fact]
    public async Task A_certificate_of_another_host_is_found()
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Certificate("a.example", authority => authority.Issue("b.example")).Probe("https://a.example/");
        Assert.Equal((LinkState.Certificate, LinkTrouble.CertificateOfOtherHost), (health.State, health.Trouble));
    }

    [Fact]
    public async Task A_certificate_that_nobody_stands_behind_is_found()
    {
        await using Outside outside = await Outside.Open();
        using Authority other = new();
        outside.Certificate("a.example", _ => Authority.SelfSigned("a.example")).Certificate("b.example", _ => other.Issue("b.example"));
        Assert.All(await outside.ProbeAll("https://a.example/", "https://b.example/"), one => Assert.Equal((LinkState.Certificate, LinkTrouble.CertificateUntrusted), (one.Value.State, one.Value.Trouble)));
    }

    [Fact]
    public async Task An_http_address_that_leads_to_a_bad_certificate_says_so()
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Redirect("http://a.example/", "https://a.example/").Certificate("a.example", authority => authority.Issue("a.example", -30, -1)).Probe("http://a.example/");
        Assert.Equal((LinkState.Certificate, LinkTrouble.CertificateExpired, "https://a.example/"), (health.State, health.Trouble, health.LeadsTo));
    }

    [Fact]
    public async Task A_bad_certificate_is_not_asked_for_again_in_vain()
    {
        await using Outside outside = await Outside.Open();
        await outside.Certificate("a.example", authority => authority.Issue("b.example")).Probe("https://a.example/");
        Assert.Single(outside.Connections);
    }
}
