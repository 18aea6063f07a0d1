using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Legal instruments of every kind, under one topic or several, with number, date and address or without.</summary>
internal static class LegalInstrumentsAnswer
{
    private static readonly ImmutableArray<InstrumentKind> Kinds = [.. Enum.GetValues<InstrumentKind>()];

    public static void Write(YamlWriter yaml, Question question, Voice voice)
    {
        OptionsAnswer.WriteTicks(yaml, question, voice);
        if (voice.Random.Chance(95))
        {
            int instruments = voice.Random.Chance(4) ? 0 : voice.Random.Between(5, 17);
            yaml.List("instruments", () =>
            {
                for (int left = instruments; left > 0; left--)
                {
                    yaml.Item(() => WriteInstrument(yaml, question, voice));
                }
            });
        }

        yaml.Text("explanation", voice.Random.Chance(25) ? voice.Texts.Text(question.MaxWords) : null);
    }

    private static void WriteInstrument(YamlWriter yaml, Question question, Voice voice)
    {
        yaml.Text("title", voice.Names.Instrument());

        // Most are laws, in a sample as in life.
        InstrumentKind kind = voice.Random.Chance(35) ? InstrumentKind.Law : voice.Random.Pick(Kinds);
        yaml.Word("kind", kind.ToString().ToLowerInvariant());
        yaml.Quoted("number", voice.Random.Chance(75) ? string.Create(CultureInfo.InvariantCulture, $"{voice.Random.Between(1, 1999)}{voice.Random.Pick(["", "", "-S", "/2", " bis"])}") : null);
        if (voice.Random.Chance(75))
        {
            yaml.Word("date", voice.Date(1991, 2019));
        }

        int topics = voice.Random.Pick([1, 1, 1, 1, 2, 2, 3, 4]);
        yaml.Texts("topics", Enumerable.Range(0, topics).Select(_ => voice.Random.Pick(question.Options).Key).Distinct());
        LinksAnswer.WriteAddresses(yaml, voice, percentWithout: 12);
    }
}
