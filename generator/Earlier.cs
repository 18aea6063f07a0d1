using System.Collections.Immutable;
using System.Security.Cryptography;
using MsqSite.Diagnostics;
using MsqSite.Pack;
using MsqSite.Write;

namespace MsqSite;

/// <summary>What the last build into a folder left beside the site, as far as it holds today; and what this one leaves.</summary>
internal sealed class Earlier
{
    private readonly BuildOptions options;
    private readonly Memory? memory;
    private readonly Lazy<KeptReadings>? readings;
    private readonly LastBuild? known;
    private readonly SiteLooks? site; // as the last build left it; null where somebody touched it
    private readonly InputFiles? files;
    private readonly string? looks;
    private readonly Lazy<BuildInputs?> inputs;
    private readonly Lazy<KeptBuild?> kept;

    /// <param name="options">What the build is told. One that makes releases, or writes more than the site, leaves nothing and takes nothing over.</param>
    /// <param name="store">Has the answers that are taken over.</param>
    /// <param name="believes">Whether what it left is believed.</param>
    /// <param name="clock">Tells how long files have lain still; the system's where none is given.</param>
    public Earlier(BuildOptions options, AnswerStore store, bool believes = true, TimeProvider? clock = null)
    {
        this.options = options;
        inputs = new(Stamped);
        kept = new(() => known is null ? null : KeptBuild.Of(options.Output, known.Inputs, store));
        if (options.Release || options.ServerConfig is not null)
        {
            return;
        }

        memory = new Memory();
        readings = new(() => new KeptReadings(options, memory));
        (InputFiles? now, string? seen, LastBuild? last, SiteLooks? published) = (null, null, null, null);
        Parallel.Invoke(
            () => seen = (now = InputFiles.Of(options, clock))?.Looks(),
            () =>
            {
                last = believes ? LastBuild.Of(options.Output, InputFiles.Program) : null;
                published = last is null ? null : SiteLooks.Of(options.Output);
            });
        (files, looks, known, site) = (now, seen, last, published?.Hash == last?.Outputs ? published : null);
    }

    /// <summary>Remembers what is taken over, and will be; null where nothing is.</summary>
    public Memory? Memory => memory;

    /// <summary>What the published files look like; null where they are not all as the last build left them.</summary>
    public SiteLooks? Site => site;

    /// <summary>The last build, where this one would be the same. Where files had to be read to tell, a look at them is enough the next time.</summary>
    public LastBuild? Same()
    {
        if (site is null || (!LooksSame && inputs.Value?.All != known!.Inputs))
        {
            return null;
        }

        if (!LooksSame && looks is not null)
        {
            (known! with { Looks = looks, Details = new ReadAndFound(inputs.Value!.Known, known!.Details.Findings.Value) }).Keep(options.Output);
        }

        return known;
    }

    /// <summary>Whether responses and pages may be taken over.</summary>
    public bool MayHold => Last is { Details.IsOfContent: true };

    /// <summary>Whether a build is likely in which most is taken over: told before any file is read.</summary>
    public bool IsLikelyRebuild => site is not null && known is { Details.IsOfContent: true } && !LooksSame;

    /// <summary>The memory that a build takes where most is taken over, in bytes: measured with one changed response, the whole site of 193 (120 MB) and profiles of 1,000 (40 MB).</summary>
    public long Room => ((options.IsWhole ? 160 : 64) << 20) + 8 * KeptBuild.LengthAt(options.Output);

    /// <summary>Whether all but the responses is what it was, so that what is made of it alone need not be made anew.</summary>
    public bool HasSameFrame => MayHold && inputs.Value!.Frame == known!.Frame;

    /// <summary>What it kept of responses and pages; null where nothing of that holds.</summary>
    public KeptBuild? Build => HasSameFrame ? kept.Value : null;

    /// <summary>Begins to read that, before it is known whether it holds; and to load what hashes, for which the first who asks would wait.</summary>
    public Task Begin() => Task.WhenAll(Task.Run(() => SHA256.HashData([])), Task.Run(() => kept.Value));

    /// <summary>Has the memory know files that are the same: of all that is read beside responses those that take longest.</summary>
    public void TakeReadings()
    {
        if (inputs.Value is not null)
        {
            readings!.Value.Take();
        }
    }

    /// <summary>To be called before anything is published.</summary>
    public void Forget() => LastBuild.Forget(options.Output);

    /// <summary>Leaves what the next build may take over, but for the word that it may.</summary>
    /// <param name="before">What is taken over of the last build.</param>
    /// <param name="gather">Gathers it.</param>
    public void Keep(KeptBuild? before, Func<string, KeptBuild> gather)
    {
        if (inputs.Value is { } all)
        {
            gather(all.All).Keep(options.Output, before);
        }
    }

    /// <summary>A hash of all that this build is made from; null where that is not known.</summary>
    public string? Inputs => inputs.Value?.All;

    /// <summary>Whether all that the build read is still what it was.</summary>
    /// <param name="taken">The whole paths of files that were taken over without being read: should they be others by now, the next build sees it.</param>
    public bool IsStillSo(IReadOnlySet<string> taken) => inputs.Value is { } all && files!.IsStillSo(taken, file => FileStamp.Of(file, memory: null) == all.Stamps[file]);

    /// <summary>The stamp of a file that was read.</summary>
    public string? StampOf(string file) => inputs.Value?.Stamps.GetValueOrDefault(Path.GetFullPath(file));

    /// <summary>What was read and found, as it is kept.</summary>
    public ReadAndFound? Details(DiagnosticBag findings)
    {
        ReadAndFound? details = inputs.Value is { } now ? new ReadAndFound(now.Known, findings.ByFile()) : null;
        return MayHold ? details?.Prepared() : details;
    }

    /// <summary>Leaves the word that the site is that of today's content.</summary>
    /// <param name="published">What was published.</param>
    /// <param name="stage">What published it.</param>
    /// <param name="details">What was read and found.</param>
    /// <returns>A hash of all that it was made from.</returns>
    public string Believe(BuildOutcome.Published published, Stage stage, ReadAndFound details)
    {
        BuildInputs now = inputs.Value!;
        readings!.Value.Keep(); // not before: what was read of a file that changed meanwhile is not what its stamp says
        if ((site is null ? SiteLooks.Of(options.Output) : site.After(options.Output, stage.Placed, stage.NewManifest)) is { } outputs)
        {
            new LastBuild(InputFiles.Program, now.All, now.Frame, looks, outputs.Hash, published.Pages, published.Files.Written + published.Files.Unchanged, published.Bytes, details).Keep(options.Output);
        }

        return now.All;
    }

    private bool LooksSame => looks is not null && looks == known?.Looks;

    private LastBuild? Last => site is not null && inputs.Value is not null ? known : null;

    private BuildInputs? Stamped()
    {
        BuildInputs? now = files is null ? null : BuildInputs.Of(options, files, known?.Details.Files(files.Files) ?? []);
        if (now is not null)
        {
            memory!.Stamps = now.Stamps;
        }

        return now;
    }
}
