using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Finds a partner that answers spell in two ways and that the list of partners does not have: the pages show them as one.</summary>
internal static class PartnerSpellingChecker
{
    /// <param name="content">The whole content.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>The files that findings speak of.</returns>
    public static ImmutableArray<string> Check(Content content, DiagnosticBag findings)
    {
        SortedSet<string> files = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        Dictionary<string, Mention> firsts = new(StringComparer.Ordinal);
        foreach (Response response in content.Responses.Where(response => response.Status == ResponseStatus.Published))
        {
            // In the order of the questionnaire's keys, so that the first of two is always the same one.
            foreach (string question in content.Questionnaire(response.Edition)?.PartnerQuestions ?? [])
            {
                ImmutableArray<NamedPartner> named = response.Answers.PartnersOf(question);
                for (int place = 0; place < named.Length; place++)
                {
                    if (seen.Add(named[place].Name))
                    {
                        Check(new Mention(response, question, named[place].Name, place));
                    }
                }
            }
        }

        return [.. files];

        void Check(Mention mention)
        {
            string folded = FoldedName.Of(mention.Name);
            if (content.PartnerNames.Find(folded) is null && !firsts.TryAdd(folded, mention))
            {
                files.UnionWith([mention.Response.At.File, firsts[folded].Response.At.File]);
                findings.Add(CheckRules.PartnerSpelling, mention.At, $"\"{mention.Name}\" is shown as one partner with \"{firsts[folded].Name}\" at {firsts[folded].At}",
                    "leave it if one partner is meant, and add it to partners.yaml; otherwise write what tells the two apart");
            }
        }
    }

    private readonly record struct Mention(Response Response, string Question, string Name, int Place)
    {
        public SourceSpan At => Response.Answers.PlaceOfPartner(Question, Place);
    }
}
