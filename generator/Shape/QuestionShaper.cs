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

    private readonly LinkShaper links;
    private readonly string idEnd;

    /// <param name="questionnaire">The edition.</param>
    /// <param name="phrases">The site's words.</param>
    /// <param name="links">Shapes what the texts hold.</param>
    /// <param name="idEnd">What ids of footnotes have behind the question's key where several editions share a page.</param>
    public QuestionShaper(Questionnaire questionnaire, Phrases phrases, LinkShaper links, string idEnd = "")
    {
        Questionnaire = questionnaire;
        this.links = links;
        this.idEnd = idEnd;
        foreach (Question question in questionnaire.Questions)
        {
            foreach (SourceText wording in question.Parts.Select(part => part.Wording).Concat(question.Options.Select(option => option.Wording)))
            {
                wordings[wording] = links.InlineWording(wording.Value, question.Key + idEnd);
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
                question.Wording is { } wording ? links.Wording(wording.Value, question.Key + idEnd) : links.Wording(phrases.Text("questions.no-wording"), question.Key),
                question.Instruction is { } instruction ? links.InlineWording(instruction.Value, question.Key + idEnd) : null,
                Footnotes(texts, question.Key + idEnd));
        }

        SectionView ShapeSection(Section section)
        {
            string id = Routes.SectionId(section.Number);
            AnswerMarkup title = AnswerMarkup.Parse(section.Title.Value, MarkupStyle.Wording);
            return new SectionView(id, Roman.From(section.Number), title.PlainText(), links.InlineWording(section.Title.Value, id), Footnotes([section.Title.Value], id), null, []);
        }
    }

    public Questionnaire Questionnaire { get; }

    public QuestionView View(Question question) => questions[question.Key];

    public SafeHtml Wording(Option option) => wordings[option.Wording];

    public SafeHtml Wording(QuestionPart part) => wordings[part.Wording];

    /// <summary>The footnotes that an option of a question points to.</summary>
    public ImmutableArray<FootnoteView> Footnotes(Question question, Option option) => Footnotes([option.Wording.Value], question.Key + idEnd);

    /// <summary>The section without its questions.</summary>
    public SectionView View(Section section) => sections[section.Number];

    private ImmutableArray<FootnoteView> Footnotes(IEnumerable<string> texts, string owner) =>
    [
        .. texts.SelectMany(text => AnswerMarkup.Parse(text, MarkupStyle.Wording).Footnotes()).Distinct()
            .Select(Questionnaire.Footnote).OfType<Footnote>()
            .Select(note => new FootnoteView(Routes.FootnoteId(owner, note.Number), note.Number, links.InlineWording(note.Text.Value, owner))),
    ];
}
