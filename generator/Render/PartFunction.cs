using MsqSite.Diagnostics;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>
/// <c>{{ part "facts" page.facts }}</c> draws the template <c>parts/facts.html</c>, which sees its model as <c>it</c>. It writes straight
/// into the page; Scriban's own <c>include</c> would return a text and have it escaped a second time.
/// </summary>
internal sealed class PartFunction(TemplateSet templates) : IScriptCustomFunction
{
    public int RequiredParameterCount => 2;

    public int ParameterCount => 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(void);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new ScriptParameterInfo(typeof(string), "name") : new ScriptParameterInfo(typeof(object), "model");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        string name = arguments[0] as string ?? "";
        string path = PathOf(name);
        if (templates.Find(path) is not { } template)
        {
            throw new ScriptRuntimeException(callerContext?.Span ?? default, $"there is no template {path}.html; {NearestWord.DidYouMean(path, templates.Names) ?? "look in the templates folder"}");
        }

        Draw(context, template, arguments[1]);
        return null;
    }

    /// <summary>The template's path under the templates folder: <c>parts/facts</c>.</summary>
    public static string PathOf(string name) => name.Contains('/', StringComparison.Ordinal) ? name : $"parts/{name}";

    public static void Draw(TemplateContext context, Template template, object? model)
    {
        context.PushGlobal(new PartScope(model));
        context.EnterRecursive(template.Page!);
        try
        {
            context.Evaluate(template.Page!);
        }
        finally
        {
            context.ExitRecursive(template.Page!);
            context.PopGlobal();
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
