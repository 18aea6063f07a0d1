using System.Collections.Frozen;
using MsqSite.Diagnostics;
using MsqSite.Model;
using Scriban;

namespace MsqSite.Render;

/// <summary>All templates of a folder, with the site's words in them.</summary>
public sealed class TemplateSet
{
    private readonly Func<string, Template?> find;

    private TemplateSet(string folder, IReadOnlyCollection<string> names, Func<string, Template?> find, Words source, object words) =>
        (Folder, Names, this.find, Source, Words) = (folder, names, find, source, words);

    /// <summary>The folder as shown to people.</summary>
    public string Folder { get; }

    /// <summary>The words that stand in the templates.</summary>
    public Words Source { get; }

    /// <summary>The site's words as templates see them.</summary>
    internal object Words { get; }

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

        FrozenDictionary<string, Template> templates = parsed.Templates.ToFrozenDictionary();
        return new TemplateSet(parsed.Folder, templates.Keys, templates.GetValueOrDefault, siteWords, words);
    }

    /// <summary>Those of a folder that are asked for: of the others nobody hears what is wrong with them.</summary>
    /// <inheritdoc cref="Load"/>
    public static TemplateSet WhenAsked(string folder, Words siteWords, DiagnosticBag findings)
    {
        object words = WordModels.Of(siteWords.Root);
        TemplatesOnDemand templates = new(folder, words, findings);
        return new TemplateSet(TemplateFile.ShownAs(folder), templates.Names, templates.Find, siteWords, words);
    }

    internal Template? Find(string name) => find(name);

    public IReadOnlyCollection<string> Names { get; }

    internal static MsqSite.Diagnostics.SourceSpan Place(Scriban.Parsing.SourceSpan span) =>
        new(span.FileName ?? "templates", span.Start.Line + 1, span.Start.Column + 1, span.End.Line == span.Start.Line ? Math.Max(1, span.End.Column - span.Start.Column + 1) : 1);
}
