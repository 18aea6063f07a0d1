using System.Collections.Concurrent;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>Responses as bytes, each packed once.</summary>
internal sealed class PackedResponses
{
    private readonly ConcurrentDictionary<Response, byte[]> packed = new(ReferenceEqualityComparer.Instance);

    public byte[] Of(Response response) => packed.GetOrAdd(response, PackedResponse.Pack);

    /// <summary>Knows the bytes that a response was unpacked from.</summary>
    public void Take(Response response, byte[] bytes) => packed[response] = bytes;
}
