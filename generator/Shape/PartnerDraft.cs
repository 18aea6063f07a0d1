using System.Runtime.InteropServices;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>A partner while answers are still being read.</summary>
/// <param name="folded">The name without what may be written in one way or another.</param>
/// <param name="known">What content knows of it.</param>
internal sealed class PartnerDraft(string folded, KnownPartner? known)
{
    private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);

    public string Folded => folded;

    public KnownPartner? Known => known;

    public bool ByAlias { get; set; }

    /// <summary>The names as answers have them, with what pages withhold.</summary>
    public List<string> Written { get; } = [];

    public List<PartnerMention> Mentions { get; } = [];

    /// <summary>A partner that one entry names twice is named there once.</summary>
    public void Add(string shown, PartnerMention mention)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(spellings, shown, out _)++;
        if (Mentions.Count == 0 || !IsOfSameEntry(Mentions[^1], mention))
        {
            Mentions.Add(mention);
        }
    }

    public Partner Finish(PartnerSlugs slugs, string language) => new(
        known?.Country?.ShortNames.In(language) ?? known?.Organisation?.Name.Value ?? spellings.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).First().Key,
        known is null && Mentions[0].Response.Language is var other && other != language ? other : null,
        new ListedPartner(known?.Country?.Slug ?? known?.Organisation?.Slug.Value ?? slugs.Of(folded), known?.Country),
        [.. Mentions],
        [.. spellings.Keys.Order(StringComparer.Ordinal)],
        ByAlias);

    private static bool IsOfSameEntry(PartnerMention one, PartnerMention other) =>
        ReferenceEquals(one.Response, other.Response) && one.Question == other.Question && one.Entry == other.Entry;
}
