using System.Collections.Concurrent;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>Responses as bytes: packed when they are asked for, for all of them together would double the content; those that came packed are at hand.</summary>
internal sealed class PackedResponses
{
    private readonly ConcurrentDictionary<Response, byte[]> packed = new(ReferenceEqualityComparer.Instance);

    public byte[] Of(Response response) => packed.TryGetValue(response, out byte[]? known) ? known : PackedResponse.Pack(response);

    /// <summary>Knows the bytes that a response was unpacked from.</summary>
    public void Take(Response response, byte[] bytes) => packed[response] = bytes;
}
