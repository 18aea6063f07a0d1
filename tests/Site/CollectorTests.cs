using System.Runtime;

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
    [InlineData(100 << 20, GCLatencyMode.Batch, true)]
    [InlineData(10 << 20, GCLatencyMode.Batch, false)]
    [InlineData(100 << 20, GCLatencyMode.NoGCRegion, false)]
    public void It_is_cleared_where_much_is_held_and_it_does_not_rest(long held, GCLatencyMode mode, bool isWorth) => Assert.Equal(isWorth, Collector.IsWorthClearing(held, mode));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void A_size_that_makes_no_sense_changes_nothing(long size) => Collector.Rest(size);
}
