namespace MsqSite.Tests.Sample;

/// <summary>The world of 193 countries, made once for all tests of a class.</summary>
public sealed class FullWorld : IDisposable
{
    public World World { get; } = new(193, 1);

    public void Dispose() => World.Dispose();
}
