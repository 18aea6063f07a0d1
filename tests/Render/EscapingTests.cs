using System.Text.Json;
using AngleSharp.Dom;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Render;

/// <summary>No text of the content ever becomes markup, on any page, and none is changed on its way to the reader.</summary>
public sealed class EscapingTests : IDisposable
{
    private readonly Workshop harmless = new();
    private readonly Workshop hostile = new();

    public EscapingTests()
    {
        MarkedContent.Write(harmless, hostile: false);
        MarkedContent.Write(hostile, hostile: true);
        harmless.MustBuild();
        hostile.MustBuild();
    }

    [Fact]
    public void Hostile_texts_add_no_element_and_no_attribute_to_any_page_and_are_seen_as_they_were_written()
    {
        string[] pages = Pages();
        Assert.Equal(pages, Files.Published(hostile.Output).Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
        foreach (string page in pages)
        {
            string[] expected = [.. Outline(harmless.Page(page)).Select(line => line.StartsWith("BibTeX ", StringComparison.Ordinal) ? MarkedContent.ExpectedInBibTex(line) : MarkedContent.Expected(line))];
            string[] actual = [.. Outline(hostile.Page(page)).Select(Copied)];
            for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
            {
                Assert.True(Unsized(expected[i]) == Unsized(actual[i]), $"{page}\n{expected[i]}\n{actual[i]}");
            }

            Assert.True(expected.Length == actual.Length, $"{page}: {actual.Length} nodes instead of {expected.Length}");
        }
    }

    // The page of the data tells how large the files are, and hostile words make them larger.
    private static string Unsized(string line) => System.Text.RegularExpressions.Regex.IsMatch(line, "^Text .*[0-9] (kB|bytes)|contentSize [0-9]+ B$") ? "Text of a size" : line;

    // In a line of HTML for other sites texts are escaped once more: whoever copies it gets no element either.
    private static string Copied(string line)
    {
        const string Frame = "Text <iframe ";
        if (!line.StartsWith(Frame, StringComparison.Ordinal))
        {
            return line;
        }

        Assert.Single(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(line).Body!.Children);
        return System.Net.WebUtility.HtmlDecode(line);
    }

    [Fact]
    public void Every_field_of_the_content_is_seen_on_some_page()
    {
        string all = string.Concat(Pages().Select(page => Uri.UnescapeDataString(string.Join('\n', Outline(harmless.Page(page))))));
        string[] unseen = [.. MarkedContent.All().Where(mark => !all.Contains(mark, StringComparison.Ordinal))];
        Assert.Empty(unseen);
    }

    [Fact]
    public void Template_syntax_in_an_answer_is_text()
    {
        string[] texts = [.. Pages().Select(page => hostile.Page(page).DocumentElement.TextContent)];
        Assert.Contains(texts, text => text.Contains("Qfree-textQ", StringComparison.Ordinal) && text.Contains("{{ 1+1 }}", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("& 2 ]]>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_for_machines_stay_well_formed()
    {
        string sitemap = hostile.Read("sitemap.xml");
        Assert.Equal(harmless.Read("sitemap.xml"), sitemap);
        Assert.Equal(harmless.Read("robots.txt"), hostile.Read("robots.txt"));
    }

    public void Dispose()
    {
        harmless.Dispose();
        hostile.Dispose();
    }

    private string[] Pages() => [.. Files.Published(harmless.Output).Where(path => path.EndsWith(".html", StringComparison.Ordinal))];

    // Each element, attribute and text of a page on a line of its own.
    private static IEnumerable<string> Outline(INode node) => node.ChildNodes.SelectMany(Lines);

    private static IEnumerable<string> Lines(INode node) => node switch
    {
        IElement { ClassName: "fold" } fold => fold.Children.Where(part => part.LocalName != "summary").SelectMany(Lines), // hostile texts are longer, and long ones fold
        IElement element when IsPictureOfNames(element) => [],
        IText text when string.IsNullOrWhiteSpace(text.Data) => [],
        IText { ParentElement.LocalName: "pre" } text when text.Data.StartsWith("@misc{", StringComparison.Ordinal) => [$"BibTeX {Spaced(text.Data)}"],
        IText { ParentElement.LocalName: "script" or "pre" } text when text.Data[0] is '{' or '[' => JsonLines(text.Data),
        IElement element => [$"<{element.LocalName}", .. element.Attributes.Select(attribute => $"{attribute.Name}={Value(attribute)}"), .. Outline(element), $"</{element.LocalName}"],
        _ => [$"{node.NodeType} {Spaced(node.NodeValue ?? "")}"],
    };

    // Each text of JSON as it is read back, under the names that lead to it.
    private static IEnumerable<string> JsonLines(string json)
    {
        using JsonDocument read = JsonDocument.Parse(json);
        return [.. Texts(read.RootElement)];

        static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Texts(one.Value).Select(text => $"{one.Name} {text}")),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
            JsonValueKind.String when element.GetString()!.StartsWith("http", StringComparison.Ordinal) => [Uri.UnescapeDataString(element.GetString()!)],
            JsonValueKind.String => [Spaced(element.GetString()!)],
            _ => [element.GetRawText()],
        };
    }

    // The picture of partners breaks and shortens names, so its lines differ with them; tests of the built site look at it.
    private static bool IsPictureOfNames(IElement element) => element is { LocalName: "svg", ParentElement.ParentElement.ClassName: "network" };

    // An address is compared as it reads; a telephone link holds only the digits of its text.
    private static string Value(IAttr attribute) => attribute.Name != "href" ? Spaced(attribute.Value)
        : attribute.Value.StartsWith("tel:", StringComparison.Ordinal) ? "tel:" : Uri.UnescapeDataString(attribute.Value);

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
