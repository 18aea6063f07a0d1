using System.Collections.Immutable;
using System.Security.Cryptography;
using MsqSite.Diagnostics;
using MsqSite.Shape;

namespace MsqSite.Render;

/// <summary>
/// The files that pages load. Style sheet, script and icon stand under names that hold a hash of their content: a browser may keep them for
/// ever. Of the flags only those that pages show are taken, with their licence.
/// </summary>
public sealed record AssetSet(string Style, string Script, string Icon, ImmutableArray<Asset> Files)
{
    public static AssetSet Load(string templateFolder, ImmutableArray<string> flags, DiagnosticBag findings)
    {
        List<Asset> files = [];
        string style = Hashed("site.css");
        string script = Hashed("site.js");
        string icon = Hashed("icon.svg");
        foreach (string flag in flags)
        {
            Add(flag["assets/".Length..], _ => flag);
        }

        if (flags.Length > 0)
        {
            Add("flags/LICENSE", _ => Routes.FlagLicence);
        }

        return new AssetSet(style, script, icon, [.. files]);

        string Hashed(string name) =>
            Add(name, content => $"assets/{Path.GetFileNameWithoutExtension(name)}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4))}{Path.GetExtension(name)}");

        string Add(string name, Func<byte[], string> pathOf)
        {
            string file = Path.Combine(templateFolder, "assets", name);
            if (!File.Exists(file))
            {
                findings.Add(RenderRules.MissingTemplate, SourceSpan.WholeFile(file.Replace('\\', '/')), "the file is not there", "add it, or name the right folder with --templates");
                return name;
            }

            byte[] content = File.ReadAllBytes(file);
            Asset asset = new(pathOf(content), content);
            files.Add(asset);
            return asset.Path;
        }
    }
}

/// <summary>A file of the site that is no page: its path under the root, and its bytes.</summary>
public sealed record Asset(string Path, byte[] Content);
