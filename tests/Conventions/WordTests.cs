using System.Text.RegularExpressions;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;

namespace MsqSite.Tests.Conventions;

/// <summary>No word that a reader sees stands in a template or in code; every word that stands in the words file is used.</summary>
public sealed partial class WordTests
{
    // Groups whose members are looked up by a name that the code makes: states.not-answered.
    private static readonly string[] MadeByCode = ["health.since.", "health.on.", "addresses.fates.", "addresses.means.", "states.", "state-notes.", "statuses.", "status-notes.", "instrument-kinds.", "dates.", "home.figures.", "ways.", "way-lines.", "groups.", "group-names.", "regions.columns.", "regions.counted.", "tally.", "search-words.", "changes.counts.", "changes.headings.", "changes.notes.", "data-files.", "data-tables.", "data-columns.", "data.citations.", "cite.forms."];

    [Fact]
    public void No_word_stands_in_a_template()
    {
        IEnumerable<string> wrong =
            from file in Sources.Templates
            let text = Tag.Replace(Expression.Replace(file.Text, ""), " ")
            where text.Any(char.IsLetter)
            select $"{file.Path}: {Squeezed(text)}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_attribute_of_a_template_holds_words()
    {
        IEnumerable<string> wrong =
            from file in Sources.Templates
            from Match attribute in Spoken.Matches(Expression.Replace(file.Text, ""))
            where attribute.Groups[2].Value.Any(char.IsLetter)
            select $"{file.Path}: {attribute.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_word_is_used()
    {
        string templates = string.Concat(Sources.Templates.Select(file => file.Text));
        string code = string.Concat(Sources.Generator.Select(file => file.Text));
        IEnumerable<string> unused =
            from key in Keys(Root(), "")
            where !MadeByCode.Any(key.StartsWith)
                && !templates.Contains("text." + key.Replace('-', '_'), StringComparison.Ordinal)
                && !code.Contains($"\"{Stem(key)}\"", StringComparison.Ordinal)
            select key;
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_template_is_used()
    {
        string all = string.Concat(Sources.Templates.Concat(Sources.Generator).Select(file => file.Text));
        IEnumerable<string> unused =
            from file in Sources.Templates
            let name = Path.GetFileNameWithoutExtension(file.Path)
            where !all.Contains($"\"{name}\"", StringComparison.Ordinal) && !all.Contains($"/{name}\"", StringComparison.Ordinal) && !all.Contains($"(\"{name}\")", StringComparison.Ordinal) && name is not ("base" or "redirect")
            select file.Path;
        Assert.Empty(unused);
    }

    private static WordNode.Group Root()
    {
        DiagnosticBag findings = new();
        Words words = WordsReader.Read(new ContentFile(Path.Combine(Repository.Content, "text", "en.yaml"), "text/en.yaml"), findings)!;
        Assert.True(findings.IsEmpty);
        return words.Root;
    }

    private static IEnumerable<string> Keys(WordNode node, string path) => node is WordNode.Group group
        ? group.Children.SelectMany(child => Keys(child.Value, path.Length == 0 ? child.Key : $"{path}.{child.Key}"))
        : [path];

    // Forms for one and for many are looked up by the name of both.
    private static string Stem(string key) => key.EndsWith(".one", StringComparison.Ordinal) ? key[..^4] : key.EndsWith(".other", StringComparison.Ordinal) ? key[..^6] : key;

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Expression { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }

    [GeneratedRegex("\\b(title|alt|aria-label|placeholder)=\"([^\"]*)\"")]
    private static partial Regex Spoken { get; }
}
