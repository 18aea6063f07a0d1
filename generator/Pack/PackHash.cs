using System.Collections.Concurrent;
using System.IO.Hashing;

namespace MsqSite.Pack;

/// <summary>A hash of values as <see cref="PackWriter"/> writes them.</summary>
internal static class PackHash
{
    // Hashes are taken by the thousand: each with what another one was taken with.
    private static readonly ConcurrentBag<(XxHash128 Hash, PackWriter Pack)> WithoutPlaces = [];
    private static readonly ConcurrentBag<(XxHash128 Hash, PackWriter Pack)> WithPlaces = [];

    /// <param name="write">Writes the values; it may take hashes of its own meanwhile.</param>
    /// <param name="places">Whether places are part of it.</param>
    public static UInt128 Of(Action<PackWriter> write, bool places = false)
    {
        ConcurrentBag<(XxHash128 Hash, PackWriter Pack)> idle = places ? WithPlaces : WithoutPlaces;
        (XxHash128 Hash, PackWriter Pack) one = idle.TryTake(out (XxHash128, PackWriter) free) ? free : New(places);
        write(one.Pack);
        UInt128 hash = one.Hash.GetCurrentHashAsUInt128();
        one.Hash.Reset();
        idle.Add(one); // not after a fault: it would hold half of the values
        return hash;
    }

    private static (XxHash128 Hash, PackWriter Pack) New(bool places)
    {
        XxHash128 hash = new();
        return (hash, new PackWriter(new HashedStream(Stream.Null, hash), places));
    }
}
