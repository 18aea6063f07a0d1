namespace MsqSite.Verify;

/// <summary>Where an address leads, seen from the page it stands on.</summary>
internal readonly ref struct Destination
{
    public required DestinationKind Kind { get; init; }

    /// <summary>How the address was written.</summary>
    public required AddressKind Form { get; init; }

    /// <summary>The file in the site; empty when the address leads elsewhere.</summary>
    public ReadOnlySpan<char> Path { get; init; }

    /// <summary>What stands after "#".</summary>
    public ReadOnlySpan<char> Fragment { get; init; }
}
