using System.Collections.Concurrent;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Shape;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>Draws pages with the templates of a folder. One renderer serves all threads; each page is drawn at a desk that nobody else is at.</summary>
public sealed class PageRenderer
{
    private readonly TemplateSet templates;
    private readonly AssetSet assets;
    private readonly DiagnosticBag findings;
    private readonly SiteSettings settings;
    private readonly Func<Desk> newDesk;
    private readonly ConcurrentBag<Desk> desks = [];
    private readonly Lazy<WorldMap> world; // on home alone

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
        settings = content.Settings;
        world = new(() => WorldMap.Load(templates.Folder, findings));
        ScriptObject shared = new()
        {
            ["part"] = new PartFunction(templates),
            ["text"] = templates.Words,
            ["site"] = SiteModels.Of(content, assets, phrases),
        };
        newDesk = () => new Desk(templates, shared, paper ?? new DrawingPaper());
    }

    /// <summary>The page, or null after a finding. It is disposed of before the same thread draws the next.</summary>
    public RenderedPage? Render(Page page)
    {
        string layout = $"layouts/{page.Layout}";
        Desk desk = desks.TryTake(out Desk? free) ? free : newDesk();
        try
        {
            ScriptObject model = PageModels.Of(page, desk.DrawOnce, settings);
            model["styles"] = Scripts.List(page.Styles, name => Published($"styles/{name}.css"));
            model["modules"] = Scripts.List(page.Modules, name => Published($"modules/{name}.js"));
            if (page is HomePage home)
            {
                model["map"] = MapModels.Of(home.Map, world.Value);
            }

            desk.DrawPage(layout, page.Root, model);
            return new RenderedPage(page, desk.Page, () => desks.Add(desk));
        }
        catch (ScriptRuntimeException fault) when (!DamageException.IsCauseOf(fault))
        {
            desks.Add(desk);
            findings.Add(RenderRules.TemplateFault, TemplateSet.Place(fault.Span), Sentence(fault), $"seen while drawing the page /{page.Address}");
            return null;
        }
    }

    private string Published(string asset) => assets.Find(asset) ?? throw new ScriptRuntimeException(default, $"there is no file {templates.Folder}/assets/{asset}");

    private static string Sentence(ScriptRuntimeException fault)
    {
        string message = fault.OriginalMessage ?? fault.Message;
        return message.Length == 0 ? "unknown fault" : char.ToLowerInvariant(message[0]) + message[1..];
    }
}
