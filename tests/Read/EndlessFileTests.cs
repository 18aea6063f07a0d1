using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

public sealed class EndlessFileTests
{
    [Fact]
    public void A_link_to_a_device_that_never_ends_is_refused_as_too_large()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there is no such device there
        }

        using TemporaryContent content = new();
        string link = content.PathTo("responses/2020/NOR.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.Delete(link);
        File.CreateSymbolicLink(link, "/dev/zero");
        Assert.Equal("MSQ101", Assert.Single(content.Findings(), one => one.At.File.EndsWith("NOR.yaml", StringComparison.Ordinal)).Rule.Code);
    }
}
