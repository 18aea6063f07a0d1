using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>What a part sees beside the page's own names: its model, as <c>it</c>. Lighter than a dictionary of one entry, of which each page would need thousands.</summary>
internal sealed class PartScope(object? model) : IScriptObject
{
    private const string It = "it";

    public int Count => 1;

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException("a part's scope is read only");
    }

    public IEnumerable<string> GetMembers() => [It];

    public bool Contains(string member) => member == It;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = model;
        return member == It;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
