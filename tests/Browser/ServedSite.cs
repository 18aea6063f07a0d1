using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.BrowserTests;

/// <summary>A site built for the address that it is served under, and for each template the page that shows most.</summary>
/// <param name="Name">Which site, for messages.</param>
/// <param name="Pages">By template.</param>
public sealed record ServedSite(string Name, Uri Address, ImmutableDictionary<string, ShownPage> Pages)
{
    /// <summary>A page by its address, with what is asked of it.</summary>
    /// <param name="address">From the site's root: <c>search/?q=law</c>.</param>
    public ShownPage At(string address) => new(address.Split('/')[0], new Uri(Address, address));

    public static ServedSite Build(string name, string content, string output, Uri address)
    {
        DiagnosticBag findings = new();
        SiteBuild build = new(new BuildOptions(content, Repository.Templates, output, address), findings, new StageClock());
        if (build.Run() is not BuildOutcome.Published)
        {
            throw new InvalidOperationException($"{name} was not built: {string.Join(Environment.NewLine, findings.Sorted().Where(one => one.Severity == Severity.Error))}");
        }

        Content read = build.Read()!;
        IEnumerable<Page> pages = SitePlan.Shape(read, new Phrases(read.Words, findings)).Pages.SelectMany(planned => planned.Shape());
        return new ServedSite(name, address, pages.GroupBy(page => page.Template, StringComparer.Ordinal).ToImmutableDictionary(
            same => same.Key,
            same => new ShownPage(same.Key, new Uri(address, same.MaxBy(page => new FileInfo(Path.Combine(output, page.Address.File)).Length)!.Address.Path))));
    }
}

/// <summary>A page to look at.</summary>
public sealed record ShownPage(string Template, Uri Address)
{
    public override string ToString() => Address.PathAndQuery;
}
