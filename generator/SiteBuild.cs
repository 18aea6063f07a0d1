using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Read;
using MsqSite.Render;
using MsqSite.Write;

namespace MsqSite;

/// <summary>The pipeline: read, check, shape, render, verify, write. Data walks through it once, in that order.</summary>
/// <param name="options">What the build is told.</param>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="clock">Adds up the time of the stages.</param>
/// <param name="whilePublishing">Called where most of the site stays as it is, once all is found and while files are being published: by whoever tells of it.</param>
/// <param name="time">Tells how long files have lain still; the system's where none is given.</param>
public sealed class SiteBuild(BuildOptions options, DiagnosticBag findings, StageClock clock, Action<ReadFiles>? whilePublishing = null, TimeProvider? time = null)
{
    public BuildOutcome Run()
    {
        OutputGuard.Check(options.Output, options.Content, options.Templates, findings);
        if (findings.HasErrors)
        {
            return new BuildOutcome.Surroundings();
        }

        using AnswerStore store = NewStore();
        Earlier earlier = clock.Time("read", () => new Earlier(options, store, clock: time));
        Task beginning = Task.CompletedTask;
        if (earlier.IsLikelyRebuild)
        {
            Collector.Rest(earlier.Room);
            beginning = earlier.Begin(); // soon: whether files are the same takes a while to tell
        }

        try
        {
            return earlier.Same() is { } last && Same(last) is { } same ? same : Make(earlier, store);
        }
        catch (Exception failure) when (DamageException.IsCauseOf(failure))
        {
            using AnswerStore another = NewStore();
            return Make(new Earlier(options, another, believes: false, time), another);
        }
        finally
        {
            beginning.Wait();
        }
    }

    private BuildOutcome Make(Earlier earlier, AnswerStore store)
    {
        OpenSheets open = earlier.MayHold ? OpenSheets.All(store) : options.IsWhole ? OpenSheets.Many(store) : OpenSheets.Few(store);
        if (Prepare(earlier, open) is not (var content, var rebuild, var templates))
        {
            return new BuildOutcome.ContentErrors();
        }

        try
        {
            earlier.Forget();
            return Publish(content, rebuild, templates, earlier);
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<WriteException>().FirstOrDefault() is { } failure)
        {
            return Failed(failure);
        }
        catch (WriteException failure)
        {
            return Failed(failure);
        }
    }

    // Pages across countries look at the answers of all responses again and again; profiles at those of one.
    private AnswerStore NewStore() => options.IsWhole ? AnswerStore.Large() : AnswerStore.Small();

    // The content, read and checked, and what it meets on its way; null after errors.
    private (Content Content, Rebuild Rebuild, ParsedTemplates? Templates)? Prepare(Earlier earlier, OpenSheets open)
    {
        ContentReader? reader = null;
        Rebuild? rebuild = null;
        ParsedTemplates? templates = null;
        Parallel.Invoke(
            () => reader = clock.Time("read", () => Open(earlier, open)),
            () => rebuild = clock.Time("read", () => new Rebuild(new ResponsesOfBuild(earlier.Build, open, earlier.StampOf))),
            () => templates = earlier.HasSameFrame ? null : Parse());
        return reader is not null && Read(reader, rebuild!.Responses, disclosed: true) is { } content ? (content, rebuild, templates) : null;
    }

    // Nothing to build: what was said of the content is said again.
    private BuildOutcome.Published? Same(LastBuild last)
    {
        if (findings.WarningsAreErrors && last.Details.Findings.Value.Any(file => file.Counts.Warnings > 0))
        {
            return null;
        }

        findings.Add(last.Details.Findings);
        return new BuildOutcome.Published(new PublishOutcome(0, last.Files, 0), last.Pages, last.Bytes, last.Pages, last.Inputs);
    }

    private ContentReader? Open(Earlier earlier, OpenSheets open)
    {
        earlier.TakeReadings();
        return ContentReader.Open(options.Content, findings, earlier.Memory, open);
    }

    /// <summary>The content, read and checked; null after errors.</summary>
    public Content? Read()
    {
        OpenSheets open = OpenSheets.Few();
        return clock.Time("read", () => ContentReader.Open(options.Content, findings, memory: null, open)) is { } reader
            ? Read(reader, new ResponsesOfBuild(earlier: null, open, _ => null), disclosed: false) : null;
    }

    // Disclosed, nothing is held of what may not be published, from when it is checked.
    private Content? Read(ContentReader reader, ResponsesOfBuild known, bool disclosed)
    {
        ContentChecker? checker = reader.Frame is { } frame ? new ContentChecker(frame, memory: null, known.Checks, known.IsSame) : null;
        Response?[] responses = new Response?[reader.Responses.Length];
        int[] order = [.. Enumerable.Range(0, responses.Length).OrderBy(place => known.Has(reader.Responses[place].Shown))]; // one that is read takes longest
        Parallel.Invoke(
            () => Parallel.ForEach(order, SiteUnderWay.EachCore, place => responses[place] = Read(reader.Responses[place], reader, checker, known)), // here, where a thread waits
            () => clock.Time("check", () => checker?.CheckFrame()));
        Content? content = reader.With(responses);
        if (disclosed)
        {
            content = content?.Disclosed();
            Array.Clear(responses);
            Collector.Clear();
        }

        if (content is not null)
        {
            clock.Time("check", () => checker!.Finish(content, findings));
            known.Finished(checker!.Pack());
        }

        return findings.HasErrors || content is null ? null : options.BaseUrl is null ? content : content with { Settings = content.Settings with { BaseUrl = options.BaseUrl } };
    }

    private Response? Read(ContentFile file, ContentReader reader, ContentChecker? checker, ResponsesOfBuild known)
    {
        if (clock.Time("read", () => known.Take(file.Shown, findings)) is { } same)
        {
            return same;
        }

        DiagnosticBag own = new();
        Response? response = clock.Time("read", () => reader.Read(file, own));
        if (response is not null)
        {
            clock.Time("check", () => checker?.Check(response, own)); // soon, while its answers are at hand
        }

        known.Read(file.Shown, own, findings);
        return response;
    }

    // Shape, render, verify, write: until one of them fails.
    private BuildOutcome Publish(Content content, Rebuild rebuild, ParsedTemplates? templates, Earlier earlier)
    {
        using (Stage stage = options.Release ? Stage.ForRelease(options.Output, options.Compress) : Stage.Beside(options.Output, options.Compress, earlier.Site))
        using (SiteUnderWay site = new(options, content, rebuild, templates, stage, findings, clock))
        {
            BuildOutcome outcome = site.Shape() ?? site.Render() ?? site.Verify() ?? site.Write(earlier, whilePublishing);
            if (!site.IsInDoubt)
            {
                return outcome;
            }
        }

        return Publish(content, rebuild.OfNoPage(), Parse(), earlier);
    }

    private ParsedTemplates Parse() => clock.Time("render", () => ParsedTemplates.Of(options.Templates));

    private BuildOutcome.Surroundings Failed(WriteException failure)
    {
        foreach (Diagnostic finding in failure.Findings)
        {
            findings.Add(finding);
        }

        return new BuildOutcome.Surroundings();
    }
}
