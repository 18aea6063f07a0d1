using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Linked;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the page of all partners.</summary>
internal sealed class CooperationShaper(Content content, Phrases phrases, LinkShaper links, ResponseBook book, PartnerBook partners)
{
    // Longer lists of countries are folded.
    private const int MostInSight = 6;

    public CooperationPage Page()
    {
        Partner[] cooperating = [.. partners.Partners.Where(partner => partner.CooperatingCountries.Length > 0)];
        Partner[] inPartnerships = [.. partners.Partners.Where(partner => partner.PartnershipCountries.Length > 0)];
        return new CooperationPage(
            Counts(),
            InWords(),
            [.. Questions().Select(question => new Crumb(question.Label.Value, Routes.Question(question.Key).Path))],
            cooperating.Length == 0 ? null : new NetworkShaper(phrases).Shape(cooperating),
            Group([.. cooperating.Where(partner => partner.Country is null)], partner => partner.CooperatingCountries),
            [
                .. cooperating.Where(partner => partner.Country is not null).GroupBy(partner => partner.Country!.Region.Names.In(phrases.Language)).OrderBy(region => region.Key, StringComparer.Ordinal)
                    .Select(region => new PartnerGroupView(region.Key, Rows([.. region], partner => partner.CooperatingCountries))),
            ],
            Group(inPartnerships, partner => partner.PartnershipCountries))
        {
            Address = Routes.Cooperation,
            Title = phrases.Text("cooperation.title"),
            Description = phrases.Text("cooperation.description"),
            Menu = "cooperation",
            Origin = PageOrigin.Of(content.Partners == PartnerList.Empty ? content.Settings.At : SourceSpan.WholeFile($"{content.Folder}/partners.yaml")),
            LastChanged = content.LastChanged,
            Things = [new SiteThings(content, phrases).Table("cooperation")],
        };
    }

    private string Counts() => partners.Partners.Length == 0
        ? phrases.Text("cooperation.none")
        : phrases.Format("cooperation.counts",
            ("partners", phrases.Count("cooperation.partners", partners.Partners.Length)),
            ("states", phrases.Number(partners.Partners.Count(partner => partner.Country is not null))),
            ("countries", phrases.Count("cooperation.countries", partners.NamedBy.Count)));

    // Whom these countries work with can be read in their answers and is in no table.
    private string? InWords()
    {
        int count = book.Published.Count(pair => PartnerAnswers(pair.Response).Any(answer => answer is Answer.Cooperation { Entries.Length: 0, Text: not null } or Answer.Partnerships { Entries.Length: 0, Text: not null }));
        return count == 0 ? null : phrases.Count("cooperation.in-words", count);
    }

    private IEnumerable<Answer?> PartnerAnswers(Response response) => content.Questionnaire(response.Edition)!.PartnerQuestions.Select(response.Answers.Of);

    private IEnumerable<Question> Questions() => content.Questionnaires.Reverse().SelectMany(one => one.Questions)
        .Where(question => question.Kind is AnswerKind.Cooperation or AnswerKind.Partnerships).DistinctBy(question => question.Key);

    private ImmutableArray<PartnerGroupView> Group(Partner[] members, Func<Partner, ImmutableArray<PartnerMention>> countriesOf) =>
        members.Length == 0 ? [] : [new PartnerGroupView(null, Rows(members, countriesOf))];

    private ImmutableArray<PartnerRowView> Rows(Partner[] members, Func<Partner, ImmutableArray<PartnerMention>> countriesOf) => [.. members.Select(partner => Row(partner, countriesOf(partner)))];

    private PartnerRowView Row(Partner partner, ImmutableArray<PartnerMention> countries) => new(
        partner.Name,
        partner.Language,
        partner.Path,
        partner.Country is { } country ? Routes.Flag(country) : null,
        countries.Length > MostInSight ? phrases.Count("cooperation.countries", countries.Length) : null,
        [.. countries.Select(one => Way(one, countries.Length <= MostInSight && one.About is { } about ? links.Public(about) : null))]);

    private PartnerWayView Way(PartnerMention mention, string? about) => new(
        mention.Country.ShortNames.In(phrases.Language),
        Routes.Answer(mention.Country, mention.Response.Edition, mention.Question),
        about,
        about is null || mention.Response.Language == phrases.Language ? null : mention.Response.Language);
}
