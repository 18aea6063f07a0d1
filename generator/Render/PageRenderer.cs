using System.Collections.Concurrent;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape;

using Scriban.Runtime;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>Draws pages with the templates of a folder. One renderer serves all threads; each thread draws with a desk of its own.</summary>
public sealed class PageRenderer : IDisposable
{
    private readonly TemplateSet templates;
    private readonly AssetSet assets;
    private readonly DiagnosticBag findings;
    private readonly ThreadLocal<Desk> desks;
    private readonly ConcurrentDictionary<object, Html> drawnOnce = new(ReferenceEqualityComparer.Instance);

    /// <param name="templates">The templates.</param>
    /// <param name="content">What the site says of itself.</param>
    /// <param name="assets">The files that pages load.</param>
    /// <param name="phrases">The site's words.</param>
    /// <param name="findings">Takes faults of templates.</param>
    /// <param name="paper">What to draw on, for one thread; without it each thread gets its own.</param>
    public PageRenderer(TemplateSet templates, Content content, AssetSet assets, Phrases phrases, DiagnosticBag findings, DrawingPaper? paper = null)
    {
        this.templates = templates;
        this.assets = assets;
        this.findings = findings;
        ScriptObject shared = new()
        {
            ["part"] = new PartFunction(templates),
            ["text"] = templates.Words,
            ["site"] = SiteModels.Of(content, assets, phrases),
        };
        desks = new ThreadLocal<Desk>(() => new Desk(shared, paper ?? new DrawingPaper()));
    }

    /// <summary>The page, or null after a finding. It stands until the same thread draws the next.</summary>
    public RenderedPage? Render(Page page)
    {
        string layout = $"layouts/{(page is RedirectPage ? "redirect" : "base")}";
        try
        {
            Desk desk = desks.Value!;
            ScriptObject model = PageModels.Of(page, profile => desk.Shared.For(profile, page.Root, buffer => DrawMarked("parts/profile", buffer, ProfileModels.Of(profile, DrawOnce))));
            model["styles"] = Scripts.List(page.Styles, name => Published($"styles/{name}.css"));
            model["modules"] = Scripts.List(page.Modules, name => Published($"modules/{name}.js"));
            if (page is HomePage home)
            {
                model["map"] = MapModels.Of(home.Map, templates.World);
            }

            desk.Page.Clear();
            Draw(layout, desk.Page, new ScriptObject { ["root"] = page.Root, ["page"] = model });
            return new RenderedPage(page, desk.Page.Written);
        }
        catch (ScriptRuntimeException fault)
        {
            findings.Add(RenderRules.TemplateFault, TemplateSet.Place(fault.Span), Sentence(fault), $"seen while drawing the page /{page.Address}");
            return null;
        }
    }

    private string Published(string asset) => assets.Find(asset) ?? throw new ScriptRuntimeException(default, $"there is no file {templates.Folder}/assets/{asset}");

    public void Dispose() => desks.Dispose();

    // The form's words on a question are the same on every profile.
    private Html DrawOnce(string part, object view, Func<ScriptObject> model) => drawnOnce.GetOrAdd(view, _ =>
    {
        PageBuffer buffer = new();
        DrawMarked(part, buffer, model());
        return new Html(buffer.Written.ToString());
    });

    // With the mark in the place of what leads to the root.
    private void DrawMarked(string part, PageBuffer buffer, ScriptObject model) => Draw(part, buffer, new ScriptObject { ["root"] = SharedPart.RootMark, ["it"] = model });

    private void Draw(string name, PageBuffer buffer, ScriptObject globals)
    {
        if (templates.Find(name) is not { Page: { } template })
        {
            throw new ScriptRuntimeException(default, $"there is no template {templates.Folder}/{name}.html");
        }

        Desk desk = desks.Value!;
        EscapingContext context = desk.Begin();
        context.PushOutput(buffer);
        context.PushGlobal(globals);
        bool isWhole = false;
        try
        {
            context.Evaluate(template);
            isWhole = true;
        }
        finally
        {
            desk.End(isWhole);
        }

        context.PopGlobal();
        context.PopOutput();
    }

    private static string Sentence(ScriptRuntimeException fault)
    {
        string message = fault.OriginalMessage ?? fault.Message;
        return message.Length == 0 ? "unknown fault" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    /// <summary>What one thread draws with.</summary>
    private sealed class Desk(ScriptObject shared, DrawingPaper paper)
    {
        // One for what is drawn, one for what is drawn in the middle of that, and so on: a fault leaves a context inside a loop or a part.
        private readonly List<EscapingContext> contexts = [];
        private int busy;

        public PageBuffer Page => paper.Page;

        public SharedPart Shared => paper.Shared;

        public EscapingContext Begin()
        {
            if (busy == contexts.Count)
            {
                contexts.Add(new EscapingContext(shared));
            }

            return contexts[busy++];
        }

        public void End(bool isWhole)
        {
            busy--;
            if (!isWhole)
            {
                contexts[busy] = new EscapingContext(shared);
            }
        }
    }
}
