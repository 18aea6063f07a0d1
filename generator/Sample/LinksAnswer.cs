using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Named links, under the question's parts where it has any: with one address, several or none, with a name or without.</summary>
internal static class LinksAnswer
{
    public static void Write(YamlWriter yaml, Question question, Voice voice)
    {
        if (question.Parts.Length > 0)
        {
            yaml.Group(question.Key, () => WriteParts(yaml, question, voice));
        }
        else if (voice.Random.Chance(15))
        {
            yaml.Group(question.Key, () =>
            {
                yaml.Text("text", voice.Texts.Remark());
                WriteList(yaml, "links", voice, voice.Random.Between(0, 4));
            });
        }
        else
        {
            WriteList(yaml, question.Key, voice, voice.Random.Between(1, 4));
        }
    }

    public static void WriteList(YamlWriter yaml, string key, Voice voice, int links) => yaml.List(key, () =>
    {
        for (int left = links; left > 0; left--)
        {
            yaml.ShortItem(() => WriteLink(yaml, voice));
        }
    });

    /// <summary>One address, or several under one name, or none.</summary>
    public static void WriteAddresses(YamlWriter yaml, Voice voice, int percentWithout)
    {
        int turn = voice.Random.Below(100);
        if (turn < percentWithout)
        {
            return;
        }

        if (turn > 93)
        {
            yaml.Texts("urls", Enumerable.Range(0, voice.Random.Between(2, 3)).Select(_ => voice.Addresses.Next()));
        }
        else
        {
            yaml.Text("url", voice.Addresses.Next());
        }
    }

    private static void WriteParts(YamlWriter yaml, Question question, Voice voice)
    {
        if (voice.Random.Chance(10))
        {
            yaml.Text("text", voice.Texts.Remark());
        }

        foreach (QuestionPart part in question.Parts)
        {
            switch (voice.Random.Below(20))
            {
                case 0:
                    break; // left out
                case 1:
                    yaml.Word(part.Key, AnswerWriter.State(voice));
                    break;
                default:
                    WriteList(yaml, part.Key, voice, voice.Random.Below(20) switch { 0 => 0, < 19 => voice.Random.Between(1, 4), _ => 14 });
                    break;
            }
        }
    }

    private static void WriteLink(YamlWriter yaml, Voice voice)
    {
        bool named = voice.Random.Chance(94);
        yaml.Text("name", named ? voice.Random.Chance(50) ? voice.Names.Portal() : voice.Names.Body() : null);
        WriteAddresses(yaml, voice, percentWithout: named ? 3 : 0);
    }
}
