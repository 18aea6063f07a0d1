using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Holds what was read against the rules. Changes nothing.</summary>
public static class ContentChecker
{
    public static void Check(Content content, DiagnosticBag findings)
    {
        SettingsChecker.Check(content.Settings, findings);
        CountryChecker.Check(content, findings);
        PartnerChecker.Check(content, findings);
        PartnerSpellingChecker.Check(content, findings);
        foreach (Questionnaire questionnaire in content.Questionnaires)
        {
            QuestionnaireChecker.Check(questionnaire, content.Questionnaires, findings);
        }

        Parallel.ForEach(
            content.Responses,
            () => new ResponseChecker(content, findings),
            (response, _, checker) =>
            {
                checker.Check(response);
                return checker;
            },
            _ => { });
    }
}
