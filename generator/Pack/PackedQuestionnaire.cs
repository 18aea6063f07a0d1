using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>A questionnaire as bytes.</summary>
internal static class PackedQuestionnaire
{
    public static ReadOnlyMemory<byte> Pack(Questionnaire questionnaire)
    {
        return PackWriter.BytesOf(places: true, pack =>
        {
            pack.Write(questionnaire.Edition);
            pack.Write(questionnaire.Language);
            pack.Write(questionnaire.Title);
            pack.Write(questionnaire.Introduction);
            pack.Write(questionnaire.Consent);
            pack.Maybe(questionnaire.Closing);
            pack.Each(questionnaire.Footnotes, note =>
            {
                pack.Write(note.Number);
                pack.Write(note.Text);
                pack.Write(note.At);
            });
            pack.Each(questionnaire.Sections, section =>
            {
                pack.Write(section.Number);
                pack.Write(section.Title);
                Maybe(pack, section.RespondentLabels);
                pack.Each(section.Questions, question => Write(pack, question));
            });
            pack.Write(questionnaire.At);
        });
    }

    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="file">The file of the questionnaire, as findings name it.</param>
    public static Questionnaire Unpack(ReadOnlyMemory<byte> packed, string file)
    {
        PackReader pack = new(packed, file);
        return new Questionnaire(
            pack.Number(),
            pack.Text(),
            pack.Words(),
            pack.Words(),
            pack.Words(),
            pack.MaybeWords(),
            pack.Each(() => new Footnote(pack.Number(), pack.Words(), pack.Place())),
            pack.Each(() => new Section(pack.Number(), pack.Words(), Labels(pack), pack.Each(() => Question(pack)))),
            pack.Place());
    }

    private static void Write(PackWriter pack, Question question)
    {
        pack.Write(question.Key);
        pack.Maybe(question.Number);
        pack.Write(question.NumberPrinted);
        pack.Write(question.Label);
        pack.Write((int)question.Kind);
        pack.Maybe(question.Wording);
        pack.Maybe(question.Instruction);
        pack.Maybe(question.MaxWords);
        pack.Each(question.Parts, part =>
        {
            pack.Write(part.Key);
            pack.Write(part.Letter);
            pack.Write(part.Label);
            pack.Write(part.Wording);
        });
        pack.Each(question.Options, option =>
        {
            pack.Write(option.Key);
            pack.Maybe(option.Number);
            pack.Write(option.Label);
            pack.Write(option.Wording);
            pack.Write(option.At);
        });
        Maybe(pack, question.Labels);
        pack.Maybe((int?)question.Facts);
        pack.Write(question.At);
        pack.Write(question.NumberAt);
        pack.Write(question.FactsAt);
        pack.Maybe((int?)question.Unit);
        pack.Maybe(question.SplitFrom);
    }

    private static Question Question(PackReader pack) => new(
        pack.Text(),
        pack.MaybeText(),
        pack.Flag(),
        pack.Words(),
        (AnswerKind)pack.Number(),
        pack.MaybeWords(),
        pack.MaybeWords(),
        pack.MaybeNumber(),
        pack.Each(() => new QuestionPart(pack.Text(), pack.Text(), pack.Words(), pack.Words())),
        pack.Each(() => new Option(pack.Text(), pack.MaybeNumber(), pack.Words(), pack.Words(), pack.Place())),
        Labels(pack),
        (FactKind?)pack.MaybeNumber(),
        pack.Place(),
        pack.Place(),
        pack.Place())
    {
        Unit = (FigureUnit?)pack.MaybeNumber(),
        SplitFrom = pack.MaybeWords(),
    };

    private static void Maybe(PackWriter pack, OfficialLabels? labels)
    {
        pack.Write(labels is not null);
        if (labels is not null)
        {
            pack.Write(labels.Name);
            pack.Write(labels.Title);
            pack.Write(labels.Organisation);
            pack.Maybe(labels.Email);
            pack.Maybe(labels.Phone);
        }
    }

    private static OfficialLabels? Labels(PackReader pack) => pack.Flag() ? new OfficialLabels(pack.Text(), pack.Text(), pack.Text(), pack.MaybeText(), pack.MaybeText()) : null;
}
