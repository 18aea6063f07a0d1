using System.Collections.Concurrent;
using System.Collections.Immutable;
using MsqSite.Export.Search;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Verify;
using MsqSite.Write;

namespace MsqSite;

/// <summary>
/// Takes over from the last build what cannot be another today: pages that are made of the same. Gathers of this one what the next may take over. A site
/// is the same files, whatever was taken over.
/// </summary>
internal sealed class Rebuild
{
    private readonly KeptBuild? earlier;
    private readonly ResponsesOfBuild responses;
    private readonly Dictionary<string, KeptPage> pages;
    private readonly ConcurrentDictionary<PlannedPages, UInt128?> causes;
    private readonly ConcurrentBag<(PlannedPages? Plan, KeptPage Page)> made = []; // one that stays has its causes with it
    private bool holds; // for pages: those that there were are there today
    private volatile bool hasLostPlace;
    private int stayed;

    /// <param name="responses">Those of this build.</param>
    public Rebuild(ResponsesOfBuild responses)
        : this(responses, responses.Earlier)
    {
    }

    private Rebuild(ResponsesOfBuild responses, KeptBuild? earlier)
    {
        (this.responses, this.earlier) = (responses, earlier);
        causes = new(Environment.ProcessorCount, earlier?.Pages.Length ?? 0, ReferenceEqualityComparer.Instance);
        pages = (earlier?.Pages ?? []).ToDictionary(page => page.Path, StringComparer.Ordinal);
    }

    /// <summary>The responses of this build.</summary>
    public ResponsesOfBuild Responses => responses;

    /// <summary>One of the same responses that takes over no page: all is made.</summary>
    public Rebuild OfNoPage() => new(responses, earlier: null);

    /// <summary>What the open data kept.</summary>
    public ReadOnlyMemory<byte> Data => earlier?.Data ?? default;

    /// <summary>What the search index kept.</summary>
    public ReadOnlyMemory<byte> Search => earlier?.Search ?? default;

    /// <summary>What the plan kept.</summary>
    public EarlierPlan Plan => new(responses.StampOf, IsSame, earlier?.Plan ?? default);

    /// <summary>What the last build kept; null where nothing of it is taken over.</summary>
    public KeptBuild? Earlier => earlier;

    /// <summary>How many pages stay as they are.</summary>
    public int Stayed => stayed;

    /// <summary>Whether a page that was made has lost an element that it had, which pages that were not made may lead to.</summary>
    public bool HasLostPlace => hasLostPlace;

    /// <summary>To be called before pages are asked for.</summary>
    /// <param name="paths">The files that links may lead to; where one is gone every page is made, for any may lead to it.</param>
    public void Expect(IEnumerable<string> paths) => holds = earlier is not null && !earlier.Paths.Except(paths, StringComparer.Ordinal).Any();

    /// <summary>Whether a response is what it was when the last build was made: so is then what is made of it and of the frame alone.</summary>
    public bool IsSame(Response response) => earlier is not null && responses.IsSame(response);

    /// <summary>The whole paths of files that were not read because the last build had read them: of responses, and of their sources.</summary>
    public HashSet<string> Untouched(Content content) => content.Responses.Where(responses.IsSame)
        .SelectMany(response => (string[])[response.At.File, .. response.Source is { } source ? [Path.Combine(content.Folder, source.File.Value)] : Array.Empty<string>()])
        .Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether pages stay what they are, as long as no other page lost what they lead to.</summary>
    public bool IsSame(PlannedPages planned) =>
        holds && CausesOf(planned) is { } now && planned.Addresses.All(address => pages.TryGetValue(address.File, out KeptPage? then) && then.Causes == now);

    /// <summary>A page that was made.</summary>
    /// <param name="planned">By which plan.</param>
    /// <param name="address">Its address, which is one of the plan's.</param>
    /// <param name="page">As shaped.</param>
    /// <param name="facts">As verified; null where it was not.</param>
    public void Made(PlannedPages planned, PageAddress address, Page page, PageFacts? facts)
    {
        if (facts is not null && pages.TryGetValue(address.File, out KeptPage? then) && !then.Ids.All(id => facts.Ids.Contains(id)))
        {
            hasLostPlace = true;
        }

        (string Title, string Above)? entry = SearchIndex.Entry(page);
        made.Add((planned, new KeptPage(
            address.File, facts?.Language ?? "", facts?.Title ?? "", facts?.IsIndexed ?? page.Indexed, facts?.Ids.Sorted ?? [],
            page.Indexed, page.LastChanged, entry?.Title, entry?.Above)));
    }

    /// <summary>The page at an address, as the last build left it, for one that stays.</summary>
    public KeptPage Stay(PageAddress address)
    {
        KeptPage page = pages[address.File];
        made.Add((null, page));
        Interlocked.Increment(ref stayed);
        return page;
    }

    /// <summary>What is kept for the next build.</summary>
    /// <param name="inputs">A hash of what this one was made from.</param>
    /// <param name="content">Its responses.</param>
    /// <param name="paths">The files that links may lead to.</param>
    /// <param name="data">What its open data keep.</param>
    /// <param name="search">What its search index keeps.</param>
    /// <param name="plan">Tells what its plan keeps.</param>
    public KeptBuild ToKeep(string inputs, Content content, ImmutableArray<string> paths, byte[] data, ReadOnlyMemory<byte> search, Func<ReadOnlyMemory<byte>> plan)
    {
        Parallel.ForEach(made, one => _ = one.Plan is null ? null : CausesOf(one.Plan)); // late, while files are being published: this build does not need them
        List<KeptPage> kept = new(made.Count);
        while (made.TryTake(out (PlannedPages? Plan, KeptPage Page) one))
        {
            kept.Add(one.Plan is null ? one.Page : one.Page with { Causes = CausesOf(one.Plan) });
        }

        return new(
            inputs,
            [.. content.Responses.Select(responses.Kept).OfType<KeptResponse>()],
            [.. kept.OrderBy(page => page.Path, StringComparer.Ordinal)],
            paths,
            data,
            search,
            plan(), // which knows the causes now
            responses.Checks);
    }

    private UInt128? CausesOf(PlannedPages planned) => causes.GetOrAdd(planned, one => one.Causes?.Invoke());
}
