using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What the addresses of the content are asked to be, out on the web. None of it stops a build: the servers are other people's.</summary>
public static class ProbeRules
{
    private const string AsWritten = "Leave it if that is what the country wrote: the page stays true. Otherwise mend it from the source.";

    public static readonly Rule Dead = new("MSQ501", Severity.Warning, "Address is dead",
        "The server says that there is no such page any more (404 or 410), or there is no server of that name.",
        AsWritten);

    public static readonly Rule Unreachable = new("MSQ502", Severity.Hint, "Address does not answer",
        "No answer came in time, the connection broke, the redirects go round in a circle, or the server said that it cannot answer now. It was tried more than once. An outage may pass.",
        "Wait for the next run. An address that does not answer for weeks is worth a look with a browser.");

    public static readonly Rule BadCertificate = new("MSQ503", Severity.Warning, "Certificate is not good",
        "The certificate of the server has expired, is not valid yet, belongs to another host, or nobody known stands behind it. Browsers warn their users before they show such a page.",
        "Tell the owner of the server. An address with http:// is still what the country wrote.");

    public static readonly Rule Moved = new("MSQ504", Severity.Hint, "Address has moved",
        "The server says that the page has another address for good. Readers come to it through the old one for as long as that is kept.",
        "Leave what the country wrote; the new address can be given in the country's next response.");

    public static readonly Rule SoftNotFound = new("MSQ505", Severity.Hint, "Page seems to be gone",
        "The server answers with a page, but it looks like the one that says \"not found\", or it is the front page in place of the one that was asked for.",
        "Look at it with a browser.");

    public static readonly Rule Refused = new("MSQ506", Severity.Hint, "Server refuses programs",
        "The server answers, but not to a program: it asks for a password, forbids the page, or wants fewer requests. People may see the page.",
        "Look at it with a browser. If it is there, put the address under \"probe-allow\" in site.yaml with that reason.");

    public static readonly Rule PrivateAddress = new("MSQ507", Severity.Warning, "Address is private",
        "The name leads into a private network, to the machine itself, or to no place of the public internet. No reader outside can follow it, and it was not asked.",
        AsWritten);

    public static readonly Rule MissingFragment = new("MSQ508", Severity.Hint, "Place in the page is not there",
        "The page answers, but has no element with the id that stands behind \"#\" in the address. Browsers show its beginning.",
        "Leave it if that is what the country wrote.");

    public static readonly Rule Shortened = new("MSQ509", Severity.Hint, "Where a shortened address leads",
        "A shortened address says nothing of where it leads, and dies with the service that made it. This is where it leads today.",
        "Give the address that it leads to, if the source has it.");

    public static readonly Rule FailsTheRun = new("MSQ510", Severity.Error, "Address in a state that fails the run",
        "The run was told by --fail-on to fail on addresses in this state.",
        "Mend the address, take it into the baseline, or put it under \"probe-allow\" in site.yaml with the reason.");

    public static readonly Rule AllowedForNothing = new("MSQ511", Severity.Warning, "Allowed address is linked nowhere",
        "An address that site.yaml allows to be in any state, and that no published page links to, would hide the state of one that is linked later.",
        "Delete the entry, or mend its address.");

    public static readonly Rule NoNetwork = new("MSQ512", Severity.Error, "Nothing could be reached",
        "Not one address answered, which says more about this machine's network than about the addresses. What was known before is left as it was.",
        "Look whether this machine reaches the internet without a proxy, and probe again.");

    public static readonly Rule BadCache = new("MSQ513", Severity.Warning, "Cache cannot be read",
        "The file that remembers what was found lately is broken. Every address is asked, and the file is written anew.",
        "There is nothing to do.");

    public static ImmutableArray<Rule> All { get; } =
        [Dead, Unreachable, BadCertificate, Moved, SoftNotFound, Refused, PrivateAddress, MissingFragment, Shortened, FailsTheRun, AllowedForNothing, NoNetwork, BadCache];
}
