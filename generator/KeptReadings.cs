using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Read;
using MsqSite.Write;

namespace MsqSite;

/// <summary>The files of the content beside responses that take longest to read, as the last build read them.</summary>
internal sealed class KeptReadings
{
    private readonly Memory memory;
    private readonly ImmutableArray<Reading> all;

    /// <param name="options">Tells where the content is, and the folder that is published.</param>
    /// <param name="memory">Has what is read.</param>
    public KeptReadings(BuildOptions options, Memory memory)
    {
        this.memory = memory;
        (ContentFile countries, ContentFile words, ImmutableArray<ContentFile> forms) = ContentReader.Large(options.Content);
        all =
        [
            new(countries, Of(countries), packed => PackedCountries.Unpack(packed, countries.Shown), read => PackedCountries.Pack(((ImmutableArray<Region>, ImmutableArray<Country>))read)),
            new(words, Of(words), packed => PackedWords.Unpack(packed, words.Shown), read => PackedWords.Pack((Words)read)),
            .. forms.Select(form => new Reading(form, Of(form), packed => PackedQuestionnaire.Unpack(packed, form.Shown), read => PackedQuestionnaire.Pack((Questionnaire)read))),
        ];

        // Findings in a file name it as this build is told of it.
        KeptReading Of(ContentFile file) => new(options.Output, $"read-{file.Name}", $"{InputFiles.Program}\n{file.Shown}", ContentReader.Reading(file.Shown));
    }

    /// <summary>Has the memory know those that are the same today.</summary>
    public void Take()
    {
        foreach (Reading one in all)
        {
            if (FileStamp.Of(one.File.Path, memory) is { } stamp)
            {
                one.Kept.Take(stamp, memory, one.Unpack);
            }
        }
    }

    /// <summary>Keeps those that are others than before.</summary>
    public void Keep()
    {
        foreach (Reading one in all)
        {
            one.Kept.Keep(memory, one.Pack);
        }
    }

    private sealed record Reading(ContentFile File, KeptReading Kept, Func<ReadOnlyMemory<byte>, object> Unpack, Func<object, ReadOnlyMemory<byte>> Pack);
}
