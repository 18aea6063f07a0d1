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
            Add(flag["assets/".Length..], flag);
        }

        if (flags.Length > 0)
        {
            Add("flags/LICENSE", Routes.FlagLicence);
        }

        return new AssetSet(style, script, icon, [.. files]);

        string Hashed(string name)
        {
            if (Find(name) is not { } file)
            {
                return name;
            }

            byte[] content = File.ReadAllBytes(file);
            string path = $"assets/{Path.GetFileNameWithoutExtension(name)}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4))}{Path.GetExtension(name)}";
            files.Add(new Asset(path, () => content));
            return path;
        }

        void Add(string name, string path)
        {
            if (Find(name) is { } file)
            {
                files.Add(new Asset(path, () => File.ReadAllBytes(file)));
            }
        }

        string? Find(string name)
        {
            string file = Path.Combine(templateFolder, "assets", name);
            if (File.Exists(file))
            {
                return file;
            }

            findings.Add(RenderRules.MissingTemplate, SourceSpan.WholeFile(file.Replace('\\', '/')), "the file is not there", "add it, or name the right folder with --templates");
            return null;
        }
    }
}

/// <summary>A file of the site that is no page: its path under the root, and its bytes, read when they are wanted.</summary>
public sealed record Asset(string Path, Func<byte[]> Content);
