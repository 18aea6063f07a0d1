using System.Collections.Frozen;

namespace MsqSite.Model;

/// <summary>The words for states and troubles of addresses, as files hold them.</summary>
public static class LinkWords
{
    public static FrozenDictionary<string, LinkState> States { get; } = new Dictionary<string, LinkState>
    {
        ["alive"] = LinkState.Alive,
        ["moved"] = LinkState.Moved,
        ["dead"] = LinkState.Dead,
        ["unreachable"] = LinkState.Unreachable,
        ["certificate"] = LinkState.Certificate,
        ["refused"] = LinkState.Refused,
        ["soft-404"] = LinkState.SoftNotFound,
        ["private"] = LinkState.Private,
        ["not-probed"] = LinkState.NotProbed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, LinkTrouble> Troubles { get; } = new Dictionary<string, LinkTrouble>
    {
        ["no-such-host"] = LinkTrouble.NoSuchHost,
        ["name-service"] = LinkTrouble.NameService,
        ["connection"] = LinkTrouble.Connection,
        ["timed-out"] = LinkTrouble.TimedOut,
        ["bad-answer"] = LinkTrouble.BadAnswer,
        ["redirect-loop"] = LinkTrouble.RedirectLoop,
        ["too-many-requests"] = LinkTrouble.TooManyRequests,
        ["expired"] = LinkTrouble.CertificateExpired,
        ["not-yet-valid"] = LinkTrouble.CertificateNotYetValid,
        ["other-host"] = LinkTrouble.CertificateOfOtherHost,
        ["untrusted"] = LinkTrouble.CertificateUntrusted,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<LinkState, string> ByState = States.ToFrozenDictionary(one => one.Value, one => one.Key);

    private static readonly FrozenDictionary<LinkTrouble, string> ByTrouble = Troubles.ToFrozenDictionary(one => one.Value, one => one.Key);

    public static string Of(LinkState state) => ByState[state];

    public static string Of(LinkTrouble trouble) => ByTrouble[trouble];
}
