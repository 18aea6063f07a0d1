namespace MsqSite.Tests.Site;

/// <summary>The collector is left alone by one at a time, and works again afterwards.</summary>
public sealed class UncollectedSpanTests
{
    [Fact]
    public void One_inside_another_does_no_harm()
    {
        using (UncollectedSpan outer = new(wanted: true))
        using (UncollectedSpan inner = new(wanted: true))
        {
            Assert.NotNull(new byte[100]);
        }

        using UncollectedSpan again = new(wanted: true);
    }

    [Fact]
    public void Work_that_goes_beyond_the_bound_goes_on()
    {
        using UncollectedSpan span = new(wanted: true);
        long sum = 0;
        for (int i = 0; i < 3000; i++)
        {
            sum += new byte[100_000].Length;
        }

        Assert.Equal(300_000_000, sum);
    }
}
