using Scriban;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>A part whose template is known before anything is drawn.</summary>
internal sealed class PartStatement(Template template, ScriptExpression model) : ScriptStatement
{
    public override object? Evaluate(TemplateContext context)
    {
        PartFunction.Draw(context, template, context.Evaluate(model));
        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(model);
}
