using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Finds a partner that answers spell in two ways and that the list of partners does not have: the pages show them as one.</summary>
internal static class PartnerSpellingChecker
{
    /// <param name="content">The whole content.</param>
    /// <param name="named">The partners that a response names.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Check(Content content, Func<Response, SourceText[]> named, DiagnosticBag findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Dictionary<string, SourceText> firsts = new(StringComparer.Ordinal);
        foreach (SourceText written in content.Responses.Where(response => response.Status == ResponseStatus.Published).SelectMany(named).Where(written => seen.Add(written.Value)))
        {
            string folded = FoldedName.Of(written.Value);
            if (content.PartnerNames.Find(folded) is null && !firsts.TryAdd(folded, written))
            {
                findings.Add(CheckRules.PartnerSpelling, written.At, $"\"{written}\" is shown as one partner with \"{firsts[folded]}\" at {firsts[folded].At}",
                    "leave it if one partner is meant, and add it to partners.yaml; otherwise write what tells the two apart");
            }
        }
    }

    /// <summary>The partners that a response names, in the order of the questionnaire's keys, so that the first of two is always the same one.</summary>
    public static SourceText[] Partners(Response response, Content content) =>
        [.. (content.Questionnaire(response.Edition)?.PartnerQuestions ?? []).Select(response.Answers.Of).OfType<Answer>().SelectMany(AnswerTexts.Partners)];
}
