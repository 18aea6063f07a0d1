using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

/// <summary>What a maker made of a thing lies with the thing.</summary>
public sealed class KeepsakeTests
{
    private readonly Keepsake keepsake = new();

    [Fact]
    public void A_maker_finds_what_it_left()
    {
        Assert.Null(keepsake.Find<string>(this));
        keepsake.Keep(this, "drawn");
        Assert.Equal("drawn", keepsake.Find<string>(this));
    }

    [Fact]
    public void A_maker_does_not_find_what_another_left()
    {
        keepsake.Keep(new object(), "drawn by templates of before");
        Assert.Null(keepsake.Find<string>(this));
        keepsake.Keep(this, "drawn");
        Assert.Equal("drawn", keepsake.Find<string>(this));
    }
}
