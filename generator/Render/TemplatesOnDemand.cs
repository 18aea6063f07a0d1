using System.Collections.Concurrent;
using MsqSite.Diagnostics;
using Scriban;

namespace MsqSite.Render;

/// <summary>Templates of which each is read, parsed and linked when a page asks for it: most builds after a change draw a few pages of one kind.</summary>
/// <param name="folder">Their folder.</param>
/// <param name="words">The site's words as templates see them.</param>
/// <param name="findings">Takes what is wrong with one.</param>
internal sealed class TemplatesOnDemand(string folder, object words, DiagnosticBag findings)
{
    private readonly Dictionary<string, TemplateFile> files = TemplateFile.AllIn(folder).ToDictionary(file => file.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Template?> ready = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

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
            Dictionary<string, Template?> fresh = new(StringComparer.Ordinal);
            Template? found = Find(name, fresh);
            foreach ((string one, Template? template) in fresh)
            {
                ready[one] = template;
            }

            return found;
        }
    }

    private Template? Find(string name, Dictionary<string, Template?> fresh)
    {
        if (ready.TryGetValue(name, out Template? known) || fresh.TryGetValue(name, out known))
        {
            return known;
        }

        Template? template = fresh[name] = files.TryGetValue(name, out TemplateFile? file) ? file.Parse(findings) : null;
        new TemplateLinker(other => Find(other, fresh), words).Link(template?.Page);
        return template;
    }
}
