namespace MsqSite.Tests.Site;

/// <summary>Memory that is not collected is bounded, and asking for it twice does no harm.</summary>
public sealed class CollectorTests
{
    [Fact]
    public void Work_that_goes_beyond_the_bound_goes_on()
    {
        Collector.Rest(200 << 20);
        Collector.Rest(200 << 20);
        int before = GC.CollectionCount(0);
        long sum = 0;
        for (int i = 0; i < 4000; i++)
        {
            sum += new byte[100_000].Length;
        }

        Assert.Equal(400_000_000, sum);
        Assert.NotEqual(before, GC.CollectionCount(0));
        Collector.Rest(200 << 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void A_size_that_makes_no_sense_changes_nothing(long size) => Collector.Rest(size);
}
