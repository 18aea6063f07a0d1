using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Writes <c>site.yaml</c>: the real addresses, and words that say that the rest is made up.</summary>
internal static class SettingsWriter
{
    /// <summary>Without redirects: they may lead to countries that a small world does not have.</summary>
    public static string Write(SiteSettings real)
    {
        YamlWriter yaml = new();
        yaml.Text("title", $"{real.Title} (synthetic data)");
        yaml.Text("tagline", "Made-up answers for tests and measurements; no government wrote any of this");
        yaml.Text("base-url", real.BaseUrl.OriginalString);
        yaml.Text("repository", real.Repository?.OriginalString);
        yaml.Text("repository-line", real.RepositoryLine?.Value);
        yaml.Text("contact", real.Contact.Value);
        yaml.Text("notice", "This is not a site of the United Nations. Every answer here is synthetic: no Member State wrote these words or runs these addresses.");
        yaml.Text("terms", "Synthetic answers are nobody's words and may be used for any test.");
        yaml.Word("synthetic", "true");
        return yaml.Finish();
    }
}
