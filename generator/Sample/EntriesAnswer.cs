using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Cooperation and partnerships: entries as a list, or beside a text; with one partner, several or "and others".</summary>
internal static class EntriesAnswer
{
    /// <param name="yaml">Takes the answer.</param>
    /// <param name="question">What is answered.</param>
    /// <param name="voice">How it is answered.</param>
    /// <param name="most">The most entries.</param>
    /// <param name="entry">Writes one entry.</param>
    public static void Write(YamlWriter yaml, Question question, Voice voice, int most, Action<YamlWriter, Voice> entry)
    {
        int turn = voice.Random.Below(20);
        if (turn == 0)
        {
            yaml.Group(question.Key, () => { });
        }
        else if (turn < 6)
        {
            yaml.Group(question.Key, () =>
            {
                yaml.Text("text", voice.Texts.Text(question.MaxWords));
                if (turn > 2)
                {
                    WriteList(yaml, "entries", voice, voice.Random.Between(1, most), entry);
                }
            });
        }
        else
        {
            WriteList(yaml, question.Key, voice, turn == 6 ? 0 : voice.Random.Between(1, most), entry);
        }
    }

    public static void Cooperation(YamlWriter yaml, Voice voice)
    {
        WritePartners(yaml, voice, voice.Random.Pick([1, 1, 1, 2, 3, 7]));
        if (voice.Random.Chance(20))
        {
            yaml.Word("and-others", "true");
        }

        yaml.Text("subject", voice.Random.Chance(85) ? voice.Names.Thing() : null);
        LinksAnswer.WriteAddresses(yaml, voice, percentWithout: 75);
    }

    public static void Partnership(YamlWriter yaml, Voice voice)
    {
        yaml.Text("name", voice.Names.Portal());
        WritePartners(yaml, voice, voice.Random.Between(0, 3));
        LinksAnswer.WriteAddresses(yaml, voice, percentWithout: 65);
    }

    private static void WriteList(YamlWriter yaml, string key, Voice voice, int entries, Action<YamlWriter, Voice> entry) => yaml.List(key, () =>
    {
        for (int left = entries; left > 0; left--)
        {
            yaml.ShortItem(() => entry(yaml, voice));
        }
    });

    private static void WritePartners(YamlWriter yaml, Voice voice, int partners)
    {
        if (partners == 1)
        {
            yaml.Text("partner", voice.Names.Partner());
        }
        else if (partners > 1)
        {
            yaml.Texts("partners", Enumerable.Range(0, partners).Select(_ => voice.Names.Partner()).Distinct());
        }
    }
}
