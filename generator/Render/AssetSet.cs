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

    private readonly FrozenDictionary<string, string> paths;

    private AssetSet(FrozenDictionary<string, string> paths, ImmutableArray<Asset> files)
    {
        this.paths = paths;
        Files = files;
    }

    public ImmutableArray<Asset> Files { get; }

    public static AssetSet Load(string templateFolder, ImmutableArray<string> flags, DiagnosticBag findings)
    {
        string folder = Path.Combine(templateFolder, "assets");
        List<Asset> files = [];
        HashedFiles hashed = new(folder, findings);
        foreach (string name in OnEveryPage.Concat(NamesIn("styles", "*.css")).Concat(NamesIn("modules", "*.js")))
        {
            hashed.Take(name);
        }

        foreach (string flag in flags)
        {
            Add(flag["assets/".Length..], flag);
        }

        if (flags.Length > 0)
        {
            Add("flags/LICENSE", Routes.FlagLicence);
        }

        foreach (string licence in NamesIn("modules", "LICENSE*.txt"))
        {
            Add(licence, $"assets/{licence}");
        }

        return new AssetSet(hashed.Paths.ToFrozenDictionary(), [.. hashed.Files, .. files]);

        IEnumerable<string> NamesIn(string subfolder, string pattern)
        {
            string path = Path.Combine(folder, subfolder);
            return Directory.Exists(path) ? Directory.GetFiles(path, pattern).Select(file => $"{subfolder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal) : [];
        }

        void Add(string name, string path)
        {
            string file = Path.Combine(folder, name);
            if (File.Exists(file))
            {
                files.Add(new Asset(path, () => File.ReadAllBytes(file)) { IsOfFrame = true });
            }
            else
            {
                HashedFiles.Missing(file, findings);
            }
        }
    }

    /// <summary>Where an asset stands in the site, or null where there is none of that name: <c>styles/map.css</c>.</summary>
    public string? Find(string name) => paths.GetValueOrDefault(name);
}

/// <summary>A file of the site that is no page: its path under the root, and its bytes, read when they are wanted.</summary>
public sealed record Asset(string Path, Func<byte[]> Content)
{
    /// <summary>The one response that it tells of, where it tells of nothing else that an editor of responses can change.</summary>
    public Response? Of { get; init; }

    /// <summary>Whether it tells of nothing that an editor of responses can change.</summary>
    public bool IsOfFrame { get; init; }
}
