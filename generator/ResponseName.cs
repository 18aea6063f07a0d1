using System.Globalization;
using MsqSite.Model;

namespace MsqSite;

/// <summary>How a caller names a response: by country and edition, by a file, or by a file in a revision of git; a closed union.</summary>
public abstract record ResponseName
{
    private const string GitPrefix = "git:";

    private ResponseName()
    {
    }

    public sealed record OfEdition(string Country, int Edition) : ResponseName;

    public sealed record OfFile(string Path) : ResponseName;

    public sealed record OfRevision(string Revision, string Path) : ResponseName;

    /// <param name="written"><c>BLR@2020</c>, <c>drafts/BLR.yaml</c>, <c>HEAD~1:content/responses/2020/BLR.yaml</c>; a file that is there comes before a revision.</param>
    /// <param name="isFile">Whether there is a file of this name.</param>
    public static ResponseName Parse(string written, Func<string, bool> isFile)
    {
        if (written.StartsWith(GitPrefix, StringComparison.Ordinal))
        {
            return InRevision(written[GitPrefix.Length..]);
        }

        if (written.Length == 8 && written[3] == '@' && Iso3Code.TryParse(written[..3].ToUpperInvariant(), out Iso3Code country)
            && int.TryParse(written.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out int edition))
        {
            return new OfEdition(country.Value, edition);
        }

        // C:\content\BLR.yaml is a file on a drive.
        bool isOnDrive = written.Length > 2 && char.IsAsciiLetter(written[0]) && written[1] == ':' && written[2] is '\\' or '/';
        return isOnDrive || isFile(written) || !written.Contains(':', StringComparison.Ordinal) ? new OfFile(written) : InRevision(written);
    }

    private static OfRevision InRevision(string written)
    {
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new OfRevision(written, "") : new OfRevision(written[..colon], written[(colon + 1)..]);
    }
}
