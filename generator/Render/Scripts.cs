using MsqSite.Markup;

namespace MsqSite.Render;

/// <summary>Turns lists and safe HTML into what templates can walk and print.</summary>
internal static class Scripts
{
    public static ModelList List<T>(IEnumerable<T> items, Func<T, object?> model)
    {
        IReadOnlyList<T> list = items as IReadOnlyList<T> ?? [.. items];
        return new ModelList(list.Count, at => model(list[at]));
    }

    public static ModelList Texts(IEnumerable<string> texts) => List(texts, text => text);

    public static Html? Html(SafeHtml? html) => html is { } safe ? new Html(safe.Value) : null;
}
