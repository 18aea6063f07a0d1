using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>An answer names options and topics that its question has, addresses that can be followed, and keeps to the limit of words.</summary>
internal static class AnswerChecker
{
    public static void Check(Question question, Answer answer, ImmutableArray<MarkedText> marked, int words, DiagnosticBag findings)
    {
        foreach (WrittenAddress address in AnswerTexts.Addresses(answer))
        {
            AddressChecker.Check(address, inText: false, findings);
            CheckMail(address, findings);
        }

        foreach (MarkedText text in marked)
        {
            AddressChecker.CheckLinks(text, findings);
            CheckPersonalData(text.Source, findings);
        }

        foreach (SourceText text in AnswerTexts.Plain(answer))
        {
            CheckPersonalData(text, findings);
        }

        switch (answer)
        {
            case Answer.Options options:
                CheckOptions(question, options.Ticks, findings);
                break;
            case Answer.LegalInstruments instruments:
                CheckOptions(question, instruments.Ticks, findings);
                foreach (LegalInstrument instrument in instruments.Instruments)
                {
                    CheckTopics(question, instrument, findings);
                }

                break;
        }

        CheckWords(question, answer, words, findings);
    }

    private static void CheckOptions(Question question, Ticks ticks, DiagnosticBag findings)
    {
        foreach (Tick tick in ticks.Each.Where(tick => question.Option(tick.Option.Value) is null))
        {
            findings.Add(CheckRules.UnknownOption, tick.Option.At, $"unknown option \"{tick.Option}\" of question {Named(question)}", Remedy(question, tick.Option.Value, "options"));
        }

        CountryChecker.NoneTwice(ticks.Each, tick => tick.Option.Value, tick => tick.Option.At, "the option", findings);
    }

    private static void CheckTopics(Question question, LegalInstrument instrument, DiagnosticBag findings)
    {
        foreach (SourceText topic in instrument.Topics.Where(topic => question.Option(topic.Value) is null))
        {
            findings.Add(CheckRules.UnknownTopic, topic.At, $"unknown topic \"{topic}\" of question {Named(question)}", Remedy(question, topic.Value, "topics"));
        }

        CountryChecker.NoneTwice(instrument.Topics, topic => topic.Value, topic => topic.At, "the topic", findings);
        CheckPersonalData(instrument.Number is { } number ? new SourceText(number, instrument.Title.At) : null, findings);
    }

    private static string Named(Question question) => question.Number is { } number ? $"{number} ({question.Key})" : question.Key;

    private static string Remedy(Question question, string written, string what)
    {
        string[] known = [.. question.Options.Select(option => option.Key)];
        return NearestWord.DidYouMean(written, known) ?? $"{what} of this question: {string.Join(", ", known)}";
    }

    internal static void CheckPersonalData(SourceText? text, DiagnosticBag findings)
    {
        for ((int Offset, int Length)? found = text is null ? null : PersonalData.Find(text.Value); found is { } one; found = PersonalData.Find(text!.Value, one.Offset + one.Length))
        {
            findings.Add(CheckRules.PersonalData, text!.Within(one.Offset, one.Length), "a mail address or telephone number stands in an answer; the page marks its place as withheld",
                "write [withheld] in its place, or move it to the question that asks for it");
        }
    }

    // In an address only a mail address is looked for: digits behind a plus sign are most often a search.
    private static void CheckMail(WrittenAddress address, DiagnosticBag findings)
    {
        if (address.Text.Contains('@', StringComparison.Ordinal) && PersonalData.Find(address.Text) is { } found && address.Text.AsSpan(found.Offset, found.Length).Contains('@'))
        {
            CheckPersonalData(new SourceText(address.Text, address.At), findings);
        }
    }

    // The form's limit is for what was written into one field: all words of the answer, whatever it was split into.
    private static void CheckWords(Question question, Answer answer, int words, DiagnosticBag findings)
    {
        if (question.MaxWords is { } limit && words > limit)
        {
            findings.Add(CheckRules.TooManyWords, answer.At, $"the answer to question {Named(question)} has {words} words; the form asks for at most {limit}",
                "leave it if that is what the country wrote");
        }
    }
}
