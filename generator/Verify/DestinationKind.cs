namespace MsqSite.Verify;

/// <summary>Whether an address leads to a file of the site.</summary>
internal enum DestinationKind
{
    InSite,

    /// <summary>Above the site's root, or at the same host outside the site's path.</summary>
    OutsideSite,

    OtherHost,
}
