using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace MsqSite.Render;

/// <summary>All templates of a folder, each read and parsed once: what can be done before anything of the content is known.</summary>
public sealed class ParsedTemplates
{
    private ParsedTemplates(string folder, IReadOnlyDictionary<string, Template> templates, WorldMap world, ImmutableArray<Diagnostic> findings) =>
        (Folder, Templates, World, Findings) = (folder, templates, world, findings);

    /// <summary>The folder as shown to people.</summary>
    public string Folder { get; }

    /// <summary>What is wrong with them.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>By their names: <c>pages/home</c>.</summary>
    internal IReadOnlyDictionary<string, Template> Templates { get; }

    /// <summary>The shapes of the map on home.</summary>
    internal WorldMap World { get; }

    /// <param name="folder">The folder.</param>
    public static ParsedTemplates Of(string folder)
    {
        DiagnosticBag findings = new();
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

        WorldMap world = WorldMap.Load(folder, findings);
        return new ParsedTemplates(shown, templates, world, findings.Sorted());
    }

    private static string TextOf(string file)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(file);
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
    }

    private static Template? Parse(string file, string shown, DiagnosticBag findings)
    {
        string text = TextOf(file).Replace("\r\n", "\n", StringComparison.Ordinal);
        Template template = Template.Parse(text, shown);
        foreach (LogMessage message in template.Messages.Where(one => one.Type == ParserMessageType.Error))
        {
            findings.Add(RenderRules.TemplateSyntax, TemplateSet.Place(message.Span), message.Message, "look for a missing {{ end }} or bracket");
        }

        if (template.HasErrors)
        {
            return null;
        }

        TemplateRules.Check(template, findings);
        return template;
    }
}
