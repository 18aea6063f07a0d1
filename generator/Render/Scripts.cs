using MsqSite.Markup;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Turns lists and safe HTML into what templates can walk and print.</summary>
internal static class Scripts
{
    public static ScriptArray List<T>(IEnumerable<T> items, Func<T, object?> model)
    {
        ScriptArray list = [];
        foreach (T item in items)
        {
            list.Add(model(item));
        }

        return list;
    }

    public static ScriptArray Texts(IEnumerable<string> texts) => List(texts, text => text);

    public static Html? Html(SafeHtml? html) => html is { } safe ? new Html(safe.Value) : null;
}
