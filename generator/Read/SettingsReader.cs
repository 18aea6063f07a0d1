using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads <c>site.yaml</c>.</summary>
public static class SettingsReader
{
    public static SiteSettings? Read(ContentFile file, DiagnosticBag findings)
    {
        if (file.Open("site.yaml", findings) is not { } keys)
        {
            return null;
        }

        SiteSettings settings = new(
            keys.NeedText("title"),
            keys.NeedText("tagline"),
            Address(keys, keys.NeedText("base-url")) ?? new Uri("http://localhost/"),
            keys.Text("repository") is { } repository ? Address(keys, repository) : null,
            keys.Text("repository-line"),
            keys.NeedText("contact"),
            keys.NeedText("notice"),
            keys.NeedText("terms"),
            keys.Flag("synthetic"),
            [.. keys.List("redirects").Select(node => ReadRedirect(node, findings))],
            keys.At)
        {
            HintsOff = keys.Texts("hints-off"),
            ProbeAllow = [.. keys.List("probe-allow").Select(node => ReadAllowed(node, findings))],
        };
        keys.Finish();
        return settings;
    }

    /// <summary>A site's address: absolute, http or https, ending in a slash so that paths can be put behind it.</summary>
    public static Uri? BaseUrl(string text)
    {
        string whole = text.EndsWith('/') ? text : text + "/";
        return Uri.TryCreate(whole, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "", UserInfo: "" }
            ? address
            : null;
    }

    private static Uri? Address(KeyReader keys, SourceText text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        Uri? address = BaseUrl(text.Value);
        if (address is null)
        {
            keys.Findings.Add(ReadRules.BadCode, text.At, $"{NodeWords.Quoted(text.Value)} is no address of a site", "write it as https://example.org/folder/");
        }

        return address;
    }

    private static AllowedAddress ReadAllowed(YamlNode node, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(node, "an allowed address", findings);
        AllowedAddress allowed = new(keys.NeedText("url"), keys.NeedText("reason"));
        if (!allowed.Url.IsEmpty && WebAddress.Read(allowed.Url.Value, out _) is not { IsMail: false })
        {
            findings.Add(ReadRules.BadCode, allowed.Url.At, $"{NodeWords.Quoted(allowed.Url.Value)} is no address", "write the address as it stands in the answer");
        }

        keys.Finish();
        return allowed;
    }

    private static Redirect ReadRedirect(YamlNode node, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(node, "a redirect", findings);
        Redirect redirect = new(keys.NeedText("from"), keys.NeedText("to"));
        keys.Finish();
        return redirect;
    }
}
