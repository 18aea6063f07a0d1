using MsqSite.Render;
using Scriban;
using Scriban.Runtime;

namespace MsqSite.Tests.Render;

/// <summary>A late member costs nothing until a template asks for it, and is made once.</summary>
public sealed class LateModelTests
{
    private int made;

    [Theory]
    [InlineData("{{ it.name }}", "Denmark", 0)]
    [InlineData("{{ it.facts.line }}", "one portal", 1)]
    [InlineData("{{ if it.facts }}{{ it.facts.line }}, {{ it.facts.line }}{{ end }}", "one portal, one portal", 1)]
    [InlineData("{{ if it.none }}never{{ end }}", "", 0)]
    public void A_late_member_is_made_when_it_is_asked_for_and_only_then(string template, string expected, int times)
    {
        LateModel model = new() { ["name"] = "Denmark", ["none"] = new Late(() => null), ["facts"] = new Late(Facts) };
        TemplateContext context = new();
        context.PushGlobal(new ScriptObject { ["it"] = model });
        Assert.Equal(expected, Template.Parse(template).Render(context));
        Assert.Equal(times, made);
    }

    private ScriptObject Facts()
    {
        made++;
        return new ScriptObject { ["line"] = "one portal" };
    }
}
