using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the page of one partner.</summary>
internal sealed class PartnerPageShaper(Phrases phrases, LinkShaper links, ResponseBook book, PartnerBook partners)
{
    public PartnerPage Page(Partner partner) => new(
        partner.Name,
        partner.Language,
        Counts(partner),
        partner.Spellings is [var only] && only == partner.Name ? [] : partner.Spellings,
        partner.ByAlias ? phrases.Text("cooperation.reading") : null,
        partner.Country is { } country ? Country(country) : null,
        Groups(partner, [.. partner.Mentions.Where(mention => mention.IsCooperation)]),
        Groups(partner, [.. partner.Mentions.Where(mention => !mention.IsCooperation)]))
    {
        Address = Routes.Partner(partner.Slug),
        Title = phrases.Format("cooperation.partner-title", ("name", partner.Name)),
        Description = phrases.Format("cooperation.partner-description", ("name", partner.Name)),
        Menu = "cooperation",
        Crumbs = [new(phrases.Text("menu.cooperation"), Routes.Cooperation.Path)],
        Origin = PageOrigin.Of(partner.Mentions[0].At),
        LastChanged = partner.Mentions.Max(mention => mention.Response.LastChanged),
    };

    private string Counts(Partner partner)
    {
        string cooperation = phrases.Count("cooperation.countries", partner.CooperatingCountries.Length);
        string partnerships = phrases.Count("cooperation.countries", partner.PartnershipCountries.Length);
        return phrases.Format(
            partner.PartnershipCountries.Length == 0 ? "cooperation.named-in-cooperation" : partner.CooperatingCountries.Length == 0 ? "cooperation.named-in-partnerships" : "cooperation.named-in-both",
            ("cooperation", cooperation), ("partnerships", partnerships));
    }

    private PartnerCountryView Country(Country country)
    {
        string name = country.ShortNames.In(phrases.Language);
        bool published = book.Status(country) == ResponseStatus.Published;
        ImmutableArray<PartnerNameView> names = [.. partners.NamedBy[country.Iso3.Value].Select(partner => new PartnerNameView(partner.Name, partner.Path))];
        return new PartnerCountryView(
            Routes.Flag(country),
            country.Region.Names.In(phrases.Language),
            Routes.RegionPage(country.Region).Path,
            published ? Routes.Country(country).Path : null,
            phrases.Format("cooperation.names-heading", ("country", name)),
            names.Length > 0 ? null : phrases.Text(published ? "cooperation.names-none" : "cooperation.names-unpublished"),
            names);
    }

    private ImmutableArray<ArrangementGroupView> Groups(Partner partner, PartnerMention[] mentions)
    {
        IGrouping<string, PartnerMention>[] regions =
            [.. mentions.GroupBy(mention => mention.Country.Region.Names.In(phrases.Language), StringComparer.Ordinal).OrderBy(region => region.Key, StringComparer.Ordinal)];
        return [.. regions.Select(region => new ArrangementGroupView(regions.Length > 1 ? region.Key : null, [.. region.Select(mention => Arrangement(partner, mention))]))];
    }

    private ArrangementView Arrangement(Partner partner, PartnerMention mention)
    {
        Response response = mention.Response;
        string edition = response.Edition.ToString(CultureInfo.InvariantCulture);
        (CooperationEntry? cooperation, PartnershipEntry? partnership) = (mention.Cooperation, mention.Partnership);
        ImmutableArray<SourceText> named = cooperation?.Partners ?? partnership!.Partners;
        return new ArrangementView(
            mention.Country.ShortNames.In(phrases.Language),
            Routes.Flag(mention.Country),
            response.Submitted is { } date ? phrases.Format("countries.edition-line", ("edition", edition), ("date", phrases.Date(date))) : phrases.Format("countries.edition-line-undated", ("edition", edition)),
            Routes.Answer(mention.Country, response.Edition, mention.Question),
            mention.About is { } about ? links.Public(about) : null,
            response.Language == phrases.Language ? null : response.Language,
            [.. named.Where(other => partners.Find(other.Value, mention.Country)?.Slug != partner.Slug).Select(other => partners.View(other.Value, mention.Country))],
            cooperation?.AndOthers ?? false,
            links.For(response).Shape(cooperation?.Addresses ?? partnership!.Addresses, named: true));
    }
}
