namespace MsqSite.BrowserTests;

/// <summary>Faults found on pages, told in full.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join(Environment.NewLine, found));
}
