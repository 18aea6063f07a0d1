using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>The site can be written to, lines of its content can be led to, and redirects are paths under it. Whether a redirect's goal is there, Verify sees.</summary>
internal static class SettingsChecker
{
    private static IEnumerable<Rule> Hints => CheckRules.All.Where(rule => rule.Severity == Severity.Hint);

    public static void Check(SiteSettings settings, DiagnosticBag findings)
    {
        if (!settings.Contact.IsEmpty && WebAddress.Read("mailto:" + settings.Contact.Value, out _) is null)
        {
            findings.Add(CheckRules.BadContact, settings.Contact.At, $"\"{settings.Contact}\" is no mail address", "write one such as editors@example.org under \"contact\"");
        }

        if (settings.RepositoryLine is { IsEmpty: false } form && !IsLineForm(form.Value))
        {
            findings.Add(CheckRules.BadRepositoryLine, form.At, $"\"{form}\" is no address of a file's line", "write it as https://example.org/project/blob/main/{path}#L{line}");
        }

        foreach (SourceText code in settings.HintsOff.Where(code => !Hints.Any(rule => rule.Code == code.Value)))
        {
            findings.Add(CheckRules.NoHint, code.At, $"\"{code}\" is no hint that can be turned off", $"hints: {string.Join(", ", Hints.Select(rule => rule.Code))}");
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

    private static bool IsLineForm(string form) =>
        form.Contains("{path}", StringComparison.Ordinal) && form.Contains("{line}", StringComparison.Ordinal)
        && Uri.TryCreate(form.Replace("{path}", "a", StringComparison.Ordinal).Replace("{line}", "1", StringComparison.Ordinal), UriKind.Absolute, out Uri? address)
        && address is { Scheme: "https", UserInfo: "" } && form.StartsWith(address.GetLeftPart(UriPartial.Authority) + "/", StringComparison.OrdinalIgnoreCase)
        && !form.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static bool IsPagePath(string path) => path.EndsWith('/') && path[..^1].Split('/').All(Slug.IsOne);
}
