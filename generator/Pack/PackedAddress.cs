using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>What an address was read as, in one number, so that it need not be read again: why it cannot be followed, or how what it means differs from what was written.</summary>
internal static class PackedAddress
{
    private const int Web = 1;
    private const int AsWritten = 2;
    private const int WithScheme = 4;
    private const int SchemeShift = 3;

    private static readonly string[] Schemes = ["http", "https", "mailto"];

    public static int Of(WrittenAddress address) => address.Web is { } web ? Of(web, address.Text) : (int)address.Fault << 1;

    public static int Of(WebAddress web, string? written) =>
        Web | (web.Href == written ? AsWritten : 0) | (web.SchemeWritten ? WithScheme : 0) | (Array.IndexOf(Schemes, web.Scheme) << SchemeShift);

    public static bool HasWeb(int reading) => (reading & Web) != 0;

    public static AddressFault Fault(int reading) => (AddressFault)(reading >> 1);

    public static bool IsAsWritten(int reading) => (reading & AsWritten) != 0;

    public static bool SchemeWritten(int reading) => (reading & WithScheme) != 0;

    public static string Scheme(int reading) => reading >> SchemeShift is var scheme && scheme < Schemes.Length ? Schemes[scheme] : throw new FormatException("there is no such scheme");
}
