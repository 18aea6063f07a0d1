using MsqSite.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>Draws a part of which several pages show the same, or finds it drawn.</summary>
/// <param name="part">The template: <c>parts/answer</c>.</param>
/// <param name="drawing">Of what is drawn: it is drawn once.</param>
/// <param name="model">The view as the template sees it.</param>
internal delegate DrawnPart DrawOnce(string part, Keepsake drawing, Func<ScriptObject> model);

/// <summary>What one thread draws with.</summary>
/// <param name="templates">The templates.</param>
/// <param name="shared">What every template sees.</param>
/// <param name="paper">What is drawn on.</param>
internal sealed class Desk(TemplateSet templates, ScriptObject shared, DrawingPaper paper)
{
    // One for what is drawn, one for what is drawn in the middle of that, and so on: a fault leaves a context inside a loop or a part.
    private readonly List<EscapingContext> contexts = [];
    private int busy;

    /// <summary>The page that was drawn last.</summary>
    public PageBuffer Page => paper.Sheet(0);

    public void DrawPage(string layout, string root, ScriptObject page) => Draw(layout, root, new ScriptObject { ["root"] = root, ["id_start"] = "", ["page"] = page });

    /// <inheritdoc cref="MsqSite.Render.DrawOnce"/>
    public DrawnPart DrawOnce(string part, Keepsake drawing, Func<ScriptObject> model)
    {
        if (drawing.Find<DrawnPart>(shared) is { } before)
        {
            return before;
        }

        DrawnPart drawn = Draw(part, DrawnPart.RootMark, new ScriptObject { ["root"] = DrawnPart.RootMark, ["id_start"] = DrawnPart.IdMark, ["it"] = model() }).ToPart();
        drawing.Keep(shared, drawn); // all desks of a renderer share it
        return drawn;
    }

    private PageBuffer Draw(string name, string root, ScriptObject globals)
    {
        if (templates.Find(name) is not { Page: { } template })
        {
            throw new ScriptRuntimeException(default, $"there is no template {templates.Folder}/{name}.html");
        }

        PageBuffer sheet = paper.Sheet(busy);
        sheet.Begin(root);
        EscapingContext context = Begin();
        context.PushOutput(sheet);
        context.PushGlobal(globals);
        bool isWhole = false;
        try
        {
            context.Evaluate(template);
            isWhole = true;
        }
        finally
        {
            End(isWhole);
        }

        context.PopGlobal();
        context.PopOutput();
        return sheet;
    }

    private EscapingContext Begin()
    {
        if (busy == contexts.Count)
        {
            contexts.Add(new EscapingContext(shared));
        }

        return contexts[busy++];
    }

    private void End(bool isWhole)
    {
        busy--;
        if (!isWhole)
        {
            contexts[busy] = new EscapingContext(shared);
        }
    }
}
