using MsqSite.Model;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The site's words as templates see them.</summary>
internal static class WordModels
{
    public static object Of(WordNode node) => node switch
    {
        WordNode.Text text => text.Value,
        WordNode.List list => new ScriptArray(list.Values),
        WordNode.Group group => Group(group),
        _ => throw new InvalidOperationException($"no model for {node.GetType().Name}"),
    };

    // Templates write names with underscores, words files with hyphens.
    private static ScriptObject Group(WordNode.Group group)
    {
        ScriptObject members = [];
        foreach ((string key, WordNode child) in group.Children)
        {
            members[key.Replace('-', '_')] = Of(child);
        }

        return members;
    }
}
