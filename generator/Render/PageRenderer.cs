using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>Draws pages with the templates of a folder. One renderer serves all threads; each thread draws with a context of its own.</summary>
public sealed class PageRenderer : IDisposable
{
    private readonly TemplateSet templates;
    private readonly DiagnosticBag findings;
    private readonly ThreadLocal<EscapingContext> contexts;
    private readonly ScriptObject shared;

    public PageRenderer(string templateFolder, Content content, AssetSet assets, Phrases phrases, DiagnosticBag findings)
    {
        this.findings = findings;
        templates = TemplateSet.Load(templateFolder, findings);
        shared = new ScriptObject
        {
            ["part"] = new PartFunction(templates),
            ["text"] = WordModels.Of(phrases.Words.Root),
            ["site"] = SiteModels.Of(content, assets, phrases),
        };
        contexts = new ThreadLocal<EscapingContext>(() => new EscapingContext(shared));
    }

    /// <summary>The page, or null after a finding.</summary>
    public RenderedPage? Render(Page page)
    {
        string name = $"layouts/{(page is RedirectPage ? "redirect" : "base")}";
        if (templates.Find(name) is not { } layout)
        {
            findings.Add(RenderRules.MissingTemplate, SourceSpan.WholeFile($"{templates.Folder}/{name}.html"), "the template is not there", "name the right folder with --templates");
            return null;
        }

        EscapingContext context = contexts.Value!;
        StringBuilder html = new(64 * 1024);
        context.PushOutput(new StringBuilderOutput(html));
        context.PushGlobal(new ScriptObject { ["page"] = PageModels.Of(page), ["root"] = page.Root });
        try
        {
            context.Evaluate(layout.Page!);
            return new RenderedPage(page, html.ToString());
        }
        catch (ScriptRuntimeException fault)
        {
            findings.Add(RenderRules.TemplateFault, TemplateSet.Place(fault.Span), Sentence(fault), $"seen while drawing the page /{page.Address}");
            contexts.Value = new EscapingContext(shared); // the old one may be left inside a loop or a part
            return null;
        }
        finally
        {
            if (contexts.Value == context)
            {
                context.PopGlobal();
                context.PopOutput();
            }
        }
    }

    public void Dispose() => contexts.Dispose();

    private static string Sentence(ScriptRuntimeException fault)
    {
        string message = fault.OriginalMessage ?? fault.Message;
        return message.Length == 0 ? "unknown fault" : char.ToLowerInvariant(message[0]) + message[1..];
    }
}
