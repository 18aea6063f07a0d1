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
    private readonly DiagnosticBag all = new();
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
        Parallel.ForEach(content.Responses, checker.Check);
        checker.Finish(content, findings);
    }

    /// <summary>Checks a response by itself. Several threads may, each another one.</summary>
    public void Check(Response response)
    {
        ResponseChecker checker = free.TryTake(out ResponseChecker? one) ? one : new ResponseChecker(frame);
        Memory.Recall(memory, new("check", response.At.File), () => [response, frame.LinkHealth, ImmutableCollectionsMarshal.AsArray(frame.Countries), .. frame.Questionnaires], bag => checker.Check(response, bag), all);
        sources.Check(response, all);
        free.Add(checker);
    }

    /// <summary>Checks all but the responses.</summary>
    public void CheckFrame()
    {
        Memory.Recall(memory, new Work("check partners"), () => [ImmutableCollectionsMarshal.AsArray(frame.Countries), frame.Partners], bag => PartnerChecker.Check(frame, bag), all);
        SettingsChecker.Check(frame.Settings, all);
        CountryChecker.CheckFrame(frame, all);
        foreach (Questionnaire questionnaire in frame.Questionnaires)
        {
            QuestionnaireChecker.Check(questionnaire, frame.Questionnaires, all);
        }
    }

    /// <summary>Checks what only all responses together tell, once all else has been checked.</summary>
    /// <param name="content">The whole of what was read.</param>
    /// <param name="findings">Takes what is wrong with it, in the responses too.</param>
    public void Finish(Content content, DiagnosticBag findings)
    {
        PartnerSpellingChecker.Check(content, all);
        CountryChecker.CheckResponses(content, all);
        HashSet<string> unwanted = [.. content.Settings.HintsOff.Select(code => code.Value)];
        findings.Add(all, one => one.Severity != Severity.Hint || !unwanted.Contains(one.Rule.Code));
    }
}
