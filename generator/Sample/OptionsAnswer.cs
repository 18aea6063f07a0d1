using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Boxes ticked in every way that a response can tell of them, with an explanation or words for "Other".</summary>
internal static class OptionsAnswer
{
    public static void Write(YamlWriter yaml, Question question, Voice voice)
    {
        WriteTicks(yaml, question, voice);
        yaml.Text("other", voice.Random.Chance(15) ? voice.Names.Sentence() : null);
        yaml.Text("explanation", voice.Random.Chance(60) ? voice.Texts.Text(question.MaxWords) : null);
    }

    /// <summary>As a list, as a group with each box's state, lost as a whole, or left out.</summary>
    public static void WriteTicks(YamlWriter yaml, Question question, Voice voice)
    {
        switch (voice.Random.Below(20))
        {
            case 0:
                break;
            case 1 or 2:
                yaml.Word("selected", AnswerWriter.State(voice));
                break;
            case < 8:
                yaml.Group("selected", () => WriteBoxes(yaml, question, voice));
                break;
            default:
                int percent = voice.Random.Pick([0, 30, 50, 70, 100]);
                yaml.Texts("selected", question.Options.Where(_ => voice.Random.Chance(percent)).Select(option => option.Key));
                break;
        }
    }

    private static void WriteBoxes(YamlWriter yaml, Question question, Voice voice)
    {
        foreach (Option option in question.Options.Where(_ => voice.Random.Chance(90)))
        {
            yaml.Word(option.Key, voice.Random.Chance(50) ? "yes" : AnswerWriter.State(voice));
        }
    }
}
