using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MsqSite.Diagnostics;

namespace MsqSite.Render;

/// <summary>
/// Gives files names that change with their content. A script module names others by their plain names (<c>import … from "./fold.js"</c>); what is
/// published names them by their hashed ones, so a module's name also changes with what it imports.
/// </summary>
internal sealed partial class HashedFiles(string folder, DiagnosticBag findings)
{
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>From the name under the assets folder to the path under the site's root.</summary>
    public Dictionary<string, string> Paths { get; } = new(StringComparer.Ordinal);

    public List<Asset> Files { get; } = [];

    /// <summary>The published path of a file; a finding where it is not there.</summary>
    public string? Take(string name)
    {
        if (Paths.TryGetValue(name, out string? known))
        {
            return known;
        }

        string file = Path.Combine(folder, name);
        if (!File.Exists(file))
        {
            Missing(file, findings);
            return null;
        }

        if (!open.Add(name))
        {
            findings.Add(RenderRules.MissingTemplate, SourceSpan.WholeFile(Shown(file)), "the module imports itself, through others", "let modules import each other in one direction only");
            return null;
        }

        byte[] content = File.ReadAllBytes(file);
        if (name.EndsWith(".js", StringComparison.Ordinal))
        {
            string beside = name[..(name.LastIndexOf('/') + 1)];
            string script = Import.Replace(Encoding.UTF8.GetString(content), import =>
                import.Groups[1].Value + (Take(beside + import.Groups[2].Value) is { } path ? path[(path.LastIndexOf('/') + 1)..] : import.Groups[2].Value) + import.Groups[3].Value);
            content = Encoding.UTF8.GetBytes(script);
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
        string published = $"assets/{name[..name.LastIndexOf('.')]}-{hash}{Path.GetExtension(name)}";
        Files.Add(new Asset(published, () => content) { IsOfFrame = true });
        Paths[name] = published;
        return published;
    }

    public static void Missing(string file, DiagnosticBag findings) =>
        findings.Add(RenderRules.MissingTemplate, SourceSpan.WholeFile(Shown(file)), "the file is not there", "add it, or name the right folder with --templates");

    private static string Shown(string file) => file.Replace('\\', '/');

    // from "./fold.js" and import("./fold.js")
    [GeneratedRegex("""((?:\bfrom\s*|\bimport\s*\(?\s*)"\./)([a-z0-9-]+\.js)(")""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Import { get; }
}
