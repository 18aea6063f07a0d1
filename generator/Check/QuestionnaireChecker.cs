using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>A questionnaire's keys and numbers are its own, and its texts point to footnotes that it has.</summary>
internal static class QuestionnaireChecker
{
    public static void Check(Questionnaire questionnaire, ImmutableArray<Questionnaire> all, DiagnosticBag findings)
    {
        CountryChecker.NoneTwice(questionnaire.Questions, one => one.Key, one => one.At, "the key", findings);
        CountryChecker.NoneTwice(questionnaire.Questions.Where(one => one.Number is not null), one => one.Number!, one => one.NumberAt, "the number", findings);
        CountryChecker.NoneTwice(questionnaire.Sections, one => one.Number == 0 ? "" : $"{one.Number}", one => one.Title.At, "the section", findings);
        CountryChecker.NoneTwice(questionnaire.Footnotes, one => one.Number == 0 ? "" : $"{one.Number}", one => one.At, "the footnote", findings);
        foreach (Question question in questionnaire.Questions)
        {
            CountryChecker.NoneTwice(question.Options, one => one.Key, one => one.At, "the option", findings);
            CountryChecker.NoneTwice(question.Parts, one => one.Key, one => one.Label.At, "the part", findings);
            CheckFacts(question, findings);
            CheckSplit(question, [.. all.Where(one => one.Edition < questionnaire.Edition).SelectMany(one => one.Questions).Select(one => one.Key).Distinct()], findings);
        }

        foreach (SourceText text in Texts(questionnaire))
        {
            MarkedText marked = MarkedText.Read(text, MarkupStyle.Wording);
            foreach (int number in (marked.Markup?.Footnotes() ?? []).Where(number => questionnaire.Footnote(number) is null))
            {
                int offset = text.Value.IndexOf($"[^{number}]", StringComparison.Ordinal);
                findings.Add(CheckRules.MissingFootnote, offset < 0 ? text.At : text.Within(offset, $"{number}".Length + 3), $"there is no footnote {number}", "add it under \"footnotes\", or mend the number");
            }

            AddressChecker.CheckLinks(marked, findings);
        }
    }

    private static void CheckFacts(Question question, DiagnosticBag findings)
    {
        (string facts, string kinds, bool isRight) = (question.Facts, question.Kind) switch
        {
            (FactKind.Portals, var kind) => ("portals", "links", kind == AnswerKind.Links),
            (FactKind.Laws, var kind) => ("laws", "legal-instruments", kind == AnswerKind.LegalInstruments),
            (FactKind.Technologies, var kind) => ("technologies", "options", kind == AnswerKind.Options),
            (FactKind.Partners, var kind) => ("partners", "cooperation or partnerships", kind is AnswerKind.Cooperation or AnswerKind.Partnerships),
            (FactKind.Authorities, var kind) => ("authorities", "links", kind == AnswerKind.Links),
            _ => ("", "", true),
        };
        if (!isRight)
        {
            findings.Add(CheckRules.FactsOfAnotherKind, question.FactsAt,
                $"the facts \"{facts}\" are read from questions of kind {kinds}, and \"{question.Key}\" is of another kind",
                "put \"facts\" on the question that asks for them, or take it away");
        }
    }

    private static void CheckSplit(Question question, ImmutableArray<string> earlier, DiagnosticBag findings)
    {
        if (question.SplitFrom is { } key && !earlier.Contains(key.Value))
        {
            findings.Add(CheckRules.UnknownQuestion, key.At, $"\"{key}\" is no question of an earlier edition",
                NearestWord.DidYouMean(key.Value, earlier) ?? "name the question that this one was a part of, or take \"split-from\" away");
        }
    }

    internal static IEnumerable<SourceText> Texts(Questionnaire questionnaire)
    {
        yield return questionnaire.Introduction;
        yield return questionnaire.Consent;
        if (questionnaire.Closing is { } closing)
        {
            yield return closing;
        }

        foreach (Footnote footnote in questionnaire.Footnotes)
        {
            yield return footnote.Text;
        }

        foreach (Section section in questionnaire.Sections)
        {
            yield return section.Title;
            foreach (Question question in section.Questions)
            {
                IEnumerable<SourceText?> texts = [question.Wording, question.Instruction, .. question.Parts.Select(part => part.Wording), .. question.Options.Select(option => option.Wording)];
                foreach (SourceText text in texts.OfType<SourceText>())
                {
                    yield return text;
                }
            }
        }
    }
}
