namespace MsqSite.Verify;

/// <summary>Reads an address the way browsers do, who forgive more than one would think.</summary>
internal static class Address
{
    private const int LongestScheme = 16;

    public static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> address)
    {
        int start = 0;
        int end = address.Length;
        while (start < end && address[start] <= ' ')
        {
            start++;
        }

        while (end > start && address[end - 1] <= ' ')
        {
            end--;
        }

        return address[start..end];
    }

    /// <summary>The kind of a trimmed address.</summary>
    public static AddressKind KindOf(ReadOnlySpan<char> address)
    {
        if (address.IsEmpty)
        {
            return AddressKind.Empty;
        }

        if (address[0] == '#')
        {
            return AddressKind.Fragment;
        }

        if (IsSlash(address[0]))
        {
            return address.Length > 1 && IsSlash(address[1]) ? AddressKind.Web : AddressKind.FromRoot;
        }

        // Browsers drop tabs and line breaks inside an address: "java\nscript:" runs.
        Span<char> scheme = stackalloc char[LongestScheme];
        int length = 0;
        foreach (char c in address)
        {
            if (c == ':')
            {
                return length == 0 ? AddressKind.Relative : KindOfScheme(scheme[..length]);
            }

            if (c is '\t' or '\n' or '\r')
            {
                continue;
            }

            if (length == LongestScheme || !(char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
            {
                break;
            }

            scheme[length++] = char.ToLowerInvariant(c);
        }

        return AddressKind.Relative;
    }

    private static AddressKind KindOfScheme(ReadOnlySpan<char> scheme) => scheme switch
    {
        "http" or "https" => AddressKind.Web,
        "javascript" or "vbscript" => AddressKind.Script,
        _ => AddressKind.OtherScheme,
    };

    // Browsers read "/\host" as "//host".
    private static bool IsSlash(char c) => c is '/' or '\\';
}
