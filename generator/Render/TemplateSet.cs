using System.Collections.Frozen;
using MsqSite.Diagnostics;
using MsqSite.Model;
using Scriban;

namespace MsqSite.Render;

/// <summary>All templates of a folder, with the site's words in them.</summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, Template> templates;

    private TemplateSet(string folder, FrozenDictionary<string, Template> templates, Words source, object words, WorldMap world)
    {
        Source = source;
        Folder = folder;
        Words = words;
        World = world;
        this.templates = templates;
    }

    /// <summary>The folder as shown to people.</summary>
    public string Folder { get; }

    /// <summary>The words that stand in the templates.</summary>
    public Words Source { get; }

    /// <summary>The site's words as templates see them.</summary>
    internal object Words { get; }

    /// <summary>The shapes of the map on home.</summary>
    internal WorldMap World { get; }

    /// <inheritdoc cref="Link"/>
    /// <param name="folder">The folder.</param>
    public static TemplateSet Load(string folder, Words siteWords, DiagnosticBag findings) => Link(ParsedTemplates.Of(folder), siteWords, findings);

    /// <param name="parsed">The folder's templates; not to be used again.</param>
    /// <param name="siteWords">The site's words.</param>
    /// <param name="findings">Takes what is wrong with a template.</param>
    public static TemplateSet Link(ParsedTemplates parsed, Words siteWords, DiagnosticBag findings)
    {
        foreach (Diagnostic finding in parsed.Findings)
        {
            findings.Add(finding);
        }

        object words = WordModels.Of(siteWords.Root);
        TemplateLinker linker = new(parsed.Templates.GetValueOrDefault, words);
        foreach (Template template in parsed.Templates.Values)
        {
            linker.Link(template.Page);
        }

        return new TemplateSet(parsed.Folder, parsed.Templates.ToFrozenDictionary(), siteWords, words, parsed.World);
    }

    internal Template? Find(string name) => templates.GetValueOrDefault(name);

    public IEnumerable<string> Names => templates.Keys;

    internal static MsqSite.Diagnostics.SourceSpan Place(Scriban.Parsing.SourceSpan span) =>
        new(span.FileName ?? "templates", span.Start.Line + 1, span.Start.Column + 1, span.End.Line == span.Start.Line ? Math.Max(1, span.End.Column - span.Start.Column + 1) : 1);
}
