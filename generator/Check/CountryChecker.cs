using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Codes and slugs name one country or region each, and one country gives one response to an edition.</summary>
internal static class CountryChecker
{
    /// <param name="content">Its responses are left out.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void CheckFrame(Content content, DiagnosticBag findings)
    {
        NoneTwice(content.Countries, one => one.Iso3.Value, one => one.At, "the code", findings);
        NoneTwice(content.Countries, one => one.M49.Value, one => one.M49At, "the M49 code", findings);
        NoneTwice(content.Countries, one => one.Wikidata?.Value, one => one.WikidataAt, "the identity in Wikidata", findings);
        NoneTwice(content.Countries, one => one.Slug, one => one.SlugAt, "the slug", findings);
        NoneTwice(content.Regions, one => one.Slug, one => one.At, "the slug", findings);
        NoneTwice(content.Questionnaires, one => one.Edition == 0 ? "" : $"{one.Edition}", one => one.At, "the questionnaire of the edition", findings);
        NoneTwice(content.Pages, one => one.Slug, one => one.Markdown.At, "the page", findings);
    }

    public static void CheckResponses(Content content, DiagnosticBag findings) =>
        NoneTwice(content.Responses, one => $"{one.Country} {one.Edition}", one => one.At, "the response", findings);

    internal static void NoneTwice<T>(IEnumerable<T> things, Func<T, string?> nameOf, Func<T, SourceSpan> placeOf, string what, DiagnosticBag findings)
    {
        Dictionary<string, T> firsts = new(StringComparer.Ordinal);
        foreach (T thing in things)
        {
            if (nameOf(thing) is { Length: > 0 } name && !firsts.TryAdd(name, thing))
            {
                findings.Add(CheckRules.Duplicate, placeOf(thing), $"{what} \"{name}\" stands here a second time; the first is at {placeOf(firsts[name])}", "delete one of the two, or give it another name");
            }
        }
    }
}
