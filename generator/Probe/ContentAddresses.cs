using System.Collections.Immutable;
using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>An external address that a built page links to, and every place of the content that holds it.</summary>
public sealed record LinkedAddress(WebAddress Address, ImmutableArray<SourceSpan> Places);

/// <summary>Gathers the addresses that built pages link to. What is not published is not asked for: that would tell the world of it.</summary>
public static class ContentAddresses
{
    /// <summary>Each address once, by its text; places in the order of files and lines.</summary>
    public static ImmutableArray<LinkedAddress> Of(Content content)
    {
        IEnumerable<WrittenAddress> all = content.Responses.Where(one => one.Status == ResponseStatus.Published).SelectMany(one => OfResponse(one, content))
            .Concat(content.Questionnaires.SelectMany(QuestionnaireChecker.Texts).SelectMany(text => OfText(text, MarkupStyle.Wording)))
            .Concat(content.Pages.SelectMany(page => OfText(page.Markdown, MarkupStyle.Prose)));
        return
        [
            .. all.Select(written => (Web: WebAddress.Read(written.Text, out _), written.At))
                .Where(one => one.Web is { IsMail: false })
                .GroupBy(one => one.Web!.Href, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new LinkedAddress(same.First().Web!, [.. same.Select(one => one.At).Distinct().OrderBy(at => at.File, StringComparer.Ordinal).ThenBy(at => at.Line).ThenBy(at => at.Column)])),
        ];
    }

    private static IEnumerable<WrittenAddress> OfResponse(Response response, Content content) =>
        from question in content.Questionnaire(response.Edition)?.Questions ?? []
        where response.Answers.Has(question.Key)
        let answer = response.Answers[question.Key]
        from written in AnswerTexts.Addresses(answer).Concat(AnswerTexts.Markdown(answer).SelectMany(text => OfText(text, MarkupStyle.Answer)))
        where PersonalData.Find(written.Text) is null // a page masks it, and links nothing
        select written;

    private static IEnumerable<WrittenAddress> OfText(SourceText text, MarkupStyle style) =>
        (MarkedText.Read(text, style).Markup?.Links() ?? []).Select(link => new WrittenAddress(link.Address, text.Within(link.Offset, link.Length)));
}
