using System.Collections.Frozen;
using MsqSite.Diagnostics;
using Scriban;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>
/// What a template may not hold: <c>capture</c> and <c>include</c> (under escaping they would escape twice), functions, assignments
/// to anything but a loop's own variables, and the library's functions: a template prints what was decided.
/// </summary>
internal static class TemplateRules
{
    private static readonly FrozenSet<string> Names = new[] { "part", "text", "site", "page", "it", "root", "id_start", "for", "empty" }.ToFrozenSet();

    public static void Check(Template template, DiagnosticBag findings) => Walk(template.Page, [], findings);

    private static void Walk(ScriptNode? node, HashSet<string> loopVariables, DiagnosticBag findings)
    {
        switch (node)
        {
            case null:
                return;
            case ScriptCaptureStatement or ScriptFunction or ScriptImportStatement or ScriptWithStatement or ScriptWrapStatement or ScriptWhileStatement or ScriptCaseStatement:
                findings.Add(RenderRules.BannedInTemplate, TemplateSet.Place(node.Span), $"\"{node.ToString()?.Split('\n', ' ')[0]}\" is not allowed in a template", "templates know if, for and part");
                return;
            case ScriptAssignExpression assign:
                findings.Add(RenderRules.BannedInTemplate, TemplateSet.Place(assign.Span), "a template does not set variables", "decide it in Shape");
                return;
            case ScriptForStatement loop when loop.Variable is ScriptVariable variable:
                loopVariables.Add(variable.Name);
                break;
            case ScriptVariableGlobal global when !Names.Contains(global.Name) && !loopVariables.Contains(global.Name):
                findings.Add(RenderRules.BannedInTemplate, TemplateSet.Place(global.Span), $"\"{global.Name}\" is not known in a template", $"there are: {string.Join(", ", Names.Order(StringComparer.Ordinal))}, and the variables of loops");
                return;
            case ScriptMemberExpression member:
                Walk(member.Target, loopVariables, findings);
                return;
        }

        for (int i = 0; i < node.ChildrenCount; i++)
        {
            Walk(node.GetChildren(i), loopVariables, findings);
        }
    }
}
