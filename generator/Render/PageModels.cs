using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Changes;
using MsqSite.Shape.Embeds;
using MsqSite.Shape.Linked;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Pages as templates see them. Written out member by member: a native binary has no reflection to do it.</summary>
internal static class PageModels
{
    /// <param name="page">The page.</param>
    /// <param name="drawOnce">Draws what other pages show too.</param>
    /// <param name="site">What the site says of itself.</param>
    public static ScriptObject Of(Page page, DrawOnce drawOnce, SiteSettings site)
    {
        LateModel model = [];
        OfKind(page, drawOnce).CopyTo(model);
        model["template"] = "pages/" + page.Template;
        model["path"] = page.Address.Path;
        model["title"] = page.Title;
        model["is_home"] = page is HomePage;
        model["has_search"] = page is HomePage or SearchPage;
        model["description"] = page.Description;
        model["menu"] = page.Menu;
        model["indexed"] = page.Indexed;
        model["kind"] = page.Kind;
        model["changed"] = page.LastChanged?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        model["crumbs"] = Crumbs(page.Crumbs);
        model["linked_data"] = new Late(() => Linked(page, site));
        model["linked_answers"] = page is ProfilePage { Profile.Things: var things }
            ? new Late(() => new PlacedPart(drawOnce("parts/linked-data", things.Drawing, () => new ScriptObject { ["linked_data"] = LinkedData.Write(things.All) })))
            : null;
        return model;
    }

    private static ScriptObject OfKind(Page page, DrawOnce drawOnce) => page switch
    {
        HomePage home => Home(home),
        RegionsPage regions => RegionModels.Of(regions),
        RegionPage region => RegionModels.Of(region),
        CountriesPage countries => Countries(countries),
        ProfilePage profile => Profile(profile, drawOnce),
        WithdrawnPage withdrawn => new ScriptObject { ["head"] = ProfileModels.Head(withdrawn.Head), ["line"] = withdrawn.Line, ["permanent"] = Crumb(withdrawn.Permanent) },
        QuestionsPage questions => Questions(questions),
        CooperationPage cooperation => CooperationModels.Of(cooperation),
        PartnerPage partner => CooperationModels.Of(partner),
        QuestionPage question => AcrossModels.Of(question, drawOnce),
        LinksPage links => LinksModels.Of(links),
        DataPage data => DataModels.Of(data),
        LegalPage legal => AcrossModels.Of(legal),
        LegalTopicPage topic => AcrossModels.Of(topic),
        TechnologiesPage technologies => AcrossModels.Of(technologies, drawOnce),
        ProseSitePage prose => new ScriptObject { ["html"] = Scripts.Html(prose.Html) },
        RedirectPage redirect => new ScriptObject { ["target"] = redirect.Target, ["target_absolute"] = redirect.TargetAbsolute },
        SearchPage search => SearchModels.Of(search),
        CoveragePage coverage => CoverageModels.Of(coverage),
        ChangesPage changes => ChangeModels.Of(changes),
        EmbedCardPage card => EmbedModels.Of(card),
        EmbedMatrixPage matrix => EmbedModels.Of(matrix),
        ComparePage compare => CompareModels.Of(compare),
        NotFoundPage => [],
        _ => throw new InvalidOperationException($"no model for {page.GetType().Name}"),
    };

    // Of an address that no search engine keeps there is nothing to tell.
    private static Html? Linked(Page page, SiteSettings site)
    {
        Thing[] things = page.Indexed ? [.. page.Things, .. CrumbsThing.Of(page, site) is { } crumbs ? [crumbs] : Array.Empty<Thing>()] : [];
        return things.Length == 0 ? null : LinkedData.Write(things);
    }

    internal static ModelList Crumbs(IEnumerable<Crumb> crumbs) => Scripts.List(crumbs, Crumb);

    internal static ScriptObject? Crumb(Crumb? crumb) => crumb is null ? null : new ScriptObject { ["name"] = crumb.Name, ["path"] = crumb.Path };

    private static ScriptObject Home(HomePage home) => new()
    {
        ["heading"] = home.Heading,
        ["lead"] = home.Lead,
        ["countries_line"] = home.CountriesLine,
        ["figures"] = Scripts.List(home.Figures, ProfileModels.Detail),
        ["cards"] = Scripts.List(home.Cards, card => new ScriptObject { ["name"] = card.Name, ["path"] = card.Path, ["flag"] = card.Flag, ["line"] = card.Line }),
        ["all_line"] = home.AllLine,
        ["ways"] = Scripts.List(home.Ways, way => new ScriptObject { ["name"] = way.Name, ["line"] = way.Line, ["path"] = way.Path }),
        ["news"] = Scripts.List(home.News, news => new ScriptObject { ["date"] = news.Date, ["date_iso"] = news.DateIso, ["name"] = news.Name, ["path"] = news.Path, ["what"] = news.What }),
        ["sections"] = Sections(home.Sections),
    };

    private static ModelList Sections(IEnumerable<SectionLinkView> sections) => Scripts.List(sections, section => new ScriptObject
    {
        ["id"] = section.Id,
        ["roman"] = section.Roman,
        ["title"] = section.Title,
        ["questions"] = Scripts.List(section.Questions, question => new ScriptObject
        {
            ["number"] = question.Number,
            ["label"] = question.Label,
            ["path"] = question.Path,
            ["wording"] = Scripts.Html(question.Wording),
        }),
    });

    private static ScriptObject Countries(CountriesPage countries) => new()
    {
        ["line"] = countries.Line,
        ["legend"] = Scripts.List(countries.Legend, ProfileModels.Detail),
        ["regions"] = Scripts.List(countries.Regions, region => new ScriptObject
        {
            ["id"] = region.Id,
            ["name"] = region.Name,
            ["path"] = region.Path,
            ["line"] = region.Line,
            ["sub_regions"] = Scripts.List(region.SubRegions, sub => new ScriptObject
            {
                ["id"] = sub.Id,
                ["name"] = sub.Name,
                ["path"] = sub.Path,
                ["same"] = sub.Id == region.Id,
                ["countries"] = Scripts.List(sub.Countries, row => new ScriptObject
                {
                    ["id"] = row.Id, ["name"] = row.Name, ["code"] = row.Code, ["path"] = row.Path, ["flag"] = row.Flag, ["status"] = AnswerModels.State(row.Status), ["line"] = row.Line,
                }),
            }),
        }),
    };

    private static ScriptObject Profile(ProfilePage page, DrawOnce drawOnce) => new()
    {
        ["head"] = ProfileModels.Head(page.Profile.Head),
        ["answers"] = new PlacedPart(drawOnce("parts/profile", page.Profile.Drawing, () => ProfileModels.Of(page.Profile, drawOnce))),
        ["source_path"] = page.Profile.Source.Path,
        ["report_href"] = page.Profile.ReportHref,
        ["compare_path"] = page.Profile.ComparePath,
        ["permanent"] = Crumb(page.Permanent),
        ["other_editions"] = Crumbs(page.OtherEditions),
        ["changes"] = Crumb(page.Changes),
    };

    private static ScriptObject Questions(QuestionsPage page) => new()
    {
        ["form_title"] = page.FormTitle,
        ["introduction"] = Scripts.Html(page.Introduction),
        ["footnotes"] = QuestionModels.Footnotes(page.Footnotes),
        ["consent"] = page.Consent,
        ["sections"] = Sections(page.Sections),
    };
}
