using MsqSite.Shape;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The page of all addresses as templates see it.</summary>
internal static class LinksModels
{
    public static ScriptObject Of(LinksPage page) => new()
    {
        ["line"] = page.Line,
        ["probed"] = page.Probed,
        ["fates"] = page.Fates is { } fates ? RegionModels.Bar(fates) : null,
        ["legend"] = Scripts.List(page.Legend, ProfileModels.Detail),
        ["regions"] = Scripts.List(page.Regions, region => new ScriptObject { ["id"] = region.Id, ["name"] = region.Name, ["countries"] = Scripts.List(region.Countries, Country) }),
        ["hosts"] = Scripts.List(page.Hosts, host => new ScriptObject { ["host"] = host.Host, ["addresses"] = host.Addresses, ["countries"] = host.Countries, ["bar"] = RegionModels.Bar(host.Bar) }),
    };

    private static ScriptObject Country(CountryLinksView country) => new()
    {
        ["id"] = country.Id,
        ["name"] = country.Name,
        ["flag"] = country.Flag,
        ["path"] = country.Path,
        ["line"] = country.Line,
        ["bar"] = RegionModels.Bar(country.Bar),
        ["troubled_line"] = country.TroubledLine,
        ["troubled"] = Scripts.List(country.Troubled, one => new ScriptObject { ["addresses"] = AnswerModels.Addresses([one.Address]), ["question"] = PageModels.Crumb(one.Question) }),
        ["hosts"] = country.Hosts,
    };
}
