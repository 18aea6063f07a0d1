using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Export.Data;

/// <summary>The open data that are published. What they hold of a response that is still the same need not be made again.</summary>
/// <param name="isSame">Whether a response, and all that data show besides responses, is what it was then.</param>
/// <param name="open">Opens a published file; null where there is none.</param>
/// <param name="keep">Has a published file stay; false where there is none.</param>
/// <param name="kept">What <see cref="OpenData.Pack"/> said of them.</param>
public sealed class EarlierData(Func<Response, bool> isSame, Func<string, Stream?> open, Func<string, bool> keep, ReadOnlyMemory<byte> kept)
{
    private readonly ImmutableArray<FileSlices> files = FileSlices.Unpack(kept);

    /// <summary>There are none.</summary>
    public static EarlierData None { get; } = new(_ => false, _ => null, _ => false, default);

    /// <summary>Has the file of one response stay, if it would be the same.</summary>
    internal bool Keep(DataFile file, Response response) => isSame(response) && keep(file.Path);

    /// <summary>What a file holds of each response that is the same.</summary>
    internal EarlierSlices Of(DataFile file, IEnumerable<Response> responses) => new(
        files.FirstOrDefault(one => one.Path == file.Path)?.Slices ?? [],
        responses.Where(isSame).Select(response => response.At.File),
        () => open(file.Path));
}
