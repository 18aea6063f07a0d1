using System.Collections.Frozen;
using MsqSite.Diagnostics;
using MsqSite.Model;
using Scriban;
using Scriban.Parsing;

namespace MsqSite.Render;

/// <summary>All templates of a folder, each read and parsed once, with the site's words in them.</summary>
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

    /// <param name="folder">The folder.</param>
    /// <param name="siteWords">The site's words.</param>
    /// <param name="findings">Takes what is wrong with a template.</param>
    public static TemplateSet Load(string folder, Words siteWords, DiagnosticBag findings)
    {
        object words = WordModels.Of(siteWords.Root);
        string shown = folder.Replace('\\', '/').TrimEnd('/');
        Dictionary<string, Template> templates = new(StringComparer.Ordinal);
        foreach (string room in new[] { "layouts", "pages", "parts" })
        {
            string path = Path.Combine(folder, room);
            foreach (string file in Directory.Exists(path) ? Directory.GetFiles(path, "*.html").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            {
                string name = $"{room}/{Path.GetFileNameWithoutExtension(file)}";
                if (Parse(file, $"{shown}/{room}/{Path.GetFileName(file)}", findings) is { } template)
                {
                    templates.Add(name, template);
                }
            }
        }

        TemplateLinker linker = new(templates.GetValueOrDefault, words);
        foreach (Template template in templates.Values)
        {
            linker.Link(template.Page);
        }

        return new TemplateSet(shown, templates.ToFrozenDictionary(), siteWords, words, WorldMap.Load(folder, findings));
    }

    internal Template? Find(string name) => templates.GetValueOrDefault(name);

    public IEnumerable<string> Names => templates.Keys;

    private static Template? Parse(string file, string shown, DiagnosticBag findings)
    {
        string text = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
        Template template = Template.Parse(text, shown);
        foreach (LogMessage message in template.Messages.Where(one => one.Type == ParserMessageType.Error))
        {
            findings.Add(RenderRules.TemplateSyntax, Place(message.Span), message.Message, "look for a missing {{ end }} or bracket");
        }

        if (template.HasErrors)
        {
            return null;
        }

        TemplateRules.Check(template, findings);
        return template;
    }

    internal static MsqSite.Diagnostics.SourceSpan Place(Scriban.Parsing.SourceSpan span) =>
        new(span.FileName ?? "templates", span.Start.Line + 1, span.Start.Column + 1, span.End.Line == span.Start.Line ? Math.Max(1, span.End.Column - span.Start.Column + 1) : 1);
}
