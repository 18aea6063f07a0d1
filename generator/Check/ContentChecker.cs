using System.Runtime.InteropServices;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Holds what was read against the rules. Changes nothing.</summary>
public static class ContentChecker
{
    /// <param name="content">What was read.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="memory">What was found in responses before.</param>
    public static void Check(Content content, DiagnosticBag findings, Memory? memory = null)
    {
        DiagnosticBag all = new();
        CheckAll(content, all, memory);
        HashSet<string> unwanted = [.. content.Settings.HintsOff.Select(code => code.Value)];
        foreach (Diagnostic finding in all.Sorted().Where(one => one.Severity != Severity.Hint || !unwanted.Contains(one.Rule.Code)))
        {
            findings.Add(finding);
        }
    }

    private static void CheckAll(Content content, DiagnosticBag findings, Memory? memory)
    {
        SettingsChecker.Check(content.Settings, findings);
        CountryChecker.Check(content, findings);
        Memory.Recall(memory, "check partners", () => [ImmutableCollectionsMarshal.AsArray(content.Countries), content.Partners], bag => PartnerChecker.Check(content, bag), findings);
        PartnerSpellingChecker.Check(content, findings, memory);
        foreach (Questionnaire questionnaire in content.Questionnaires)
        {
            QuestionnaireChecker.Check(questionnaire, content.Questionnaires, findings);
        }

        Parallel.ForEach(
            content.Responses,
            () => new ResponseChecker(content),
            (response, _, checker) =>
            {
                Memory.Recall(memory, $"check {response.At.File}", () => [response, content.LinkHealth, ImmutableCollectionsMarshal.AsArray(content.Countries), .. content.Questionnaires], bag => checker.Check(response, bag), findings);
                SourceChecker.Check(response, content, findings, memory);
                return checker;
            },
            _ => { });
    }
}
