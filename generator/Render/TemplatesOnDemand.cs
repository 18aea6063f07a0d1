using System.Collections.Concurrent;
using MsqSite.Diagnostics;
using Scriban;

namespace MsqSite.Render;

/// <summary>Templates of which each is read, parsed and linked when a page asks for it: most builds after a change draw a few pages of one kind.</summary>
internal sealed class TemplatesOnDemand
{
    private readonly DiagnosticBag findings;
    private readonly TemplateLinker linker;
    private readonly Dictionary<string, TemplateFile> files;
    private readonly ConcurrentDictionary<string, Template?> ready = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Template?> fresh = new(StringComparer.Ordinal); // parsed, not yet all linked
    private readonly Lock gate = new();

    /// <param name="folder">Their folder.</param>
    /// <param name="words">The site's words as templates see them.</param>
    /// <param name="findings">Takes what is wrong with one.</param>
    public TemplatesOnDemand(string folder, object words, DiagnosticBag findings)
    {
        this.findings = findings;
        linker = new TemplateLinker(FindToLink, words);
        files = TemplateFile.AllIn(folder).ToDictionary(file => file.Name, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Names => files.Keys;

    /// <summary>The template of a name; null where there is none, or after a finding.</summary>
    public Template? Find(string name)
    {
        if (ready.TryGetValue(name, out Template? known))
        {
            return known;
        }

        lock (gate)
        {
            // Nobody sees one before all that it leads to is linked, which may lead back to it.
            Template? found = FindToLink(name);
            foreach ((string one, Template? template) in fresh)
            {
                ready[one] = template;
            }

            fresh.Clear();
            return found;
        }
    }

    private Template? FindToLink(string name)
    {
        if (ready.TryGetValue(name, out Template? known) || fresh.TryGetValue(name, out known))
        {
            return known;
        }

        Template? template = fresh[name] = files.TryGetValue(name, out TemplateFile? file) ? file.Parse(findings) : null;
        linker.Link(template?.Page);
        return template;
    }
}
