using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Gathers the partners while answers are read, one draft for each that is meant.</summary>
internal sealed class PartnerDrafts(Content content, LinkShaper links)
{
    private readonly Dictionary<string, PartnerDraft?> byWrittenName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartnerDraft> byPartner = new(StringComparer.Ordinal);
    private readonly string nothing = FoldedName.Of(links.Public("a@example.org"));

    /// <summary>Those that are named by another than themselves, in a fixed order.</summary>
    public IEnumerable<PartnerDraft> Named => byPartner.Values.Where(draft => draft.Mentions.Count > 0).OrderBy(draft => draft.Folded, StringComparer.Ordinal);

    public void Add(SourceText written, PartnerMention mention)
    {
        if (!byWrittenName.TryGetValue(written.Value, out PartnerDraft? draft))
        {
            byWrittenName[written.Value] = draft = DraftOf(written.Value);
            draft?.Written.Add(written.Value);
        }

        if (draft is not null && !ReferenceEquals(draft.Known?.Country, mention.Country))
        {
            draft.Add(links.Public(written.Value), mention);
        }
    }

    // From what is shown and not from what was written: a name may carry a mail address, and addresses of pages are made of names.
    private PartnerDraft? DraftOf(string written)
    {
        string folded = FoldedName.Of(links.Public(written));
        if (folded == nothing)
        {
            return null;
        }

        KnownPartner? known = content.PartnerNames.Find(folded);
        string key = known is null ? folded : known.Country is { } country ? $"country:{country.Iso3}" : $"organisation:{known.Organisation!.Slug}";
        if (!byPartner.TryGetValue(key, out PartnerDraft? draft))
        {
            byPartner[key] = draft = new PartnerDraft(folded, known);
        }

        draft.ByAlias |= known?.ByAlias == true;
        return draft;
    }
}
