namespace MsqSite.Verify;

/// <summary>What an address starts as, which decides how it is read.</summary>
internal enum AddressKind
{
    Empty,

    /// <summary><c>#section-1</c>: a place on the same page.</summary>
    Fragment,

    /// <summary><c>../norway/</c></summary>
    Relative,

    /// <summary><c>/msq/assets/site.css</c></summary>
    FromRoot,

    /// <summary><c>//example.org/</c>, <c>https://example.org/</c></summary>
    Web,

    /// <summary><c>javascript:</c> and its kin.</summary>
    Script,

    /// <summary><c>mailto:</c>, <c>tel:</c>, <c>data:</c> and whatever else has a scheme.</summary>
    OtherScheme,
}
