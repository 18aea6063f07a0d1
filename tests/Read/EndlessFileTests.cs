using MsqSite.Diagnostics;
using MsqSite.Read;

namespace MsqSite.Tests.Read;

/// <summary>What a file says of its length is not believed. (A link to such a device is not even opened.)</summary>
public sealed class EndlessFileTests
{
    [Fact]
    public void A_device_that_never_ends_is_refused_as_too_large()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there is no such device there
        }

        DiagnosticBag findings = new();
        Assert.Null(SafeText.Read("/dev/zero", "f.yaml", findings));
        Assert.Equal(ReadRules.TooLarge, Assert.Single(findings.Sorted()).Rule);
    }
}
