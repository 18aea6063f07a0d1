using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Writes one answer by its question's kind; now and then only a state, or nothing at all.</summary>
internal static class AnswerWriter
{
    private static readonly ImmutableArray<string> States = ["no", "not-answered", "not-recoverable"];

    public static string State(Voice voice) => voice.Random.Pick(States);

    public static void Write(YamlWriter yaml, Question question, Voice voice)
    {
        int turn = voice.Random.Below(100);
        if (turn < 4)
        {
            return; // left out: not answered
        }

        if (turn < 8)
        {
            yaml.Word(question.Key, State(voice));
            return;
        }

        switch (question.Kind)
        {
            case AnswerKind.Links:
                LinksAnswer.Write(yaml, question, voice);
                break;
            case AnswerKind.Official:
                OfficialAnswer.Write(yaml, question, voice);
                break;
            case AnswerKind.Text:
                yaml.Text(question.Key, voice.Texts.Text(question.MaxWords));
                break;
            case AnswerKind.Options:
                yaml.Group(question.Key, () => OptionsAnswer.Write(yaml, question, voice));
                break;
            case AnswerKind.LegalInstruments:
                yaml.Group(question.Key, () => LegalInstrumentsAnswer.Write(yaml, question, voice));
                break;
            case AnswerKind.YesNo:
                yaml.Word(question.Key, voice.Random.Chance(60) ? "yes" : State(voice));
                break;
            case AnswerKind.Indicators:
                yaml.Group(question.Key, () => IndicatorsAnswer.Write(yaml, question, voice));
                break;
            case AnswerKind.Cooperation:
                EntriesAnswer.Write(yaml, question, voice, 8, EntriesAnswer.Cooperation);
                break;
            case AnswerKind.Partnerships:
                EntriesAnswer.Write(yaml, question, voice, 5, EntriesAnswer.Partnership);
                break;
            default:
                throw new InvalidOperationException($"no sample of answers of the kind {question.Kind}");
        }
    }
}
