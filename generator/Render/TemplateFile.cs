using System.Text;
using MsqSite.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace MsqSite.Render;

/// <summary>A template as it lies in its folder.</summary>
/// <param name="Name">Its path there, without the ending: <c>pages/home</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Shown">The file as shown to people.</param>
internal sealed record TemplateFile(string Name, string Path, string Shown)
{
    private static readonly string[] Rooms = ["layouts", "pages", "parts"];

    /// <summary>Those of a folder of templates, in order.</summary>
    public static IEnumerable<TemplateFile> AllIn(string folder) =>
        from room in Rooms
        let path = System.IO.Path.Combine(folder, room)
        where Directory.Exists(path)
        from file in Directory.GetFiles(path, "*.html").Order(StringComparer.Ordinal)
        select new TemplateFile($"{room}/{System.IO.Path.GetFileNameWithoutExtension(file)}", file, $"{ShownAs(folder)}/{room}/{System.IO.Path.GetFileName(file)}");

    /// <summary>A folder of templates as shown to people.</summary>
    public static string ShownAs(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    /// <summary>Null after findings that leave nothing to draw.</summary>
    public Template? Parse(DiagnosticBag findings)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(Path);
        string text = Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        Template template = Template.Parse(text.Replace("\r\n", "\n", StringComparison.Ordinal), Shown);
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
