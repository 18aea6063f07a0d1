using MsqSite.Model;
using MsqSite.Shape;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The site as a whole, as templates see it.</summary>
internal static class SiteModels
{
    public static ScriptObject Of(Content content, AssetSet assets, Phrases phrases) => new()
    {
        ["title"] = content.Settings.Title.Value,
        ["tagline"] = content.Settings.Tagline.Value,
        ["notice"] = content.Settings.Notice.Value,
        ["terms"] = content.Settings.Terms.Value,
        ["contact"] = content.Settings.Contact.Value,
        ["repository"] = content.Settings.Repository?.AbsoluteUri,
        ["synthetic"] = content.Settings.Synthetic,
        ["base_url"] = content.Settings.BaseUrl.AbsoluteUri,
        ["language"] = phrases.Language,
        ["direction"] = Languages.IsRightToLeft(phrases.Language) ? "rtl" : "ltr",
        ["style"] = assets.Find("site.css"),
        ["embed_style"] = assets.Find("styles/embed.css"),
        ["script"] = assets.Find("site.js"),
        ["icon"] = assets.Find("icon.svg"),
        ["picture"] = assets.Find(AssetSet.Picture),
        ["menu"] = Scripts.List(Menu(content, phrases), entry => new ScriptObject { ["key"] = entry.Key, ["name"] = entry.Name, ["path"] = entry.Path }),
    };

    private static IEnumerable<(string Key, string Name, string Path)> Menu(Content content, Phrases phrases) =>
    [
        ("countries", phrases.Text("menu.countries"), Routes.Countries.Path),
        ("questions", phrases.Text("menu.questions"), Routes.Questions.Path),
        .. MatrixMenu.Of(content, phrases),
        ("cooperation", phrases.Text("menu.cooperation"), Routes.Cooperation.Path),
        ("compare", phrases.Text("menu.compare"), Routes.Compare.Path),
        ("about", phrases.Text("menu.about"), Routes.Prose("about").Path),
    ];
}
