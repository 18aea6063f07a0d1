using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Holds what was read against the rules. Changes nothing.</summary>
/// <param name="frame">All that was read but the responses.</param>
/// <param name="memory">What was found in responses before.</param>
/// <param name="kept">What <see cref="Pack"/> made, of the same frame; or nothing.</param>
/// <param name="isSame">Whether the response of a file is what it was then.</param>
public sealed class ContentChecker(Content frame, Memory? memory, ReadOnlyMemory<byte> kept = default, Predicate<string>? isSame = null)
{
    private readonly KeptChecks? before = KeptChecks.Read(kept);
    private readonly HashSet<string> unwanted = [.. frame.Settings.HintsOff.Select(code => code.Value)];
    private readonly ConcurrentBag<ResponseChecker> free = [];
    private readonly SourceChecker sources = new(frame, memory);
    private ImmutableArray<FileFindings> ofFrame = [];
    private SpellingFindings? ofSpellings;

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
    public void CheckFrame() => ofFrame = before?.OfFrame ?? Found(found =>
    {
        Memory.Recall(memory, new Work("check partners"), () => [ImmutableCollectionsMarshal.AsArray(frame.Countries), frame.Partners], bag => PartnerChecker.Check(frame, bag), found);
        SettingsChecker.Check(frame.Settings, found);
        CountryChecker.CheckFrame(frame, found);
        foreach (Questionnaire questionnaire in frame.Questionnaires)
        {
            QuestionnaireChecker.Check(questionnaire, frame.Questionnaires, found);
        }
    });

    /// <summary>Checks what only all responses together tell, once all else has been checked.</summary>
    /// <param name="content">The whole of what was read.</param>
    /// <param name="findings">Takes what is wrong with it, and with the frame.</param>
    public void Finish(Content content, DiagnosticBag findings)
    {
        ofSpellings = before is not null && isSame is not null && before.OfSpellings.HoldFor(content, isSame) ? before.OfSpellings : Spellings(content);
        foreach (FileFindings file in (FileFindings[])[.. ofFrame, .. ofSpellings.Found, .. Found(found => CountryChecker.CheckResponses(content, found))])
        {
            findings.Add(file);
        }
    }

    /// <summary>What was found beside single responses, for the next build; to be asked for when all has been checked.</summary>
    public ReadOnlyMemory<byte> Pack() => new KeptChecks(ofFrame, ofSpellings!).Pack();

    private SpellingFindings Spellings(Content content)
    {
        ImmutableArray<string> files = [];
        ImmutableArray<FileFindings> found = Found(bag => files = PartnerSpellingChecker.Check(content, bag));
        return new SpellingFindings(SpellingFindings.NamedBy(content.Responses), files, found);
    }

    private ImmutableArray<FileFindings> Found(Action<DiagnosticBag> check)
    {
        DiagnosticBag all = new();
        check(all);
        DiagnosticBag wanted = new();
        wanted.Add(all, IsWanted);
        return wanted.ByFile();
    }

    private bool IsWanted(Diagnostic finding) => finding.Severity != Severity.Hint || !unwanted.Contains(finding.Rule.Code);
}
