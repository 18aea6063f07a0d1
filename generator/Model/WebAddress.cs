using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MsqSite.Model;

/// <summary>Why a written address cannot be followed.</summary>
public enum AddressFault
{
    None,
    HasSpace,
    OtherScheme,
    Malformed,
}

/// <summary>An address that can be followed: what stands in <c>href</c> (ASCII) and what people read (Unicode).</summary>
/// <param name="Href">The address completed with a scheme where none was written, its host in ASCII (punycode).</param>
/// <param name="Host">The host as people read it (<see cref="ReadableHost"/>): <c>качество-услуг.бел</c>; for <c>mailto:</c> the mail address.</param>
/// <param name="Scheme"><c>http</c>, <c>https</c> or <c>mailto</c>.</param>
/// <param name="SchemeWritten">False where the country wrote none and <c>http</c> was put before it.</param>
public sealed record WebAddress(string Href, string Host, string Scheme, bool SchemeWritten)
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = false };

    private const string LettersAndDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private const int LongestPlain = 2000;

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(LettersAndDigits + "+.-");

    // What RFC 3986 lets stand in an address unescaped, and the percent sign of what is escaped already.
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create(LettersAndDigits + "-._~:/?#[]@!$&'()*+,;=%");

    // Services whose addresses say nothing of where they lead.
    private static readonly FrozenSet<string> Shorteners =
        new[] { "clck.ru", "bit.ly", "goo.gl", "tinyurl.com", "t.co", "ow.ly", "is.gd", "cutt.ly", "rebrand.ly", "vk.cc", "t.ly", "rb.gy" }.ToFrozenSet();

    public bool IsHttps => Scheme == "https";

    public bool IsMail => Scheme == "mailto";

    public bool IsShortened => Shorteners.Contains(Host);

    /// <summary>Reads an address; where it cannot be followed, says why and returns null.</summary>
    public static WebAddress? Read(string written, out AddressFault fault)
    {
        fault = AddressFault.None;
        if (HasGap(written))
        {
            fault = AddressFault.HasSpace;
            return null;
        }

        string? scheme = SchemeOf(written);
        if (scheme is not (null or "http" or "https" or "mailto"))
        {
            fault = AddressFault.OtherScheme;
            return null;
        }

        WebAddress? address = scheme == "mailto" ? ReadMail(written) : ReadWeb(written, scheme);
        fault = address is null ? AddressFault.Malformed : AddressFault.None;
        return address;
    }

    private static bool HasGap(string written)
    {
        foreach (char c in written)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    // "example.org:8080/x" has a port, not a scheme; "javascript:alert(1)" and "data:text" have a scheme.
    private static string? SchemeOf(string written)
    {
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(written[0]) || !IsSchemeLike(written.AsSpan(0, colon)))
        {
            return null;
        }

        bool port = colon + 1 < written.Length && char.IsAsciiDigit(written[colon + 1]) && written.AsSpan(0, colon).Contains('.');
        return port ? null : written[..colon].ToLowerInvariant();
    }

    private static bool IsSchemeLike(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(SchemeCharacters) < 0;

    private static WebAddress? ReadMail(string written)
    {
        string mail = written["mailto:".Length..].Split('?')[0];
        int at = mail.IndexOf('@', StringComparison.Ordinal);
        bool good = at > 0 && at == mail.LastIndexOf('@') && mail.IndexOf('.', at) > at + 1 && !mail.EndsWith('.') && !mail.Contains(',', StringComparison.Ordinal);
        return good ? new WebAddress("mailto:" + Uri.EscapeDataString(mail).Replace("%40", "@", StringComparison.Ordinal), mail, "mailto", true) : null;
    }

    private static WebAddress? ReadWeb(string written, string? scheme)
    {
        if (ReadPlain(written, scheme) is { } plain)
        {
            return plain;
        }

        string whole = scheme is null ? "http://" + written.TrimStart('/') : written;
        if (!Uri.TryCreate(whole, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
        {
            return null;
        }

        int authority = whole.IndexOf("//", StringComparison.Ordinal) + 2;
        int end = whole.AsSpan(authority).IndexOfAny("/?#");
        end = end < 0 ? whole.Length : authority + end;
        string writtenHost = uri.Host;
        string? ascii = Ascii(writtenHost);
        if (ascii is null || !IsReadable(Unicode(ascii)) || (!ascii.Contains('.', StringComparison.Ordinal) && ascii != "localhost") || ascii.StartsWith('.') || ascii.EndsWith(".."))
        {
            return null;
        }

        // Everything after the host stays as written but for what may not stand in an attribute unescaped: an address must lead where the country meant.
        string port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        string href = $"{uri.Scheme}://{ascii}{port}{EscapeRest(whole.AsSpan(end))}";
        return new WebAddress(href, ReadableHost.Of(ascii, Unicode(ascii)), uri.Scheme, scheme is not null);
    }

    // Most addresses are what they mean already, and need no more than a look: a host in small letters of ASCII that is no number, and nothing after it that would have to be escaped.
    private static WebAddress? ReadPlain(string written, string? scheme)
    {
        int start = scheme switch { "http" => "http://".Length, "https" => "https://".Length, _ => 0 };
        if (start == 0 || !written.StartsWith(scheme!, StringComparison.Ordinal) || !written.AsSpan(scheme!.Length).StartsWith("://") || written.Length > LongestPlain)
        {
            return null;
        }

        ReadOnlySpan<char> rest = written.AsSpan(start);
        int end = rest.IndexOfAnyExcept(HostCharacters);
        end = end < 0 ? rest.Length : end;
        ReadOnlySpan<char> host = rest[..end];
        int last = host.LastIndexOf('.') + 1;
        if (last == 0 || last == end || !char.IsAsciiLetter(host[last]) || (end < rest.Length && rest[end] is not ('/' or '?' or '#')) || rest[end..].IndexOfAnyExcept(AddressCharacters) >= 0)
        {
            return null;
        }

        string name = host.ToString();
        return IsPlain(name) ? new WebAddress(written, name, scheme, SchemeWritten: true) : null;
    }

    // A host may hide what it is behind characters that nobody sees.
    private static bool IsReadable(string host) => host.EnumerateRunes().All(rune =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '.' or '-' or '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherSymbol);

    private static string? Ascii(string host)
    {
        string small = host.ToLowerInvariant();
        try
        {
            return IsPlain(small) ? small : small.StartsWith('[') ? null : Idn.GetAscii(small);
        }
        catch (ArgumentException)
        {
            return null; // a label that is empty, too long or not allowed: IdnMapping has no Try form
        }
    }

    // Most hosts are what people read already: letters, digits and hyphens of ASCII in labels that are short enough.
    private static bool IsPlain(string host)
    {
        int label = 0;
        foreach (char c in host)
        {
            label = c == '.' ? 0 : label + 1;
            if (label > 63 || !(char.IsAsciiLetterOrDigit(c) || c is '.' or '-') || (c == '.' && host[0] == '.'))
            {
                return false;
            }
        }

        return host.Length is > 0 and < 250 && !host.Contains("--", StringComparison.Ordinal) && !host.Contains("..", StringComparison.Ordinal) && !host.Contains(".-", StringComparison.Ordinal)
            && !host.Contains("-.", StringComparison.Ordinal) && host[0] != '-' && host[^1] is not ('-' or '.');
    }

    private static string Unicode(string ascii)
    {
        if (IsPlain(ascii))
        {
            return ascii;
        }

        try
        {
            return Idn.GetUnicode(ascii);
        }
        catch (ArgumentException)
        {
            return ascii;
        }
    }

    private static string EscapeRest(ReadOnlySpan<char> rest)
    {
        if (rest.IndexOfAnyExcept(AddressCharacters) < 0)
        {
            return rest.ToString();
        }

        StringBuilder escaped = new();
        foreach (Rune rune in rest.EnumerateRunes())
        {
            if (rune.IsAscii && AddressCharacters.Contains((char)rune.Value))
            {
                escaped.Append((char)rune.Value);
            }
            else
            {
                escaped.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return escaped.ToString();
    }
}
