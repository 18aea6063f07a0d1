using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>What is right and may still be a slip: a second look costs an editor a moment, a published slip costs readers more. site.yaml turns each off.</summary>
internal static partial class HintChecker
{
    /// <param name="question">The question that is answered.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="marked">Its texts in Markdown.</param>
    /// <param name="response">The response that it is of.</param>
    /// <param name="health">What the last probe found.</param>
    /// <param name="findings">Takes the hints.</param>
    public static void Check(Question question, Answer answer, ImmutableArray<MarkedText> marked, Response response, LinkHealth health, DiagnosticBag findings)
    {
        foreach (WrittenAddress address in AnswerTexts.Addresses(answer).Where(one => one.Web is { Scheme: "http", SchemeWritten: true } web && health.Of(web.Href)?.AnswersHttps == true))
        {
            findings.Add(CheckRules.AnswersHttps, address.At, $"\"{address.Text}\" is answered with https too", "leave it if that is what the country wrote");
        }

        foreach (SourceText text in marked.Select(one => one.Source).Concat(AnswerTexts.Plain(answer)))
        {
            CheckYears(text, response, findings);
        }

        foreach (MarkedText text in marked)
        {
            CheckLanguage(text, response.Language, findings);
        }

        foreach (SourceText name in Names(answer).Where(name => IsAddress(name.Value)))
        {
            findings.Add(CheckRules.AddressAsName, name.At, $"the name \"{name}\" is an address", "leave the name out, and the address is shown by itself; or say where it leads");
        }

        switch (answer)
        {
            case Answer.LegalInstruments laws:
                foreach (WrittenAddress address in laws.Instruments.SelectMany(one => one.Addresses).Where(one => one.Web is { IsShortened: true }))
                {
                    findings.Add(CheckRules.ShortenedLaw, address.At, $"the law is cited by the shortened address \"{address.Text}\", which says nothing once its service ends", "give the address that it leads to, if the source has it");
                }

                break;
            case Answer.Indicators figures:
                CheckFigures(question, figures, findings);
                break;
        }
    }

    private static void CheckFigures(Question question, Answer.Indicators answer, DiagnosticBag findings)
    {
        foreach (Figure figure in answer.Figures)
        {
            if (figure.Value is null && DecimalComma().Match(figure.Given.Value) is { Success: true } comma)
            {
                findings.Add(CheckRules.DecimalComma, figure.Given.Within(comma.Index, comma.Length), $"\"{comma.Value}\" has a decimal comma, and the number it means is not said",
                    $"add \"value: {comma.Value.Replace(',', '.')}\" beside it, if that is what it means");
            }

            if (figure is { Unit: FigureUnit.Percent, Value: > 100 })
            {
                findings.Add(CheckRules.OverHundred, figure.Given.At, $"{figure.Value.Value.ToString(CultureInfo.InvariantCulture)} percent are more than all", "compare with the source");
            }
        }

        if (question.Unit == FigureUnit.Percent && !answer.Figures.Any(figure => figure.Unit == FigureUnit.Percent))
        {
            findings.Add(CheckRules.NoShare, answer.At, $"question {question.Number ?? question.Key} asks for a share, and the answer gives none", "add a figure with \"unit: percent\" if the text has one; else leave it");
        }
    }

    // By the day that the country answered: what had ended by then was no longer its strategy.
    private static void CheckYears(SourceText text, Response response, DiagnosticBag findings)
    {
        int answered = response.Submitted?.Year ?? response.Edition - 1;
        foreach (Match years in Years().Matches(text.Value))
        {
            int end = Int(years.Groups["end"].Value);
            end = end < 100 ? Int(years.Groups["start"].Value) / 100 * 100 + end : end;
            if (end < answered && Int(years.Groups["start"].Value) < end && IsOfPlan(text.Value, years))
            {
                findings.Add(CheckRules.YearsPassed, text.Within(years.Index, years.Length), $"\"{years.Value}\" had ended when the country answered in {answered}", "compare with the source; leave it if that is what the country wrote");
            }
        }

        static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }

    // In the same sentence, and near: years of anything else mean nothing.
    private static bool IsOfPlan(string text, Match years)
    {
        const int Near = 90;
        int from = Math.Max(0, years.Index - Near);
        int to = Math.Min(text.Length, years.Index + years.Length + Near / 2);
        int begin = text.LastIndexOfAny(['.', '\n', ';'], years.Index, years.Index - from + (years.Index > from ? 0 : 1)) + 1;
        int end = text.IndexOfAny(['.', '\n', ';'], years.Index + years.Length, to - years.Index - years.Length);
        return Plan().IsMatch(text[Math.Max(from, begin)..(end < 0 ? to : end)]);
    }

    private static void CheckLanguage(MarkedText text, string declared, DiagnosticBag findings)
    {
        if (LanguageSign.Of(text.Words) is { } other && other != declared)
        {
            findings.Add(CheckRules.OtherLanguage, text.Source.At, $"the text looks like {LanguageSign.Name(other)}, and the response says that its language is {LanguageSign.Name(declared)}",
                "mend \"language\" of the response; leave it if the country answered in several languages");
        }
    }

    private static IEnumerable<SourceText> Names(Answer answer) => answer switch
    {
        Answer.Links links => links.Groups.SelectMany(group => group.Links).Select(link => link.Name).OfType<SourceText>(),
        Answer.LegalInstruments laws => laws.Instruments.Select(one => one.Title),
        Answer.Indicators figures => figures.Sources.Select(one => one.Name).OfType<SourceText>(),
        Answer.Partnerships partnerships => partnerships.Entries.Select(one => one.Name),
        _ => [],
    };

    private static bool IsAddress(string name) =>
        !name.Contains(' ', StringComparison.Ordinal) && (name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) && WebAddress.Read(name, out _) is not null;

    [GeneratedRegex(@"(?<![\d.,])\d{1,6},\d{1,2}(?![\d,])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DecimalComma();

    // 2011-2015, 2011–15, 2011 to 2015, 2011/2015
    [GeneratedRegex(@"(?<![\d/.\-])(?<start>(?:19|20)\d\d)\s?(?:[-–—/]|to|until|à|a|по|до)\s?(?<end>(?:19|20)\d\d|\d\d)(?![\d/.\-]\d|\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Years();

    // Strategies, programmes and plans in the six languages of the United Nations.
    [GeneratedRegex("strateg|stratég|estrateg|program|plan|стратеги|программ|план|战略|规划|计划|استراتيجي|برنامج|خطة", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Plan();
}
