namespace MsqSite.Model;

/// <summary>A partner that an answer names.</summary>
/// <param name="Entry">The place of the entry that names it among the answer's entries.</param>
/// <param name="Name">As written.</param>
public readonly record struct NamedPartner(int Entry, string Name)
{
    /// <summary>Those of an answer, in the order in which it names them.</summary>
    public static IEnumerable<NamedPartner> In(Answer answer) => answer switch
    {
        Answer.Cooperation cooperation => cooperation.Entries.SelectMany((entry, place) => entry.Partners.Select(name => new NamedPartner(place, name.Value))),
        Answer.Partnerships partnerships => partnerships.Entries.SelectMany((entry, place) => entry.Partners.Select(name => new NamedPartner(place, name.Value))),
        _ => [],
    };
}
