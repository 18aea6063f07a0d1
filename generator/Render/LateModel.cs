using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>A model that may have members which are made when a template first asks for them: what no template shows costs nothing.</summary>
internal sealed class LateModel : ScriptObject
{
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        bool isThere = base.TryGetValue(context!, span, member, out value);
        value = value is Late late ? late.Value : value;
        return isThere;
    }
}

/// <summary>A member of a <see cref="LateModel"/>.</summary>
/// <param name="make">Makes it.</param>
internal sealed class Late(Func<object?> make)
{
    private Func<object?>? make = make;
    private object? made;

    public object? Value
    {
        get
        {
            if (make is not null)
            {
                made = make();
                make = null;
            }

            return made;
        }
    }
}
