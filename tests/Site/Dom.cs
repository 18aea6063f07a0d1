using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>What a reader sees of an element, with white space as a browser shows it.</summary>
internal static class Dom
{
    public static string Seen(this INode node) => string.Join(' ', node.TextContent.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The one element that the selector names.</summary>
    public static IElement One(this IParentNode node, string selector) => Assert.Single(node.QuerySelectorAll(selector));

    public static string[] Texts(this IParentNode node, string selector) => [.. node.QuerySelectorAll(selector).Select(Seen)];

    /// <summary>The element of a question, by its key.</summary>
    public static IElement Question(this IDocument page, string key) => page.GetElementById(key) ?? throw new InvalidOperationException($"the page has no element {key}");

    /// <summary>The answer inside the element of a question.</summary>
    public static IElement Answer(this IDocument page, string key) => page.Question(key).One(".answer");
}
