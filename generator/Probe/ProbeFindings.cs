using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>Tells how the addresses fare, at every place of the content that holds them.</summary>
/// <param name="allowed">What site.yaml lets pass.</param>
/// <param name="failOn">The states that fail the run.</param>
/// <param name="baseline">An address that was in such a state there does not fail it.</param>
public sealed class ProbeFindings(ImmutableArray<AllowedAddress> allowed, ImmutableArray<LinkState> failOn, LinkHealth baseline)
{
    private static readonly FrozenDictionary<LinkTrouble, string> Troubles = new Dictionary<LinkTrouble, string>
    {
        [LinkTrouble.NoSuchHost] = "there is no host of that name",
        [LinkTrouble.NameService] = "the name could not be looked up",
        [LinkTrouble.Connection] = "no connection",
        [LinkTrouble.TimedOut] = "no answer in time",
        [LinkTrouble.BadAnswer] = "the answer is not HTTP as it should be",
        [LinkTrouble.RedirectLoop] = "its redirects do not end",
        [LinkTrouble.TooManyRequests] = "it wants fewer requests",
        [LinkTrouble.CertificateExpired] = "it has expired",
        [LinkTrouble.CertificateNotYetValid] = "it is not valid yet",
        [LinkTrouble.CertificateOfOtherHost] = "it is another host's",
        [LinkTrouble.CertificateUntrusted] = "nobody who is trusted stands behind it",
    }.ToFrozenDictionary();

    public void Report(ImmutableArray<LinkedAddress> addresses, LinkHealth health, DiagnosticBag findings)
    {
        FrozenSet<string> borne = allowed.Select(one => Href(one)).ToFrozenSet(StringComparer.Ordinal);
        foreach (LinkedAddress one in addresses.Where(one => !borne.Contains(one.Address.Href)))
        {
            foreach ((Rule rule, string message, string remedy) in Of(one.Address, health.Of(one.Address.Href)!))
            {
                foreach (SourceSpan at in one.Places)
                {
                    findings.Add(rule, at, message, remedy);
                }
            }
        }

        HashSet<string> linked = [.. addresses.Select(one => one.Address.Href)];
        foreach (AllowedAddress one in allowed.Where(one => !linked.Contains(Href(one))))
        {
            findings.Add(ProbeRules.AllowedForNothing, one.Url.At, $"no published page links to \"{one.Url}\"", "delete the entry, or mend its address");
        }
    }

    private static string Href(AllowedAddress one) => WebAddress.Read(one.Url.Value, out _)?.Href ?? "";

    private IEnumerable<(Rule, string Message, string Remedy)> Of(WebAddress address, AddressHealth health)
    {
        if (OfState(address, health) is { } found)
        {
            bool fails = failOn.Contains(health.State) && baseline.Of(address.Href)?.State != health.State;
            yield return fails ? found with { Rule = ProbeRules.FailsTheRun } : found;
        }

        if (health.FragmentMissing)
        {
            string fragment = new Uri(address.Href).Fragment.TrimStart('#');
            yield return (ProbeRules.MissingFragment, $"the page of \"{address.Href}\" has no \"{fragment}\"", "leave it if that is what the country wrote");
        }

        if (address.IsShortened && health is { IsReached: true, LeadsTo: { } end })
        {
            yield return (ProbeRules.Shortened, $"\"{address.Href}\" leads to {end}", "give the address that it leads to, if the source has it");
        }
    }

    private static (Rule Rule, string, string)? OfState(WebAddress address, AddressHealth health)
    {
        const string AsWritten = "leave it if that is what the country wrote";
        string shown = $"\"{address.Href}\"";
        string since = $"since {health.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        string why = health.Trouble is { } trouble ? Troubles[trouble] : string.Create(CultureInfo.InvariantCulture, $"status {health.Status}");
        string way = health.LeadsTo is { } end ? $"; it leads to {end}" : "";
        return health.State switch
        {
            LinkState.Dead => (ProbeRules.Dead, $"{shown} is dead {since}: {why}{way}", AsWritten),
            LinkState.Unreachable => (ProbeRules.Unreachable, $"{shown} does not answer {since}: {why}{way}", "it may be an outage: wait for the next run"),
            LinkState.Certificate => (ProbeRules.BadCertificate, $"{shown} has a certificate that is not good {since}: {why}{way}", "tell the owner of the server"),
            LinkState.Moved when !address.IsShortened => (ProbeRules.Moved, $"{shown} has moved to {health.LeadsTo}", AsWritten),
            LinkState.SoftNotFound => (ProbeRules.SoftNotFound, $"{shown} seems to be gone {since}{way}", "look at it with a browser"),
            LinkState.Refused => (ProbeRules.Refused, $"{shown} refuses programs {since}: {why}{way}", "look at it with a browser"),
            LinkState.Private => (ProbeRules.PrivateAddress, $"{shown} leads into a private network{way}", AsWritten),
            _ => null,
        };
    }
}
