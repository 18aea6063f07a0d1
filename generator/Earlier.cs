using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Read;
using MsqSite.Write;

namespace MsqSite;

/// <summary>What the last build into a folder left beside the site, as far as it holds today; and what this one leaves.</summary>
internal sealed class Earlier
{
    private readonly BuildOptions options;
    private readonly Memory? memory;
    private readonly LastBuild? last;
    private readonly BuildInputs? inputs;

    /// <param name="options">What the build is told. One that makes releases, or writes more than the site, leaves nothing and takes nothing over.</param>
    public Earlier(BuildOptions options)
    {
        this.options = options;
        if (options.Release || options.ServerConfig is not null)
        {
            return;
        }

        LastBuild? known = LastBuild.Of(options.Output);
        memory = new Memory();
        foreach (KnownFile file in known?.Known ?? [])
        {
            FileStamp.Take(file, memory);
        }

        (BuildInputs? now, bool isUntouched) = (null, false);
        Parallel.Invoke(
            () => now = BuildInputs.Of(options, memory),
            () => isUntouched = known is not null && known.IsUntouched(options.Output));
        inputs = now;
        last = inputs is not null && isUntouched ? known : null;
    }

    /// <summary>What was made of files before, and will be; null where nothing is taken over.</summary>
    public Memory? Memory => memory;

    /// <summary>The last build, where this one would be the same.</summary>
    public LastBuild? Same => last is not null && last.Inputs == inputs!.All ? last : null;

    /// <summary>Whether responses and pages may be taken over.</summary>
    public bool MayHold => last is { IsOfContent: true };

    /// <summary>The memory that a build takes where most is taken over, in bytes: measured with one changed response at 193 and 1,000 (150 and 220 MB).</summary>
    public long Room => (160 << 20) + 8 * KeptBuild.LengthAt(options.Output);

    /// <summary>What it kept of responses and pages; null where nothing of that holds.</summary>
    public KeptBuild? Build() => MayHold ? KeptBuild.Of(options.Output, last!.Inputs, inputs!.Frame) : null;

    /// <summary>Has the memory know the list of countries, if it is the same: of all that is read beside responses it takes by far the longest.</summary>
    public void TakeCountries()
    {
        ContentFile list = ContentReader.Countries(options.Content);
        if (inputs is not null && FileStamp.Of(list.Path, memory) is { } stamp)
        {
            KeptOf(list).Take(stamp, memory!, packed => PackedCountries.Unpack(packed, list.Shown));
        }
    }

    /// <summary>To be called before anything is published.</summary>
    public void Forget() => LastBuild.Forget(options.Output);

    /// <summary>Leaves what the next build may take over, but for the word that it may.</summary>
    /// <param name="gather">Gathers it.</param>
    public void Keep(Func<string, string, KeptBuild> gather)
    {
        if (inputs is not null)
        {
            gather(inputs.All, inputs.Frame).Keep(options.Output);
            KeptOf(ContentReader.Countries(options.Content)).Keep(memory!, read => PackedCountries.Pack(((ImmutableArray<Region>, ImmutableArray<Country>))read));
        }
    }

    /// <summary>Whether all that the build was made from is still what it was.</summary>
    public bool IsStillSo() => inputs is not null && BuildInputs.Of(options, memory!)?.All == inputs.All;

    /// <summary>Leaves the word that the site is that of today's content.</summary>
    /// <param name="published">What was published.</param>
    /// <param name="findings">What was found.</param>
    /// <returns>A hash of all that it was made from.</returns>
    public string Believe(BuildOutcome.Published published, DiagnosticBag findings)
    {
        ImmutableArray<KnownFile> known = [.. inputs!.Files.Select(file => FileStamp.Known(file, memory!)).OfType<KnownFile>()];
        LastBuild now = new(inputs.All, published.Pages, published.Files.Written + published.Files.Unchanged, published.Bytes, known, new Lazy<ImmutableArray<Diagnostic>>(findings.Sorted));
        now.Keep(options.Output);
        return inputs.All;
    }

    // Findings in the list name it as this build is told of it.
    private KeptReading KeptOf(ContentFile list) => new(options.Output, "countries", $"{inputs!.Program}\n{list.Shown}", ContentReader.Reading(list.Shown));
}
