using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>
/// Decides how an edition's questions are shown. They are the same on every profile, so they are shaped once and shared.
/// </summary>
public sealed class QuestionShaper
{
    private readonly FrozenDictionary<string, QuestionView> questions;
    private readonly FrozenDictionary<int, SectionView> sections;
    private readonly Dictionary<SourceText, SafeHtml> wordings = new(ReferenceEqualityComparer.Instance);

    public QuestionShaper(Questionnaire questionnaire, Phrases phrases, LinkShaper links)
    {
        Questionnaire = questionnaire;
        foreach (Question question in questionnaire.Questions)
        {
            foreach (SourceText wording in question.Parts.Select(part => part.Wording).Concat(question.Options.Select(option => option.Wording)))
            {
                wordings[wording] = links.InlineWording(wording.Value, question.Key);
            }
        }

        questions = questionnaire.ByKey.ToFrozenDictionary(pair => pair.Key, pair => ShapeQuestion(pair.Value));
        sections = questionnaire.Sections.DistinctBy(one => one.Number).ToFrozenDictionary(one => one.Number, ShapeSection);

        QuestionView ShapeQuestion(Question question)
        {
            string[] texts =
            [
                question.Wording?.Value ?? "", question.Instruction?.Value ?? "",
                .. question.Parts.Select(part => part.Wording.Value), .. question.Options.Select(option => option.Wording.Value),
            ];
            return new QuestionView(
                question.Key,
                question.Number,
                question.NumberPrinted ? null : phrases.Text("questions.unnumbered"),
                question.Label.Value,
                question.Wording is { } wording ? links.Wording(wording.Value, question.Key) : links.Wording(phrases.Text("questions.no-wording"), question.Key),
                question.Instruction is { } instruction ? links.InlineWording(instruction.Value, question.Key) : null,
                Footnotes(texts, question.Key));
        }

        SectionView ShapeSection(Section section)
        {
            string id = Routes.SectionId(section.Number);
            AnswerMarkup title = AnswerMarkup.Parse(section.Title.Value, MarkupStyle.Wording);
            return new SectionView(id, Roman.From(section.Number), title.PlainText(), links.InlineWording(section.Title.Value, id), Footnotes([section.Title.Value], id), null, []);
        }

        ImmutableArray<FootnoteView> Footnotes(IEnumerable<string> texts, string owner) =>
        [
            .. texts.SelectMany(text => AnswerMarkup.Parse(text, MarkupStyle.Wording).Footnotes()).Distinct()
                .Select(questionnaire.Footnote).OfType<Footnote>()
                .Select(note => new FootnoteView(Routes.FootnoteId(owner, note.Number), note.Number, links.InlineWording(note.Text.Value, owner))),
        ];
    }

    public Questionnaire Questionnaire { get; }

    public QuestionView View(Question question) => questions[question.Key];

    public SafeHtml Wording(Option option) => wordings[option.Wording];

    public SafeHtml Wording(QuestionPart part) => wordings[part.Wording];

    /// <summary>The section without its questions.</summary>
    public SectionView View(Section section) => sections[section.Number];
}
