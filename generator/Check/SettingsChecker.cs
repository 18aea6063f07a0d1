using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>The site can be written to, and redirects are paths under it. Whether a redirect's goal is there, Verify sees.</summary>
internal static class SettingsChecker
{
    public static void Check(SiteSettings settings, DiagnosticBag findings)
    {
        if (!settings.Contact.IsEmpty && WebAddress.Read("mailto:" + settings.Contact.Value, out _) is null)
        {
            findings.Add(CheckRules.BadContact, settings.Contact.At, $"\"{settings.Contact}\" is no mail address", "write one such as editors@example.org under \"contact\"");
        }

        foreach (Redirect redirect in settings.Redirects)
        {
            foreach (SourceText path in new[] { redirect.From, redirect.To }.Where(path => !path.IsEmpty && !IsPagePath(path.Value)))
            {
                findings.Add(CheckRules.BadRedirect, path.At, $"\"{path}\" is no path of a page", "write it as countries/belarus/, without a slash at the beginning and with one at the end");
            }

            if (redirect.From.Value == redirect.To.Value && !redirect.From.IsEmpty)
            {
                findings.Add(CheckRules.BadRedirect, redirect.From.At, $"\"{redirect.From}\" leads to itself", "delete it, or mend one of the two");
            }
        }

        CountryChecker.NoneTwice(settings.Redirects, one => one.From.Value, one => one.From.At, "the redirect", findings);
    }

    private static bool IsPagePath(string path) => path.EndsWith('/') && path[..^1].Split('/').All(Slug.IsOne);
}
