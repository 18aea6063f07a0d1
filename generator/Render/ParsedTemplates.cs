using System.Collections.Immutable;
using MsqSite.Diagnostics;
using Scriban;

namespace MsqSite.Render;

/// <summary>All templates of a folder, each read and parsed once: what can be done before anything of the content is known.</summary>
public sealed class ParsedTemplates
{
    private ParsedTemplates(string folder, IReadOnlyDictionary<string, Template> templates, ImmutableArray<Diagnostic> findings) => (Folder, Templates, Findings) = (folder, templates, findings);

    /// <summary>The folder as shown to people.</summary>
    public string Folder { get; }

    /// <summary>What is wrong with them.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>By their names: <c>pages/home</c>.</summary>
    internal IReadOnlyDictionary<string, Template> Templates { get; }

    /// <param name="folder">The folder.</param>
    public static ParsedTemplates Of(string folder)
    {
        DiagnosticBag findings = new();
        Dictionary<string, Template> templates = new(StringComparer.Ordinal);
        foreach (TemplateFile file in TemplateFile.AllIn(folder))
        {
            if (file.Parse(findings) is { } template)
            {
                templates.Add(file.Name, template);
            }
        }

        return new ParsedTemplates(TemplateFile.ShownAs(folder), templates, findings.Sorted());
    }
}
