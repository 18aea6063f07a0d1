namespace MsqSite.Tests.Site;

/// <summary>The tests that only look at the real site or at the world of 193: each of the two is made once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class BuiltSites : ICollectionFixture<RealSite>, ICollectionFixture<WorldSite>
{
    public const string Name = "built sites";
}
