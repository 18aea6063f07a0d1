using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Gathers the partners while answers are read, one draft for each that is meant.</summary>
internal sealed class PartnerDrafts(Content content, LinkShaper links)
{
    private readonly Dictionary<string, (PartnerDraft Draft, string Shown)?> byWrittenName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartnerDraft> byPartner = new(StringComparer.Ordinal);
    private readonly string nothing = FoldedName.Of(links.Public("a@example.org"));

    /// <summary>Those that are named by another than themselves, in a fixed order.</summary>
    public IEnumerable<PartnerDraft> Named => byPartner.Values.Where(draft => draft.Mentions.Count > 0).OrderBy(draft => draft.Folded, StringComparer.Ordinal);

    /// <summary>Adds those that an answer names.</summary>
    public void Add(Country country, Response response, string question)
    {
        bool isCooperation = content.Questionnaire(response.Edition)!.ByKey[question].Kind == AnswerKind.Cooperation;
        ImmutableArray<NamedPartner> named = response.Answers.PartnersOf(question);
        for (int place = 0; place < named.Length; place++)
        {
            if (Meant(named[place].Name) is (var draft, var shown) && !ReferenceEquals(draft.Known?.Country, country))
            {
                draft.Add(shown, new PartnerMention(country, response, question, isCooperation, named[place].Entry, place));
            }
        }
    }

    private (PartnerDraft Draft, string Shown)? Meant(string written)
    {
        if (!byWrittenName.TryGetValue(written, out (PartnerDraft Draft, string Shown)? meant))
        {
            string shown = links.Public(written);
            byWrittenName[written] = meant = DraftOf(shown) is { } draft ? (draft, shown) : null;
            meant?.Draft.Written.Add(written);
        }

        return meant;
    }

    // From what is shown and not from what was written: a name may carry a mail address, and addresses of pages are made of names.
    private PartnerDraft? DraftOf(string shown)
    {
        string folded = FoldedName.Of(shown);
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
