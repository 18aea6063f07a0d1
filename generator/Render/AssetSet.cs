using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Render;

/// <summary>
/// The files that pages load. Style sheets, scripts and icon stand under names that hold a hash of their content: a browser may keep them for
/// ever. Of the flags only those that pages show are taken, with their licence.
/// </summary>
public sealed class AssetSet
{
    private static readonly ImmutableArray<string> OnEveryPage = ["site.css", "site.js", "icon.svg", Picture];

    /// <summary>What other sites show beside a link to a page.</summary>
    internal const string Picture = "preview/preview.png";

    private readonly string folder;
    private readonly FrozenDictionary<string, string> paths;

    private AssetSet(string folder, FrozenDictionary<string, string> paths, ImmutableArray<Asset> files) => (this.folder, this.paths, Files) = (folder, paths, files);

    public ImmutableArray<Asset> Files { get; }

    /// <summary>The files that every site has.</summary>
    public static AssetSet Load(string templateFolder, DiagnosticBag findings)
    {
        string folder = Path.Combine(templateFolder, "assets");
        HashedFiles hashed = new(folder, findings);
        foreach (string name in OnEveryPage.Concat(NamesIn(folder, "styles", "*.css")).Concat(NamesIn(folder, "modules", "*.js")))
        {
            hashed.Take(name);
        }

        return new AssetSet(folder, hashed.Paths.ToFrozenDictionary(), [.. hashed.Files, .. NamesIn(folder, "modules", "LICENSE*.txt").Select(licence => File(folder, licence, $"assets/{licence}", findings)).OfType<Asset>()]);
    }

    /// <summary>The same, and flags with their licence.</summary>
    public AssetSet With(ImmutableArray<string> flags, DiagnosticBag findings) => flags.IsEmpty ? this : new AssetSet(folder, paths,
    [
        .. Files,
        .. flags.Select(flag => File(folder, flag["assets/".Length..], flag, findings)).Append(File(folder, "flags/LICENSE", Routes.FlagLicence, findings)).OfType<Asset>(),
    ]);

    /// <summary>Where an asset stands in the site, or null where there is none of that name: <c>styles/map.css</c>.</summary>
    public string? Find(string name) => paths.GetValueOrDefault(name);

    private static IEnumerable<string> NamesIn(string folder, string subfolder, string pattern)
    {
        string path = Path.Combine(folder, subfolder);
        return Directory.Exists(path) ? Directory.GetFiles(path, pattern).Select(file => $"{subfolder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal) : [];
    }

    private static Asset? File(string folder, string name, string path, DiagnosticBag findings)
    {
        string file = Path.Combine(folder, name);
        if (System.IO.File.Exists(file))
        {
            return new Asset(path, () => System.IO.File.ReadAllBytes(file)) { IsOfFrame = true };
        }

        HashedFiles.Missing(file, findings);
        return null;
    }
}

/// <summary>A file of the site that is no page: its path under the root, and its bytes, read when they are wanted.</summary>
public sealed record Asset(string Path, Func<byte[]> Content)
{
    /// <summary>The one response that it tells of, where it tells of nothing else that an editor of responses can change.</summary>
    public Response? Of { get; init; }

    /// <summary>Whether it tells of nothing that an editor of responses can change.</summary>
    public bool IsOfFrame { get; init; }
}
