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
    private readonly WorldMap world;
    private readonly DiagnosticBag findings;
    private readonly ThreadLocal<Desk> desks;
    private readonly ScriptObject shared;
    private readonly ConcurrentDictionary<object, Html> drawnOnce = new(ReferenceEqualityComparer.Instance);

    public PageRenderer(string templateFolder, Content content, AssetSet assets, Phrases phrases, DiagnosticBag findings)
    {
        this.assets = assets;
        this.findings = findings;
        object words = WordModels.Of(phrases.Words.Root);
        templates = TemplateSet.Load(templateFolder, words, findings);
        world = WorldMap.Load(templateFolder, findings);
        shared = new ScriptObject
        {
            ["part"] = new PartFunction(templates),
            ["text"] = words,
            ["site"] = SiteModels.Of(content, assets, phrases),
        };
        desks = new ThreadLocal<Desk>(() => new Desk(shared));
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
                model["map"] = MapModels.Of(home.Map, world);
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

    // The form's words on a question are the same on every profile. They are drawn while a profile walks its questions: in a context of their own,
    // so that a fault in them leaves the profile's as it is and is told by its own name.
    private Html DrawOnce(string part, object view, Func<ScriptObject> model) => drawnOnce.GetOrAdd(view, _ =>
    {
        PageBuffer buffer = new();
        DrawMarked(part, buffer, model(), new EscapingContext(shared));
        return new Html(buffer.Written.ToString());
    });

    // With the mark in the place of what leads to the root.
    private void DrawMarked(string part, PageBuffer buffer, ScriptObject model, EscapingContext? apart = null) =>
        Draw(part, buffer, new ScriptObject { ["root"] = SharedPart.RootMark, ["it"] = model }, apart);

    private void Draw(string name, PageBuffer buffer, ScriptObject globals, EscapingContext? apart = null)
    {
        if (templates.Find(name) is not { Page: { } template })
        {
            throw new ScriptRuntimeException(default, $"there is no template {templates.Folder}/{name}.html");
        }

        EscapingContext context = apart ?? desks.Value!.Context;
        context.PushOutput(buffer);
        context.PushGlobal(globals);
        try
        {
            context.Evaluate(template);
        }
        catch (ScriptRuntimeException)
        {
            if (apart is null)
            {
                desks.Value!.Renew(); // the context may be left inside a loop or a part
            }

            throw;
        }
        finally
        {
            if (desks.Value!.Context == context)
            {
                context.PopGlobal();
                context.PopOutput();
            }
        }
    }

    private static string Sentence(ScriptRuntimeException fault)
    {
        string message = fault.OriginalMessage ?? fault.Message;
        return message.Length == 0 ? "unknown fault" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    /// <summary>What one thread draws with.</summary>
    private sealed class Desk(ScriptObject shared)
    {
        public EscapingContext Context { get; private set; } = new(shared);

        public PageBuffer Page { get; } = new();

        public SharedPart Shared { get; } = new();

        public void Renew() => Context = new EscapingContext(shared);
    }
}
