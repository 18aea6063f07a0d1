namespace MsqSite.Model;

/// <summary>What became of an address; written in small letters with hyphens in <c>link-health.json</c>.</summary>
public enum LinkState
{
    /// <summary>It answers with a page, perhaps after a redirect for the moment.</summary>
    Alive,

    /// <summary>Its server says that it is another address for good, and that one answers.</summary>
    Moved,

    /// <summary>Its server says that there is no such page, or there is no such server.</summary>
    Dead,

    /// <summary>No answer, or one that says "not now": an outage, which may pass.</summary>
    Unreachable,

    /// <summary>Its certificate is not good: browsers warn before they show the page.</summary>
    Certificate,

    /// <summary>Its server answers, but not to a program; a person may see the page.</summary>
    Refused,

    /// <summary>It answers with a page that seems to say that there is none.</summary>
    SoftNotFound,

    /// <summary>It leads into a private network, and was not asked.</summary>
    Private,

    /// <summary>There was no time to ask it yet.</summary>
    NotProbed,
}

/// <summary>What stood in the way of an address; written as <see cref="LinkState"/>.</summary>
public enum LinkTrouble
{
    /// <summary>The name of the host is not known.</summary>
    NoSuchHost,

    /// <summary>Whether there is such a host could not be found out.</summary>
    NameService,

    /// <summary>No connection could be made, or it broke.</summary>
    Connection,

    TimedOut,

    /// <summary>Something answered that does not speak HTTP or TLS as it should, or redirects to nowhere.</summary>
    BadAnswer,

    /// <summary>Redirects come back to where they began, or do not end.</summary>
    RedirectLoop,

    TooManyRequests,

    CertificateExpired,

    CertificateNotYetValid,

    /// <summary>The certificate is another host's.</summary>
    CertificateOfOtherHost,

    /// <summary>Nobody whom this machine trusts stands behind the certificate, or a part of the chain is not sent.</summary>
    CertificateUntrusted,
}
