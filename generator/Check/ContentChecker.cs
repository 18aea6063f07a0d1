using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Holds what was read against the rules. Changes nothing.</summary>
/// <param name="frame">All that was read but the responses.</param>
/// <param name="memory">What was found in responses before.</param>
public sealed class ContentChecker(Content frame, Memory? memory)
{
    private readonly DiagnosticBag ofAll = new();
    private readonly HashSet<string> unwanted = [.. frame.Settings.HintsOff.Select(code => code.Value)];
    private readonly ConcurrentBag<ResponseChecker> free = [];
    private readonly SourceChecker sources = new(frame, memory);

    /// <summary>Checks the whole content.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="memory">What was found in responses before.</param>
    public static void Check(Content content, DiagnosticBag findings, Memory? memory = null)
    {
        ContentChecker checker = new(content, memory);
        checker.CheckFrame();
        Parallel.ForEach(content.Responses, response => checker.Check(response, findings));
        checker.Finish(content, findings);
    }

    /// <summary>Checks a response by itself. Several threads may, each another one.</summary>
    /// <param name="response">The response.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public void Check(Response response, DiagnosticBag findings)
    {
        DiagnosticBag own = new();
        ResponseChecker checker = free.TryTake(out ResponseChecker? one) ? one : new ResponseChecker(frame);
        Memory.Recall(memory, new("check", response.At.File), () => [response, frame.LinkHealth, ImmutableCollectionsMarshal.AsArray(frame.Countries), .. frame.Questionnaires], bag => checker.Check(response, bag), own);
        sources.Check(response, own);
        free.Add(checker);
        findings.Add(own, IsWanted);
    }

    /// <summary>Checks all but the responses.</summary>
    public void CheckFrame()
    {
        Memory.Recall(memory, new Work("check partners"), () => [ImmutableCollectionsMarshal.AsArray(frame.Countries), frame.Partners], bag => PartnerChecker.Check(frame, bag), ofAll);
        SettingsChecker.Check(frame.Settings, ofAll);
        CountryChecker.CheckFrame(frame, ofAll);
        foreach (Questionnaire questionnaire in frame.Questionnaires)
        {
            QuestionnaireChecker.Check(questionnaire, frame.Questionnaires, ofAll);
        }
    }

    /// <summary>Checks what only all responses together tell, once all else has been checked.</summary>
    /// <param name="content">The whole of what was read.</param>
    /// <param name="findings">Takes what is wrong with it, and with the frame.</param>
    public void Finish(Content content, DiagnosticBag findings)
    {
        PartnerSpellingChecker.Check(content, ofAll);
        CountryChecker.CheckResponses(content, ofAll);
        findings.Add(ofAll, IsWanted);
    }

    private bool IsWanted(Diagnostic finding) => finding.Severity != Severity.Hint || !unwanted.Contains(finding.Rule.Code);
}
